using System.Text;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Spells queries as SQL. Values are parameters: 1 partition, 2 now, then one for each filter, then (of a select) how many rows
/// to take and to skip.
/// </summary>
internal static class QuerySql
{
    private const int FirstFilter = 3;

    /// <summary>Answers id, ETag and body of each document.</summary>
    public static string Select(DocumentTable table, DocumentQuery query)
    {
        var take = FirstFilter + query.Filters.Count;
        return SelectAll(table, query).Append($" LIMIT ?{take} OFFSET ?{take + 1}").ToString();
    }

    /// <summary>
    /// Answers the same documents, the last one first, by a walk from the end of the list: what a page skips is read too, so the last pages of
    /// a long list are read from there. The statement itself asks how long the list is, and so sees one state of both.
    /// </summary>
    public static string SelectFromEnd(DocumentTable table, DocumentQuery query, KeptCount count)
    {
        var reversed = query with { Orders = [.. query.Orders.Select(order => order with { Descending = !order.Descending })] };
        var take = FirstFilter + query.Filters.Count;
        var rest = $"coalesce(({count.Select(query)}), 0)-?{take + 1}";
        return SelectAll(table, reversed).Append($" LIMIT max(min(?{take}, {rest}), 0) OFFSET {rest}-?{take}").ToString();
    }

    /// <summary>The parameter that the value of the first filter of a path is bound to.</summary>
    public static string Parameter(DocumentQuery query, string path) =>
        $"?{FirstFilter + query.Filters.TakeWhile(filter => filter.Path != path).Count()}";

    /// <summary>Answers the number of documents.</summary>
    public static string Count(DocumentTable table, DocumentQuery query) =>
        $"SELECT count(*){From(table, ChosenIndex.ForCount(table.Declared, query))}{Where(table, query.Filters)}";

    public static void BindWhere(SqliteStatement statement, string partition, long now, DocumentQuery query)
    {
        statement.Bind(2, now);
        BindKept(statement, partition, query);
    }

    /// <summary>What <see cref="KeptCount.Select"/> asks for.</summary>
    public static void BindKept(SqliteStatement statement, string partition, DocumentQuery query)
    {
        statement.Bind(1, partition);
        for (var i = 0; i < query.Filters.Count; i++)
            BindValue(statement, FirstFilter + i, query.Filters[i].Value);
    }

    public static void BindPage(SqliteStatement statement, DocumentQuery query)
    {
        var take = FirstFilter + query.Filters.Count;
        statement.Bind(take, query.Take is { } count ? Math.Max(count, 0) : -1L);
        statement.Bind(take + 1, Math.Max(query.Skip, 0));
    }

    private static StringBuilder SelectAll(DocumentTable table, DocumentQuery query)
    {
        var chosen = ChosenIndex.ForSelect(table.Declared, query);
        var orders = OrdersOf(chosen ?? IndexOrder.Shortest(table.Declared, query), query);
        return new StringBuilder("SELECT id, etag, body").Append(From(table, chosen)).Append(Where(table, query.Filters)).Append(OrderBy(table, orders));
    }

    private static string From(DocumentTable table, DocumentIndex? chosen) =>
        $" FROM {table.Name}{(chosen is null ? "" : $" INDEXED BY {table.NameOf(chosen)}")}";

    private static StringBuilder Where(DocumentTable table, IReadOnlyList<DocumentFilter> filters)
    {
        var sql = new StringBuilder(" WHERE pk=?1 AND (expires IS NULL OR expires>?2)");
        for (var i = 0; i < filters.Count; i++)
            sql.Append(" AND ").Append(Condition(table, filters[i], $"?{FirstFilter + i}"));
        return sql;
    }

    private static string Condition(DocumentTable table, DocumentFilter filter, string value)
    {
        var member = table.Members.Value(filter.Path);
        return filter.Comparison switch
        {
            Comparison.Equal => $"{member}={value}",
            Comparison.LessThan => $"{member}<{value}",
            Comparison.AtMost => $"{member}<={value}",
            Comparison.AtLeast => $"{member}>={value}",
            Comparison.GreaterThan => $"{member}>{value}",
            Comparison.Contains => $"instr({member}, {value})>0",
            Comparison.Except => $"{member}<>{value}",
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Comparison, "Unknown comparison."),
        };
    }

    // As on Cosmos DB, the keys are those of an index that gives the order, from the first wanted field to its end: else ties would be
    // sorted, and the bodies of all that a page skips read for it.
    private static IReadOnlyList<DocumentOrder> OrdersOf(DocumentIndex? index, DocumentQuery query) =>
        index is not null && query.Orders is [var first, ..]
            ? [.. index.Paths.SkipWhile(path => path != first.Path).Select(path => first with { Path = path })]
            : query.Orders;

    // Ties are broken by what ends every index, the expiry (none for most kinds) and the row number, in the direction of the last key so
    // that an index still gives the whole order: pages must neither repeat nor lose a document, and SQLite may put ties in another order
    // for another page.
    private static string OrderBy(DocumentTable table, IReadOnlyList<DocumentOrder> orders)
    {
        if (orders.Count == 0)
            return "";
        var direction = Direction(orders[^1]);
        var keys = orders.Select(order => table.Members.Value(order.Path) + Direction(order)).Append($"expires{direction}, seq{direction}");
        return $" ORDER BY {string.Join(", ", keys)}";
    }

    private static string Direction(DocumentOrder order) => order.Descending ? " DESC" : "";

    private static void BindValue(SqliteStatement statement, int parameter, object value)
    {
        switch (value)
        {
            case string text:
                statement.Bind(parameter, text);
                break;
            case long number:
                statement.Bind(parameter, number);
                break;
            case bool flag:
                statement.Bind(parameter, flag ? 1 : 0);
                break;
            default:
                throw new ArgumentException($"A filter compares text, whole numbers and booleans, not {value.GetType()}.", nameof(value));
        }
    }
}
