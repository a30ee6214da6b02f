using Mostrador.Kernel.Documents;

namespace Mostrador.Storage;

/// <summary>
/// Whether a walk through an index meets documents in the order that a query wants. Fields before the wanted ones are fixed by the query's
/// equalities, and those behind them only say in which order ties come, the same on every page.
/// </summary>
internal static class IndexOrder
{
    /// <summary>Of the indexes that give the order of a query the one with the fewest fields; null when none does.</summary>
    public static DocumentIndex? Shortest(IEnumerable<DocumentIndex> indexes, DocumentQuery query) =>
        indexes.Where(index => Serves(index, query)).MinBy(index => index.Paths.Count);

    /// <summary>Whether an index gives the order of a query; without an order, none does.</summary>
    public static bool Serves(DocumentIndex index, DocumentQuery query)
    {
        if (query.Orders is not [var first, ..] || query.Orders.Any(order => order.Descending != first.Descending))
            return false;
        var paths = index.Paths.SkipWhile(path => path != first.Path && Fixes(query, path));
        return paths.Take(query.Orders.Count).SequenceEqual(query.Orders.Select(order => order.Path));
    }

    /// <summary>Whether a query fixes a field.</summary>
    public static bool Fixes(DocumentQuery query, string path) =>
        query.Filters.Any(filter => filter.Comparison == Comparison.Equal && filter.Path == path);
}
