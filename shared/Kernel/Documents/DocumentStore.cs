using System.Diagnostics;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Telemetry;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// Typed documents over any engine. Reads are confined to a partition; changes go through <see cref="Transact{TResult}"/>,
/// which stores everything a use case staged or nothing. In a request with an idempotency key it is stored together with the answer,
/// when that is known (<see cref="KeyedRequest"/>).
/// </summary>
public sealed class DocumentStore(IDocumentEngine engine)
{
    /// <summary>A use case that still conflicts after this many runs has met a fault, not a neighbour.</summary>
    internal const int MostRuns = 200;

    private readonly HeldBackReads _engine = new(new TracedEngine(new SteeredEngine(engine)));
    private readonly RetryLanes _lanes = new();
    private readonly NumberDesks _desks = new();

    /// <summary>Sums that were kept here and are still in memory.</summary>
    internal RememberedSums Sums { get; } = new();

    /// <summary>Reads within one partition.</summary>
    public PartitionReader In(Partition partition, CancellationToken cancellation = default) => new(_engine, partition, cancellation);

    /// <summary>
    /// Runs the work and stores what it staged: all or nothing, and only if nothing it relied on
    /// (<see cref="Transaction.Find{T}(string)"/>) was changed meanwhile. On a conflict the work runs again on fresh documents, so it
    /// must have no effect outside its transaction. Whatever it throws ends the transaction with nothing stored.
    /// </summary>
    /// <exception cref="ConflictException">Still in conflict after many runs: a fault.</exception>
    public async Task<TResult> Transact<TResult>(
        Partition partition, Func<Transaction, Task<TResult>> work, CancellationToken cancellation = default)
    {
        using var turn = KeyedRequest.In(this) is { } keyed ? await keyed.Begin(partition, cancellation) : null;
        using var activity = Tracing.Start("transaction", partition);
        var run = 1;
        try
        {
            var (committed, result) = await Attempt(partition, work, cancellation);
            if (!committed)
            {
                // From the second run on, losers of the same partition queue up: each then competes only with newcomers,
                // which keeps a crowd on one document from wearing itself out.
                using var lane = await _lanes.Enter(partition, cancellation);
                _lanes.MarkInside();
                while (true)
                {
                    if (++run > MostRuns)
                        throw new ConflictException(partition, MostRuns);
                    DocumentMetrics.Retry(partition, "conflict");
                    (committed, result) = await Attempt(partition, work, cancellation);
                    if (committed)
                        break;
                    await Backoff.Pause(run, cancellation);
                }
            }

            Tell(partition, activity, run, end: null);
            return result;
        }
        catch (Exception end)
        {
            Tell(partition, activity, run, end);
            throw;
        }
    }

    /// <inheritdoc cref="Transact{TResult}"/>
    public Task Transact(Partition partition, Func<Transaction, Task> work, CancellationToken cancellation = default) =>
        Transact(partition, async transaction =>
        {
            await work(transaction);
            return true;
        }, cancellation);

    /// <summary>Stores what nobody asked for, such as sums that are only kept: it is no part of a request with an idempotency key.</summary>
    internal async Task TransactAside(Partition partition, Func<Transaction, Task> work)
    {
        KeyedRequest.In(this)?.LeaveLane(); // What is kept may have to queue up, in the same lane.
        KeyedRequest.StepAside();
        await Transact(partition, work);
    }

    /// <summary>Carries out all operations or none.</summary>
    /// <param name="partition">Where.</param>
    /// <param name="operations">The operations.</param>
    /// <param name="turn">Ends when they are queued.</param>
    internal async Task<CommitOutcome> Commit(
        Partition partition, IReadOnlyList<DocumentOperation> operations, NumberDesks.Turn? turn = null)
    {
        var outcome = CommitOutcome.Conflict;
        using (turn)
        {
            try
            {
                CommitLimits.Check(operations);

                // A commit under way is not abandoned when the client hangs up: it would be unknown whether it happened.
                var queued = _engine.Commit(partition, operations, CancellationToken.None);
                turn?.Queued();
                outcome = await queued;
            }
            finally
            {
                if (outcome == CommitOutcome.Conflict)
                    turn?.Failed();
            }
        }

        if (outcome == CommitOutcome.Conflict)
            DocumentMetrics.Conflict(partition);
        return outcome;
    }

    /// <summary>Queues up with the transactions that lost a race, for one that is run again from outside.</summary>
    internal Task<RetryLanes.Lane> EnterLane(Partition partition, CancellationToken cancellation) => _lanes.Enter(partition, cancellation);

    // A refusal stores nothing, so no guard checks what it was based on: two reads may lie on either side of a rival's commit
    // (the telephone still free, the e-mail already taken). A second look sees all of that commit.
    private async Task<(bool Committed, TResult Result)> Attempt<TResult>(
        Partition partition, Func<Transaction, Task<TResult>> work, CancellationToken cancellation)
    {
        var transaction = Begin(partition, cancellation);
        try
        {
            return await Attempt(transaction, work);
        }
        catch (Refusal) when (transaction.Looks > 1)
        {
            DocumentMetrics.Retry(partition, "refusal");
            return await Attempt(Begin(partition, cancellation), work);
        }
    }

    private async Task<(bool Committed, TResult Result)> Attempt<TResult>(Transaction transaction, Func<Transaction, Task<TResult>> work)
    {
        try
        {
            var result = await work(transaction);
            var operations = transaction.Operations();
            if (operations.Count == 0)
                return (true, result);
            var outcome = KeyedRequest.In(this) is { } keyed
                ? await keyed.Commit(transaction.Partition, operations, transaction.HandOverTurn())
                : await Commit(transaction.Partition, operations, transaction.HandOverTurn());
            return (outcome == CommitOutcome.Committed, result);
        }
        finally
        {
            transaction.HandOverTurn()?.Dispose();
        }
    }

    // What a rehearsal takes is not taken.
    private Transaction Begin(Partition partition, CancellationToken cancellation) =>
        new(_engine, partition, Rehearsal.IsOn ? null : _desks, cancellation);

    private static void Tell(Partition partition, Activity? activity, int runs, Exception? end)
    {
        var outcome = DocumentMetrics.Ended(partition, end);
        if (activity is null)
            return;
        activity.SetTag("mostrador.outcome", outcome).SetTag("mostrador.runs", runs);
        if (end is not (null or Refusal or OperationCanceledException))
            activity.Failed(end);
    }
}
