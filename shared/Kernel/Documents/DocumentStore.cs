using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// Typed documents over any engine. Reads are confined to a partition; changes go through <see cref="Transact{TResult}"/>,
/// which stores everything a use case staged or nothing.
/// </summary>
public sealed class DocumentStore(IDocumentEngine engine)
{
    /// <summary>A use case that still conflicts after this many runs has met a fault, not a neighbour.</summary>
    private const int MostRuns = 200;

    private readonly RetryLanes _lanes = new();

    /// <summary>Reads within one partition.</summary>
    public PartitionReader In(Partition partition, CancellationToken cancellation = default) => new(engine, partition, cancellation);

    /// <summary>
    /// Runs the work and stores what it staged: all or nothing, and only if nothing it relied on
    /// (<see cref="Transaction.Find{T}(string)"/>) was changed meanwhile. On a conflict the work runs again on fresh documents, so it
    /// must have no effect outside its transaction. Whatever it throws ends the transaction with nothing stored.
    /// </summary>
    /// <exception cref="ConflictException">Still in conflict after many runs: a fault.</exception>
    public async Task<TResult> Transact<TResult>(
        Partition partition, Func<Transaction, Task<TResult>> work, CancellationToken cancellation = default)
    {
        var (committed, result) = await Attempt(partition, work, cancellation);
        if (committed)
            return result;

        // From the second run on, losers of the same partition queue up: each then competes only with newcomers,
        // which keeps a crowd on one document from wearing itself out.
        using var lane = await _lanes.Enter(partition, cancellation);
        _lanes.MarkInside();
        for (var run = 2; run <= MostRuns; run++)
        {
            DocumentMetrics.Conflicts.Add(1);
            (committed, result) = await Attempt(partition, work, cancellation);
            if (committed)
                return result;
            await Backoff.Pause(run, cancellation);
        }

        throw new ConflictException(partition, MostRuns);
    }

    /// <inheritdoc cref="Transact{TResult}"/>
    public Task Transact(Partition partition, Func<Transaction, Task> work, CancellationToken cancellation = default) =>
        Transact(partition, async transaction =>
        {
            await work(transaction);
            return true;
        }, cancellation);

    // A refusal stores nothing, so no guard checks what it was based on: two reads may lie on either side of a rival's commit
    // (the telephone still free, the e-mail already taken). A second look sees all of that commit.
    private async Task<(bool Committed, TResult Result)> Attempt<TResult>(
        Partition partition, Func<Transaction, Task<TResult>> work, CancellationToken cancellation)
    {
        var transaction = new Transaction(engine, partition, cancellation);
        try
        {
            return await Attempt(transaction, work);
        }
        catch (Refusal) when (transaction.Looks > 1)
        {
            return await Attempt(new Transaction(engine, partition, cancellation), work);
        }
    }

    private async Task<(bool Committed, TResult Result)> Attempt<TResult>(Transaction transaction, Func<Transaction, Task<TResult>> work)
    {
        var result = await work(transaction);
        var operations = transaction.Operations();
        if (operations.Count == 0)
            return (true, result);
        CommitLimits.Check(operations);

        // A commit under way is not abandoned when the client hangs up: it would be unknown whether it happened.
        var outcome = await engine.Commit(transaction.Partition, operations, CancellationToken.None);
        return (outcome == CommitOutcome.Committed, result);
    }
}
