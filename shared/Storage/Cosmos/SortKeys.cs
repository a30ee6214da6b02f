using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// What a query is sorted by, so that a composite index serves it: Cosmos DB wants one with these paths in this order, no more
/// and no fewer. So the keys are those of a declared index, from end to end: those fixed by the query's equalities change
/// nothing, and those behind the wanted ones, like the id at the end, only say in which order ties come, the same on every page.
/// </summary>
internal static class SortKeys
{
    public static IReadOnlyList<(string Path, bool Descending)> Of(DocumentQuery query)
    {
        var first = query.Orders[0].Descending;
        var last = query.Orders[^1].Descending;
        IEnumerable<(string, bool)> members = query.Orders.Select(order => (order.Path, order.Descending));
        if (query.Type.Indexes.FirstOrDefault(index => IndexOrder.Serves(index, query)) is { } served)
            members = served.Paths.Select(path => (path, first));
        return [(IndexingPlan.TypePath, first), .. members.Select(key => (IndexingPlan.BodyPrefix + key.Item1, key.Item2)), (IndexingPlan.IdPath, last)];
    }
}
