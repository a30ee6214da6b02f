using System.Collections.ObjectModel;
using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// The container's indexing policy, derived from the catalog: the fields that queries use and nothing else, because every index
/// is paid for on every write; and one composite index for each declared one, because an order by several keys needs it.
/// </summary>
public static class IndexingPlan
{
    internal const string TypePath = "/type";
    internal const string IdPath = "/id";
    internal const string BodyPrefix = "/body/";

    /// <summary>Cosmos DB adds it to what is excluded.</summary>
    private const string ETagPath = "/\"_etag\"/?";

    private const int MostCompositeIndexes = 100;
    private const int MostPathsOfCompositeIndex = 8;

    /// <summary>The properties of the container: what Bicep must say too.</summary>
    public static ContainerProperties ContainerOf(DocumentCatalog catalog, string name) => new(name, "/" + Envelope.Partition)
    {
        DefaultTimeToLive = -1, // Only what says so itself expires.
        IndexingPolicy = PolicyOf(catalog),
    };

    /// <summary>The indexing policy for all kinds of documents of a catalog.</summary>
    /// <exception cref="InvalidOperationException">The catalog declares more than Cosmos DB can index.</exception>
    public static IndexingPolicy PolicyOf(DocumentCatalog catalog)
    {
        var policy = new IndexingPolicy();
        var indexes = catalog.Types.SelectMany(type => type.Indexes).DistinctBy(index => string.Join(',', index.Paths)).ToList();
        foreach (var path in indexes.SelectMany(index => index.Paths).Distinct().Order(StringComparer.Ordinal))
            policy.IncludedPaths.Add(new IncludedPath { Path = $"{BodyPrefix}{path}/?" });
        policy.IncludedPaths.Add(new IncludedPath { Path = $"{TypePath}/?" });
        // Every query is confined to one partition, and Cosmos DB indexes its key only where the policy says so.
        policy.IncludedPaths.Add(new IncludedPath { Path = $"/{Envelope.Partition}/?" });
        policy.IncludedPaths.Add(new IncludedPath { Path = $"/{Envelope.ExpiresAt}/?" });
        policy.IncludedPaths.Add(new IncludedPath { Path = $"/{Envelope.Sequence}/?" });
        policy.ExcludedPaths.Add(new ExcludedPath { Path = "/*" });
        foreach (var index in indexes)
            policy.CompositeIndexes.Add(Composite(index));
        return policy.CompositeIndexes.Count <= MostCompositeIndexes
            ? policy
            : throw new InvalidOperationException(
                $"Cosmos DB has at most {MostCompositeIndexes} composite indexes; the catalog asks for {policy.CompositeIndexes.Count}.");
    }

    /// <summary>Whether two containers index the same and let the same expire.</summary>
    internal static bool IsSame(ContainerProperties one, ContainerProperties other) =>
        one.DefaultTimeToLive == other.DefaultTimeToLive && Summary(one.IndexingPolicy).SetEquals(Summary(other.IndexingPolicy));

    private static HashSet<string> Summary(IndexingPolicy policy) =>
    [
        .. policy.IncludedPaths.Select(included => $"+{included.Path}"),
        .. policy.ExcludedPaths.Where(excluded => excluded.Path != ETagPath).Select(excluded => $"-{excluded.Path}"),
        .. policy.CompositeIndexes.Select(index => string.Join(',', index.Select(path => $"{path.Path} {path.Order}"))),
    ];

    // One direction is enough: an index serves the exact opposite of its order too.
    private static Collection<CompositePath> Composite(DocumentIndex index)
    {
        string[] paths = [TypePath, .. index.Paths.Select(path => BodyPrefix + path), IdPath];
        return paths.Length <= MostPathsOfCompositeIndex
            ? [.. paths.Select(path => new CompositePath { Path = path, Order = CompositePathSortOrder.Ascending })]
            : throw new InvalidOperationException($"An index on {string.Join(", ", index.Paths)} has more fields than Cosmos DB can index together.");
    }
}
