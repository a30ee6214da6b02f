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
        var sql = new StringBuilder("SELECT id, etag, body").Append(Where(table, query.Filters));
        var take = FirstFilter + query.Filters.Count;
        return sql.Append(OrderBy(query.Orders)).Append($" LIMIT ?{take} OFFSET ?{take + 1}").ToString();
    }

    /// <summary>Answers the number of documents.</summary>
    public static string Count(DocumentTable table, DocumentQuery query) => $"SELECT count(*){Where(table, query.Filters)}";

    public static void BindWhere(SqliteStatement statement, string partition, long now, DocumentQuery query)
    {
        statement.Bind(1, partition);
        statement.Bind(2, now);
        for (var i = 0; i < query.Filters.Count; i++)
            BindValue(statement, FirstFilter + i, query.Filters[i].Value);
    }

    public static void BindPage(SqliteStatement statement, DocumentQuery query)
    {
        var take = FirstFilter + query.Filters.Count;
        statement.Bind(take, query.Take is { } count ? Math.Max(count, 0) : -1L);
        statement.Bind(take + 1, Math.Max(query.Skip, 0));
    }

    private static StringBuilder Where(DocumentTable table, IReadOnlyList<DocumentFilter> filters)
    {
        var sql = new StringBuilder($" FROM {table.Name} WHERE pk=?1 AND (expires IS NULL OR expires>?2)");
        for (var i = 0; i < filters.Count; i++)
            sql.Append(" AND ").Append(Condition(filters[i], $"?{FirstFilter + i}"));
        return sql;
    }

    private static string Condition(DocumentFilter filter, string value)
    {
        var member = JsonMember.Value(filter.Path);
        return filter.Comparison switch
        {
            Comparison.Equal => $"{member}={value}",
            Comparison.LessThan => $"{member}<{value}",
            Comparison.AtMost => $"{member}<={value}",
            Comparison.AtLeast => $"{member}>={value}",
            Comparison.GreaterThan => $"{member}>{value}",
            Comparison.Contains => $"instr({FoldFunction.Name}({member}), {value})>0",
            Comparison.Except => $"{member}<>{value}",
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Comparison, "Unknown comparison."),
        };
    }

    // Ties are broken by the row number, in the direction of the last key so that an index still gives the whole order: pages
    // must neither repeat nor lose a document, and SQLite may put ties in another order for another page.
    private static string OrderBy(IReadOnlyList<DocumentOrder> orders)
    {
        if (orders.Count == 0)
            return "";
        var keys = orders.Select(order => JsonMember.Value(order.Path) + Direction(order)).Append("seq" + Direction(orders[^1]));
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
