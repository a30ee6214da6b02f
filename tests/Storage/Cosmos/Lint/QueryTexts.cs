using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Cosmos.Lint;

/// <summary>
/// Every shape of query that the engine can spell. Texts of different modules differ in the names of members alone, and those are
/// quoted; so these are all, up to a name.
/// </summary>
internal static class QueryTexts
{
    private const long Now = 1_769_861_109_000;

    private static readonly string[] Names = ["name", "value", "order", "top", "exists", "id", "a1"];
    private static readonly IReadOnlyList<DocumentFilter>[] Filters = [[], .. EachComparison(), Many(3), Many(10)];

    private static readonly IReadOnlyList<DocumentOrder>[] Orders =
    [
        [], [new("price", false)], [new("price", true)], [new("price", false), new("name", false)], [new("price", true), new("name", true)],
        [new("createdAt", true)], [new("price", true), new("name", false)], [.. Names.Select(name => new DocumentOrder(name, false))],
    ];

    private static readonly (int Skip, int? Take)[] Pages = [(0, null), (0, 1), (10, null), (10, 20)];

    public static IReadOnlyList<string> All { get; } = [.. Selects().Concat(Counts()).Concat(Items()).Concat(Conditions()).Distinct()];

    private static IEnumerable<string> Selects() =>
        from filters in Filters
        from orders in Orders
        from page in Pages
        select CosmosQuery.Select(new DocumentQuery(Article.Type, filters, orders, page.Skip, page.Take), Now).QueryText;

    private static IEnumerable<string> Counts() =>
        Filters.Select(filters => CosmosQuery.Count(new DocumentQuery(Article.Type, filters, [], 0, null), Now).QueryText);

    private static IEnumerable<string> Items() =>
        new[] { 1, 2, 84 }.Select(count => CosmosQuery.Items([.. Enumerable.Range(0, count).Select(i => $"test-article:{i}")], Now).QueryText);

    // A patch's condition is a query without its SELECT.
    private static IEnumerable<string> Conditions() =>
        from count in Enumerable.Range(1, 10)
        from floor in new long?[] { null, 0, -5, long.MinValue, long.MaxValue }
        from added in new[] { -1, 5, long.MinValue, long.MaxValue }
        from ceiling in new long?[] { null, 7 }
        let increments = Enumerable.Range(0, count).Select(i => new FieldIncrement($"field{i}", added, floor, ceiling))
        select $"SELECT * {IncrementPatch.Condition(new IncrementDocument("test-article:1", [.. increments], null), Now)}";

    private static IEnumerable<IReadOnlyList<DocumentFilter>> EachComparison() =>
        from name in Names
        from comparison in Enum.GetValues<Comparison>()
        select (IReadOnlyList<DocumentFilter>)[new DocumentFilter(name, comparison, "x")];

    private static List<DocumentFilter> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new DocumentFilter($"field{i}", Enum.GetValues<Comparison>()[i % 7], "x"))];
}
