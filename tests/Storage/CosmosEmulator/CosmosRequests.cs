namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>What a request of the SDK is about.</summary>
public static class CosmosRequests
{
    public static bool IsBatch(this HttpRequestMessage request) => request.Headers.Contains("x-ms-cosmos-is-batch-request");

    public static bool IsQuery(this HttpRequestMessage request) => request.Headers.Contains("x-ms-documentdb-isquery");

    public static bool IsQueryPlan(this HttpRequestMessage request) => request.Headers.Contains("x-ms-cosmos-is-query-plan-request");

    /// <summary>Not the account, the database or the container, but what is in it.</summary>
    public static bool IsOfDocuments(this HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, _, "docs", ..];

    /// <summary>The one partition that the request is confined to; null = none.</summary>
    public static string? Partition(this HttpRequestMessage request) =>
        request.Headers.TryGetValues("x-ms-documentdb-partitionkey", out var values) ? string.Concat(values) : null;
}
