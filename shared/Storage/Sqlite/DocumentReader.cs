using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>Answers reads over one borrowed connection. Each read is one statement and so sees one state of the store.</summary>
internal static class DocumentReader
{
    /// <summary>To pass over so few documents costs less than to ask whether the end is nearer.</summary>
    private const int NearStart = 50;

    public static StoredDocument? Read(
        SqliteConnection connection, DocumentTable table, string partition, string id, long now, out long? expires)
    {
        expires = null;
        var statement = connection.Prepare(table.Read);
        try
        {
            statement.Bind(1, partition);
            statement.Bind(2, id);
            if (!statement.Step())
                return null;
            expires = statement.IsNull(1) ? null : statement.Number(1);
            return expires <= now ? null : new StoredDocument(id, ETagSequence.Text(statement.Number(0)), statement.Utf8(2).ToArray());
        }
        finally
        {
            statement.Reset();
        }
    }

    public static IReadOnlyList<StoredDocument> Query(
        SqliteConnection connection, DocumentTable table, string partition, DocumentQuery query, long now)
    {
        if (NearerToEnd(connection, table, partition, query) is not { } count)
            return Documents(connection, QuerySql.Select(table, query), partition, query, now);
        var found = Documents(connection, QuerySql.SelectFromEnd(table, query, count), partition, query, now);
        found.Reverse();
        return found;
    }

    // The way to a page is shorter from the end: the kept number that says so. It may change meanwhile; the page is right all the same.
    private static KeptCount? NearerToEnd(SqliteConnection connection, DocumentTable table, string partition, DocumentQuery query) =>
        query.Skip > NearStart && query.Take is > 0 and var take && query.Orders.Count > 0 && table.KeptFor(query) is { } count
        && Kept(connection, count, partition, query) - query.Skip - take < query.Skip ? count : null;

    private static List<StoredDocument> Documents(SqliteConnection connection, string sql, string partition, DocumentQuery query, long now)
    {
        var statement = connection.Prepare(sql);
        try
        {
            QuerySql.BindWhere(statement, partition, now, query);
            QuerySql.BindPage(statement, query);
            var found = new List<StoredDocument>();
            while (statement.Step())
                found.Add(new StoredDocument(statement.Text(0), ETagSequence.Text(statement.Number(1)), statement.Utf8(2).ToArray()));
            return found;
        }
        finally
        {
            statement.Reset();
        }
    }

    public static long Count(SqliteConnection connection, DocumentTable table, string partition, DocumentQuery query, long now)
    {
        if (table.KeptFor(query) is { } count)
            return Kept(connection, count, partition, query);
        var statement = connection.Prepare(QuerySql.Count(table, query));
        try
        {
            QuerySql.BindWhere(statement, partition, now, query);
            statement.Step();
            return statement.Number(0);
        }
        finally
        {
            statement.Reset();
        }
    }

    private static long Kept(SqliteConnection connection, KeptCount count, string partition, DocumentQuery query)
    {
        var statement = connection.Prepare(count.Select(query));
        try
        {
            QuerySql.BindKept(statement, partition, query);
            return statement.Step() ? statement.Number(0) : 0;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The oldest messages over all partitions; a message is never changed, so creation order is commit order.</summary>
    public static IReadOnlyList<(string Partition, byte[] Body)> Oldest(SqliteConnection connection, DocumentTable table, int most)
    {
        var statement = connection.Prepare(table.Oldest);
        try
        {
            statement.Bind(1, most);
            var found = new List<(string, byte[])>();
            while (statement.Step())
                found.Add((statement.Text(0), statement.Utf8(1).ToArray()));
            return found;
        }
        finally
        {
            statement.Reset();
        }
    }
}
