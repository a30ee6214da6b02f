using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>Carries out the operations of a commit inside the writer's transaction; each is one statement with its condition.</summary>
internal sealed class OperationRunner(SqliteConnection connection, DocumentTables tables, ETagSequence etags)
{
    /// <summary>
    /// How many operations are done: all, or those before the first whose condition did not hold, which the caller takes back.
    /// </summary>
    public int Run(CommitRequest request, long now)
    {
        var done = 0;
        while (done < request.Operations.Count && Run(request.Partition, request.Operations[done], now))
            done++;
        return done;
    }

    private bool Run(string partition, DocumentOperation operation, long now)
    {
        var table = tables.Of(operation.Id);
        var statement = operation switch
        {
            CreateDocument create => Insert(table, create, now),
            ReplaceDocument replace => Replace(table, partition, replace),
            DeleteDocument delete => Guarded(table.Delete, delete.ETag),
            TouchDocument touch => Guarded(table.Touch, touch.ETag),
            IncrementDocument increment => Increment(table, increment),
            _ => throw new NotSupportedException($"The SQLite engine does not know {operation.GetType().Name}."),
        };
        statement.Bind(1, partition);
        statement.Bind(2, operation.Id);
        statement.Bind(3, etags.Next());
        statement.Bind(4, now);
        return statement.Run() == 1;
    }

    private SqliteStatement Insert(DocumentTable table, CreateDocument create, long now)
    {
        var statement = connection.Prepare(table.Insert);
        statement.Bind(5, create.Body.Span);
        statement.Bind(6, create.TimeToLive is { } time ? now + (long)time.TotalMilliseconds : null);
        return statement;
    }

    private SqliteStatement Replace(DocumentTable table, string partition, ReplaceDocument replace)
    {
        var statement = Guarded(table.Replace(Differing(table, partition, replace)), replace.ETag);
        statement.Bind(6, replace.Body.Span);
        return statement;
    }

    private long Differing(DocumentTable table, string partition, ReplaceDocument replace)
    {
        if (table.Members.Paths.Count == 0)
            return 0;
        var statement = connection.Prepare(table.Differing);
        try
        {
            statement.Bind(1, partition);
            statement.Bind(2, replace.Id);
            statement.Bind(6, replace.Body.Span);
            return statement.Step() ? statement.Number(0) : 0;
        }
        finally
        {
            statement.Reset();
        }
    }

    private SqliteStatement Increment(DocumentTable table, IncrementDocument increment)
    {
        var statement = Guarded(table.Increment(increment.Increments), increment.ETag);
        for (var i = 0; i < increment.Increments.Count; i++)
        {
            statement.Bind(6 + (3 * i), increment.Increments[i].By);
            statement.Bind(7 + (3 * i), increment.Increments[i].Floor);
            statement.Bind(8 + (3 * i), increment.Increments[i].Ceiling);
        }

        return statement;
    }

    private SqliteStatement Guarded(string sql, string? etag)
    {
        var statement = connection.Prepare(sql);
        statement.Bind(5, etag is null ? null : ETagSequence.Parse(etag));
        return statement;
    }
}
