using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// Carries out commits as transactional batches: once, whatever happens to the answers. A batch starts with the commit's marker
/// (<see cref="CommitMarker"/>), so sending it again finds out what became of it.
/// </summary>
internal sealed class Committer(ItemReads reads, Container container, Retries retries)
{
    private const string Operation = "commit";

    public async Task<CommitOutcome> Commit(PendingCommit commit, CancellationToken cancellation)
    {
        if (!commit.MayHold())
            return CommitOutcome.Conflict;
        while (true)
        {
            var (answer, refused) = await Send(commit, cancellation);
            if (answer.IsSuccess)
                return CommitOutcome.Committed;
            if (refused == Refused.Marker)
                return CommittedBefore();
            if (refused.Operation < 0)
                throw Fault(answer);
            if (await Amend(commit, refused.Operation, answer.Status, cancellation))
                continue;
            if (commit.IsUncertain && !await Abandon(commit, cancellation))
                return CommittedBefore();
            CosmosMetrics.Conflict();
            return CommitOutcome.Conflict;
        }
    }

    private static CommitOutcome CommittedBefore()
    {
        CosmosMetrics.LostAnswer(wasCommitted: true);
        return CommitOutcome.Committed;
    }

    private async Task<(Answer Answer, Refused Refused)> Send(PendingCommit commit, CancellationToken cancellation)
    {
        try
        {
            return await retries.Send(Operation, async stopping =>
            {
                // Whatever ends this without an answer leaves it unknown what happened.
                var wasUncertain = commit.IsUncertain;
                commit.IsUncertain = true;
                using var response = await commit.Batch(container).ExecuteAsync(stopping);
                CosmosMetrics.Charged(Operation, response.RequestCharge);
                var answer = Answer.Of(response);
                commit.IsUncertain = wasUncertain || answer.MayHaveWritten;
                return (answer, Refused.Of(response));
            }, cancellation);
        }
        catch (JsonException fault)
        {
            throw new StorageException("A document could not be stored as it is: it is no JSON.", fault);
        }
    }

    private static Exception Fault(Answer answer) => answer.Status == HttpStatusCode.RequestEntityTooLarge
        ? new CommitTooLargeException("Cosmos DB refuses a commit of more than 2 MB.")
        : answer.ToFault(Operation);

    /// <summary>
    /// Whether an operation that Cosmos DB refused holds by the port's rules, and was put in a form that Cosmos DB accepts: a
    /// document that has expired gives way though its item is still there, and great numbers are added here.
    /// </summary>
    private async Task<bool> Amend(PendingCommit commit, int index, HttpStatusCode status, CancellationToken cancellation)
    {
        var operation = commit.Amendable(index);
        if ((operation, status) is not ((CreateDocument, HttpStatusCode.Conflict) or (IncrementDocument, HttpStatusCode.PreconditionFailed))
            || await reads.Read(commit.Key, operation.Id, cancellation) is not { } item
            || Amended(commit, operation, item) is not { } amended)
            return false;
        commit.Amend(index, amended);
        return true;
    }

    private static OverwriteDocument? Amended(PendingCommit commit, DocumentOperation operation, StoredItem item)
    {
        if (operation is CreateDocument create)
            return item.IsExpired(commit.Now) ? new OverwriteDocument(create.Id, create.Body, commit.ExpiryOf(create), item.ETag.OfItem) : null;
        var increment = (IncrementDocument)operation;
        if (item.IsExpired(commit.Now) || (increment.ETag is { } etag && etag != item.ETag.ToString()))
            return null;
        return ExactBody.Add(item.Body, increment.Increments) is (var body, IsSafe: false)
            ? new OverwriteDocument(increment.Id, body, item.ETag.ExpiresAt, item.ETag.OfItem)
            : null;
    }

    /// <summary>
    /// Makes sure that a batch that may still be on its way never happens; false when it has happened already. Asking is a write
    /// too, because a read may be answered by a replica that has not heard of it yet.
    /// </summary>
    private async Task<bool> Abandon(PendingCommit commit, CancellationToken cancellation)
    {
        var created = await SendOne("abandon", batch => batch.CreateItemStream(commit.Marker.AbandonedItem()), commit, cancellation);
        if (created.IsSuccess)
        {
            CosmosMetrics.LostAnswer(wasCommitted: false);
            return true;
        }

        if (created.Status != HttpStatusCode.Conflict)
            throw created.ToFault("abandon");
        var options = new TransactionalBatchPatchItemRequestOptions { FilterPredicate = CommitMarker.IsCommitted };
        var asked = await SendOne("ask", batch => batch.PatchItem(commit.Marker.Id, CommitMarker.Asked, options), commit, cancellation);
        if (!asked.IsSuccess && asked.Status != HttpStatusCode.PreconditionFailed)
            throw asked.ToFault("ask");
        return !asked.IsSuccess;
    }

    private async Task<Answer> SendOne(
        string operation, Action<TransactionalBatch> add, PendingCommit commit, CancellationToken cancellation) =>
        (await retries.Send<object>(operation, async stopping =>
        {
            var batch = container.CreateTransactionalBatch(commit.Key);
            add(batch);
            using var response = await batch.ExecuteAsync(stopping);
            CosmosMetrics.Charged(operation, response.RequestCharge);
            return (Answer.Of(response), null);
        }, cancellation)).Answer;

    /// <summary>Which operation of a batch was refused.</summary>
    /// <param name="Operation">Its place in the commit; negative when it was none of them.</param>
    private readonly record struct Refused(int Operation)
    {
        public static readonly Refused None = new(-1);
        public static readonly Refused Marker = new(-2);

        public static Refused Of(TransactionalBatchResponse response)
        {
            // The others are told to depend on it; where all say the same, the request was refused as a whole.
            var own = Enumerable.Range(0, response.Count).Where(i => response[i].StatusCode != HttpStatusCode.FailedDependency).ToList();
            if (response.IsSuccessStatusCode || own is not [var index])
                return None;
            return response.StatusCode switch
            {
                HttpStatusCode.Conflict when index == 0 => Marker,
                HttpStatusCode.Conflict or HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed when index > 0 => new Refused(index - 1),
                _ => None,
            };
        }
    }
}
