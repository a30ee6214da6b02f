using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Chooses the index of a query that must look at every document because no index leads to what it asks for ("contains", "is not"). Where
/// one holds all members that are asked for, they are read there and only what is found is read from the table: ten of 100,000 documents
/// are found in a tenth of the time. SQLite, to which all indexes of a partition look alike, has to be told.
/// </summary>
internal static class WalkedIndex
{
    /// <summary>The index to count by; null = SQLite chooses.</summary>
    public static DocumentIndex? ForCount(IEnumerable<DocumentIndex> indexes, DocumentQuery query) =>
        query.Filters.Any(IsWalk) ? Best(indexes.Where(index => Holds(index, query)), query) : null;

    /// <summary>The index to find a page by, in the order of the query where it has one; null = SQLite chooses.</summary>
    public static DocumentIndex? ForSelect(IEnumerable<DocumentIndex> indexes, DocumentQuery query) =>
        ForCount(query.Orders.Count == 0 ? indexes : indexes.Where(index => IndexOrder.Serves(index, query)), query);

    private static bool IsWalk(DocumentFilter filter) => filter.Comparison is Comparison.Contains or Comparison.Except;

    private static bool Holds(DocumentIndex index, DocumentQuery query) => query.Filters.All(filter => index.Paths.Contains(filter.Path));

    // The more fields are fixed, the shorter the walk; the fewer there are, the smaller its steps.
    private static DocumentIndex? Best(IEnumerable<DocumentIndex> indexes, DocumentQuery query) => indexes
        .OrderByDescending(index => index.Paths.TakeWhile(path => IndexOrder.Fixes(query, path)).Count())
        .ThenBy(index => index.Paths.Count)
        .FirstOrDefault();
}
