using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>A commit on its way: its marker and its operations, of which some may be put in another form meanwhile.</summary>
internal sealed class PendingCommit(Partition partition, IReadOnlyList<DocumentOperation> operations, long now, MessageStamps stamps)
{
    private readonly DocumentOperation[] _operations = [.. operations];

    /// <summary>The place of each operation that stores a message; the same however often it is sent.</summary>
    private readonly long?[] _sequences = [.. operations.Select(long? (operation) => Arrivals.IsMessage(operation) ? stamps.Next(now) : null)];
    private readonly bool[] _isAmended = new bool[operations.Count];

    public PartitionKey Key { get; } = new(partition.Key);

    public CommitMarker Marker { get; } = new(partition.Key);

    public long Now => now;

    /// <summary>Whether an answer was lost, so that the commit may have happened or may still happen.</summary>
    public bool IsUncertain { get; set; }

    /// <summary>An operation that may be put in another form: each once at most.</summary>
    public DocumentOperation? Amendable(int index) => _isAmended[index] ? null : _operations[index];

    /// <summary>Puts an operation in another form.</summary>
    public void Amend(int index, DocumentOperation operation) => (_operations[index], _isAmended[index]) = (operation, true);

    /// <summary>Whether no ETag is one that cannot match.</summary>
    public bool MayHold() => _operations.All(operation => ETagOf(operation) is not { } etag || CosmosETag.Parse(etag).MayMatch(now));

    /// <summary>The batch: the marker, then the operations.</summary>
    public TransactionalBatch Batch(Container container)
    {
        var batch = container.CreateTransactionalBatch(Key);
        batch.CreateItemStream(Marker.Item(), Silent());
        for (var i = 0; i < _operations.Length; i++)
            Add(batch, _operations[i], _sequences[i]);
        return batch;
    }

    private void Add(TransactionalBatch batch, DocumentOperation operation, long? sequence)
    {
        switch (operation)
        {
            case CreateDocument create:
                batch.CreateItemStream(Item(create.Id, create.Body, ExpiryOf(create), sequence), Silent());
                break;
            case ReplaceDocument replace:
                Add(batch, OverwriteDocument.Of(replace), sequence);
                break;
            case OverwriteDocument overwrite:
                batch.ReplaceItemStream(CosmosId.Of(overwrite.Id), Item(overwrite.Id, overwrite.Body, overwrite.ExpiresAt, sequence), Silent(overwrite.ETag));
                break;
            case DeleteDocument delete:
                batch.DeleteItem(CosmosId.Of(delete.Id), Silent(CosmosETag.Parse(delete.ETag).OfItem));
                break;
            case TouchDocument touch:
                batch.PatchItem(CosmosId.Of(touch.Id), [PatchOperation.Set("/touchedBy", Marker.Id)], Patch(touch.ETag, condition: null));
                break;
            case IncrementDocument increment:
                batch.PatchItem(CosmosId.Of(increment.Id), IncrementPatch.Operations(increment), Patch(increment.ETag, IncrementPatch.Condition(increment, now)));
                break;
            default:
                throw new NotSupportedException($"The Cosmos DB engine does not know {operation.GetType().Name}.");
        }
    }

    /// <summary>When a new document will be gone.</summary>
    public long? ExpiryOf(CreateDocument create) => stamps.LifeOf(create) is { } time ? now + (long)time.TotalMilliseconds : null;

    private static string? ETagOf(DocumentOperation operation) => operation switch
    {
        ReplaceDocument replace => replace.ETag,
        DeleteDocument delete => delete.ETag,
        TouchDocument touch => touch.ETag,
        IncrementDocument increment => increment.ETag,
        _ => null,
    };

    private Stream Item(string id, ReadOnlyMemory<byte> body, long? expiresAt, long? sequence) =>
        Envelope.Write(partition.Key, id, body, expiresAt, now, sequence);

    private static TransactionalBatchItemRequestOptions Silent(string? etag = null) =>
        new() { EnableContentResponseOnWrite = false, IfMatchEtag = etag };

    private static TransactionalBatchPatchItemRequestOptions Patch(string? etag, string? condition) => new()
    {
        EnableContentResponseOnWrite = false,
        IfMatchEtag = etag is null ? null : CosmosETag.Parse(etag).OfItem,
        FilterPredicate = condition,
    };
}
