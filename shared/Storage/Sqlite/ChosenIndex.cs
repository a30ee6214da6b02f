using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Chooses the index of a query where SQLite, to which all indexes of a partition look alike, would choose badly; it has to be told.
/// </summary>
/// <remarks>
/// A query may have to look at every document because no index leads to what it asks for ("contains", "is not"). Where one holds all members
/// that are asked for, they are read there and only what is found is read from the table: ten of 100,000 documents are found in a tenth of the
/// time. And of an index that fixes some members and one that fixes fewer but leads to a range, SQLite takes the range. That is right for
/// instants and days, of which people ask for few, and wrong for numbers: of the products of a category most are in stock.
/// </remarks>
internal static class ChosenIndex
{
    /// <summary>The index to count by; null = SQLite chooses.</summary>
    public static DocumentIndex? ForCount(IEnumerable<DocumentIndex> indexes, DocumentQuery query) =>
        query.Filters.Any(IsWalk) ? Best(indexes.Where(index => Holds(index, query)), query)
        : query.Filters.Any(IsRange) && query.Filters.Where(IsRange).All(range => range.Value is long) ? MostFixed([.. indexes], query)
        : null;

    /// <summary>The index to find a page by; of those to walk through, one in the order of the query where it has one. Null = SQLite chooses.</summary>
    public static DocumentIndex? ForSelect(IEnumerable<DocumentIndex> indexes, DocumentQuery query) =>
        ForCount(query.Orders.Count == 0 || !query.Filters.Any(IsWalk) ? indexes : indexes.Where(index => IndexOrder.Serves(index, query)), query);

    private static bool IsWalk(DocumentFilter filter) => filter.Comparison is Comparison.Contains or Comparison.Except;

    private static bool Holds(DocumentIndex index, DocumentQuery query) => query.Filters.All(filter => index.Paths.Contains(filter.Path));

    private static bool IsRange(DocumentFilter filter) => !IsWalk(filter) && filter.Comparison != Comparison.Equal;

    // Where several fix as much, one may lead to the range besides: SQLite sees that.
    private static DocumentIndex? MostFixed(IReadOnlyCollection<DocumentIndex> indexes, DocumentQuery query)
    {
        var most = indexes.Select(index => Fixed(index, query)).DefaultIfEmpty().Max();
        var best = indexes.Where(index => Fixed(index, query) == most).ToList();
        return most > 0 && best.Count == 1 && indexes.Count > 1 ? best[0] : null;
    }

    private static int Fixed(DocumentIndex index, DocumentQuery query) => index.Paths.TakeWhile(path => IndexOrder.Fixes(query, path)).Count();

    // The more fields are fixed, the shorter the walk; the fewer there are, the smaller its steps.
    private static DocumentIndex? Best(IEnumerable<DocumentIndex> indexes, DocumentQuery query) => indexes
        .OrderByDescending(index => Fixed(index, query))
        .ThenBy(index => index.Paths.Count)
        .FirstOrDefault();
}
