using System.Diagnostics;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Stores a group of requests in one transaction, which costs one flush to disk for all of them. They run one after another, so
/// each is isolated from the others, and each alone is undone when its conditions do not hold.
/// </summary>
/// <remarks>
/// Where nothing has to be undone, which is almost always, no request needs a savepoint, and SQLite no copy of each page before it changes. So a
/// group is first tried without any; what has to be undone undoes all of it, and it runs once more with them.
/// </remarks>
internal sealed class GroupCommit(SqliteConnection connection, OperationRunner operations, ETagSequence etags, DocumentCache cache, TimeProvider time)
{
    // Conflicts come together: as long as the last group had one, the next is not tried without savepoints.
    private bool _isPeaceful = true;

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
        if (_isPeaceful && !TryAll(group))
        {
            Execute("ROLLBACK");
            Execute("BEGIN IMMEDIATE");
            _isPeaceful = false;
        }

        if (!_isPeaceful)
            RunEach(group);
        var ceiling = etags.Raise();
        Commit(group);
        etags.Raised(ceiling);
    }

    private void Commit(IReadOnlyList<CommitRequest> group)
    {
        cache.Begin(group);
        try
        {
            Execute("COMMIT");
        }
        finally
        {
            cache.End(group);
        }
    }

    /// <summary>Without savepoints; whether nothing of it has to be undone.</summary>
    private bool TryAll(IReadOnlyList<CommitRequest> group)
    {
        var now = Now;
        try
        {
            foreach (var request in group)
            {
                request.Outcome = CommitOutcome.Committed;
                var done = operations.Run(request, now);
                if (done == request.Operations.Count)
                    continue;
                if (done > 0)
                    return false;
                request.Outcome = CommitOutcome.Conflict; // Its first operation has changed nothing.
            }

            return true;
        }
        catch (Exception fault) when (IsOfRequest(fault))
        {
            return false;
        }
    }

    private void RunEach(IReadOnlyList<CommitRequest> group)
    {
        _isPeaceful = true;
        foreach (var request in group)
        {
            Run(request);
            _isPeaceful &= request.Refusal is null && request.Outcome == CommitOutcome.Committed;
        }
    }

    private void Run(CommitRequest request)
    {
        Execute("SAVEPOINT request");
        try
        {
            var isWhole = operations.Run(request, Now) == request.Operations.Count;
            request.Outcome = isWhole ? CommitOutcome.Committed : CommitOutcome.Conflict;
        }
        catch (Exception fault) when (IsOfRequest(fault))
        {
            request.Refusal = fault is SqliteException ? new StorageException("A document could not be stored as it is.", fault) : fault;
        }

        if (request.Refusal is not null || request.Outcome == CommitOutcome.Conflict)
            Execute("ROLLBACK TO request");
        Execute("RELEASE request");
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

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
