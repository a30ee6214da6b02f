using System.Globalization;
using System.Text;
using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// Spells queries in Cosmos DB's SQL. Every value is a parameter; the only text of a query that becomes SQL are names of members,
/// which are letters and digits or nothing.
/// </summary>
internal static class CosmosQuery
{
    private const string Columns = "SELECT c.id, c.name, c._etag, c.expiresAt, c.exact, c.body";

    /// <summary>Answers id, ETag, expiry and body of each document.</summary>
    public static QueryDefinition Select(DocumentQuery query, long now)
    {
        var sql = new StringBuilder(Columns).Append(Where(query.Filters)).Append(OrderBy(query));
        var isPage = query.Skip > 0 || query.Take is not null;
        if (isPage)
            sql.Append(" OFFSET @skip LIMIT @take");
        var definition = WithValues(sql, query, now);
        return isPage
            ? definition.WithParameter("@skip", Math.Max(query.Skip, 0)).WithParameter("@take", query.Take ?? int.MaxValue)
            : definition;
    }

    /// <summary>Answers the same of the documents that have these ids and are there.</summary>
    public static QueryDefinition Items(IReadOnlyList<string> ids, long now)
    {
        var names = string.Join(", ", Enumerable.Range(0, ids.Count).Select(NameOf));
        var definition = new QueryDefinition($"{Columns} FROM c WHERE c.id IN ({names}) AND {Alive("@now")}").WithParameter("@now", now);
        for (var i = 0; i < ids.Count; i++)
            definition.WithParameter(NameOf(i), CosmosId.Of(ids[i]));
        return definition;
    }

    /// <summary>Answers the number of documents.</summary>
    public static QueryDefinition Count(DocumentQuery query, long now) =>
        WithValues(new StringBuilder("SELECT VALUE COUNT(1)").Append(Where(query.Filters)), query, now);

    /// <summary>Answers the oldest messages of all partitions, as they lie in the container.</summary>
    public static QueryDefinition Messages(int most, long now) =>
        new QueryDefinition($"SELECT c.id, c.type, c.pk, c.exact, c.body FROM c WHERE c.type = @type AND {Alive("@now")} ORDER BY c.sequence ASC OFFSET @skip LIMIT @take")
            .WithParameter("@type", OutboxMessage.Type.Name)
            .WithParameter("@now", now)
            .WithParameter("@skip", 0)
            .WithParameter("@take", most);

    /// <summary>A member of the body.</summary>
    /// <exception cref="ArgumentException">The path has characters that no member of a stored record has.</exception>
    public static string Member(string path) =>
        path.Length > 0 && char.IsAsciiLetter(path[0]) && path.All(char.IsAsciiLetterOrDigit)
            ? $"c.body[\"{path}\"]"
            : throw new ArgumentException($"'{path}' is no member name: a letter, then letters and digits.", nameof(path));

    /// <summary>The condition that a document has not expired.</summary>
    public static string Alive(string now) => $"(NOT IS_DEFINED(c.expiresAt) OR c.expiresAt > {now})";

    private static StringBuilder Where(IReadOnlyList<DocumentFilter> filters)
    {
        var sql = new StringBuilder($" FROM c WHERE c.type = @type AND {Alive("@now")}");
        for (var i = 0; i < filters.Count; i++)
            sql.Append(" AND ").Append(Condition(filters[i], NameOf(i)));
        return sql;
    }

    private static string Condition(DocumentFilter filter, string value)
    {
        var member = Member(filter.Path);
        return filter.Comparison switch
        {
            Comparison.Equal => $"{member} = {value}",
            Comparison.LessThan => $"{member} < {value}",
            Comparison.AtMost => $"{member} <= {value}",
            Comparison.AtLeast => $"{member} >= {value}",
            Comparison.GreaterThan => $"{member} > {value}",
            Comparison.Contains => $"CONTAINS({member}, {value})",
            Comparison.Except => $"(IS_DEFINED({member}) AND NOT IS_NULL({member}) AND {member} != {value})",
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Comparison, "Unknown comparison."),
        };
    }

    private static string OrderBy(DocumentQuery query)
    {
        if (query.Orders.Count == 0)
            return "";
        var keys = SortKeys.Of(query).Select(key => $"{Spelled(key.Path)} {(key.Descending ? "DESC" : "ASC")}");
        return $" ORDER BY {string.Join(", ", keys)}";
    }

    private static string Spelled(string indexPath) => indexPath switch
    {
        IndexingPlan.TypePath => "c.type",
        IndexingPlan.IdPath => "c.id",
        _ => Member(indexPath[IndexingPlan.BodyPrefix.Length..]),
    };

    private static QueryDefinition WithValues(StringBuilder sql, DocumentQuery query, long now)
    {
        var definition = new QueryDefinition(sql.ToString()).WithParameter("@type", query.Type.Name).WithParameter("@now", now);
        for (var i = 0; i < query.Filters.Count; i++)
            definition.WithParameter(NameOf(i), query.Filters[i].Value);
        return definition;
    }

    private static string NameOf(int place) => string.Create(CultureInfo.InvariantCulture, $"@p{place}");
}
