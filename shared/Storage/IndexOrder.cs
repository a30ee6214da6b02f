using Mostrador.Kernel.Documents;

namespace Mostrador.Storage;

/// <summary>
/// Whether a walk through an index meets documents in the order that a query wants. Fields before the wanted ones are fixed by the query's
/// equalities, and those behind them only say in which order ties come, the same on every page.
/// </summary>
internal static class IndexOrder
{
    public static bool Serves(DocumentIndex index, DocumentQuery query)
    {
        if (query.Orders is not [var first, ..] || query.Orders.Any(order => order.Descending != first.Descending))
            return false;
        var equalities = Equalities(query);
        var paths = index.Paths.SkipWhile(path => path != first.Path && equalities.Contains(path));
        return paths.Take(query.Orders.Count).SequenceEqual(query.Orders.Select(order => order.Path));
    }

    /// <summary>The fields that a query fixes.</summary>
    public static HashSet<string> Equalities(DocumentQuery query) =>
        [.. query.Filters.Where(filter => filter.Comparison == Comparison.Equal).Select(filter => filter.Path)];
}
