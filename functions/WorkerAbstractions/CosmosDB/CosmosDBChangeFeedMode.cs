namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a change feed shows.</summary>
public enum CosmosDBChangeFeedMode
{
    /// <summary>The latest version of each changed item; no deletions.</summary>
    LatestVersion = 0,

    /// <summary>Every version and every deletion.</summary>
    AllVersionsAndDeletes = 1,
}
