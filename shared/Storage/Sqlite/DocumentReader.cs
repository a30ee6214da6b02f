using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>Answers reads over one borrowed connection. Each read is one statement and so sees one state of the store.</summary>
internal static class DocumentReader
{
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
        var statement = connection.Prepare(QuerySql.Select(table, query));
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
