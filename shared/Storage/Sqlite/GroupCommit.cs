using System.Diagnostics;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Stores a group of requests in one transaction, which costs one flush to disk for all of them. They run one after another, so
/// each is isolated from the others, and each alone is undone when its conditions do not hold.
/// </summary>
internal sealed class GroupCommit(SqliteConnection connection, OperationRunner operations, ETagSequence etags, TimeProvider time)
{
    /// <summary>Tells each caller how its request went, or all of them that nothing could be stored.</summary>
    public void Run(IReadOnlyList<CommitRequest> group)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            Store(group);
            SqliteMetrics.Committed(group.Count, Stopwatch.GetElapsedTime(started));
        }
        catch (Exception fault)
        {
            RollBack();
            var told = new StorageException("The documents could not be written, nothing was stored: check the disk.", fault);
            foreach (var request in group)
                request.Fail(told);
            return;
        }

        foreach (var request in group)
            request.Complete();
    }

    private void Store(IReadOnlyList<CommitRequest> group)
    {
        if (connection.InTransaction)
            Execute("ROLLBACK");
        Execute("BEGIN IMMEDIATE");
        foreach (var request in group)
            Run(request);
        var ceiling = etags.Raise();
        Execute("COMMIT");
        etags.Raised(ceiling);
    }

    private void Run(CommitRequest request)
    {
        Execute("SAVEPOINT request");
        try
        {
            var holds = operations.Run(request, time.GetUtcNow().ToUnixTimeMilliseconds());
            request.Outcome = holds ? CommitOutcome.Committed : CommitOutcome.Conflict;
        }
        catch (Exception fault) when (IsOfRequest(fault))
        {
            request.Refusal = fault is SqliteException ? new StorageException("A document could not be stored as it is.", fault) : fault;
        }

        if (request.Refusal is not null || request.Outcome == CommitOutcome.Conflict)
            Execute("ROLLBACK TO request");
        Execute("RELEASE request");
    }

    // What SQLite says of the file or the disk concerns the whole group; anything else concerns the request that caused it.
    private bool IsOfRequest(Exception fault) => connection.InTransaction && fault is not SqliteException { IsRefusal: false };

    private void Execute(string sql) => connection.Prepare(sql).Run();

    private void RollBack()
    {
        try
        {
            if (connection.InTransaction)
                Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The fault that led here is the one to tell; the next group tries again to end this transaction.
        }
    }
}
