using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function by changes in a container. LocalHost has no change feed and leaves such functions alone.</summary>
public sealed class CosmosDBTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Watches a container.</summary>
    /// <param name="databaseName">Its database.</param>
    /// <param name="containerName">Its name.</param>
    public CosmosDBTriggerAttribute(string databaseName, string containerName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(databaseName);
        ArgumentException.ThrowIfNullOrWhiteSpace(containerName);
        DatabaseName = databaseName;
        ContainerName = containerName;
    }

    /// <summary>The watched container.</summary>
    public string ContainerName { get; private set; }

    /// <summary>Its database.</summary>
    public string DatabaseName { get; private set; }

    /// <summary>Name of the setting (or of its group) that says where the account is.</summary>
    public string? Connection { get; set; }

    /// <summary>Container of the leases; null = <c>leases</c>.</summary>
    public string? LeaseContainerName { get; set; }

    /// <summary>Database of the leases; null = the watched one's.</summary>
    public string? LeaseDatabaseName { get; set; }

    /// <summary>Account of the leases; null = the watched one's.</summary>
    public string? LeaseConnection { get; set; }

    /// <summary>Whether a missing lease container is made.</summary>
    public bool CreateLeaseContainerIfNotExists { get; set; }

    /// <summary>Throughput of a lease container that is made.</summary>
    public int LeasesContainerThroughput { get; set; }

    /// <summary>Start of the lease ids, where several triggers share the lease container.</summary>
    public string? LeaseContainerPrefix { get; set; }

    /// <summary>Milliseconds between looks at an idle feed; 0 = the platform's default.</summary>
    public int FeedPollDelay { get; set; }

    /// <summary>Milliseconds between renewals of a lease.</summary>
    public int LeaseRenewInterval { get; set; }

    /// <summary>Milliseconds between looks at the distribution of leases.</summary>
    public int LeaseAcquireInterval { get; set; }

    /// <summary>Milliseconds after which an unrenewed lease is free.</summary>
    public int LeaseExpirationInterval { get; set; }

    /// <summary>Most changes in one call; 0 = the platform's default.</summary>
    public int MaxItemsPerInvocation { get; set; }

    /// <summary>Whether a new trigger starts with the oldest change.</summary>
    public bool StartFromBeginning { get; set; }

    /// <summary>Instant (ISO 8601, UTC) that a new trigger starts with.</summary>
    public string? StartFromTime { get; set; }

    /// <summary>Regions, nearest first, comma-separated.</summary>
    public string? PreferredLocations { get; set; }

    /// <summary>What the feed shows.</summary>
    public CosmosDBChangeFeedMode ChangeFeedMode { get; set; } = CosmosDBChangeFeedMode.LatestVersion;
}
