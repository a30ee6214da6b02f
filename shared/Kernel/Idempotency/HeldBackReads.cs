using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// Reads of an engine during a request with a key: what it has changed and not committed yet is committed before it is read. Who reads
/// what he wrote finds it; a request without a key only passes.
/// </summary>
internal sealed class HeldBackReads(IDocumentEngine engine) : IDocumentEngine
{
    public ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation) =>
        KeyedRequest.Current is { HasChanges: true } current
            ? new(Seen(current, partition, read => read == id, () => engine.Read(partition, id, cancellation).AsTask()))
            : engine.Read(partition, id, cancellation);

    public Task<IReadOnlyList<StoredDocument>> ReadAll(Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        KeyedRequest.Current is { HasChanges: true } current
            ? Seen(current, partition, ids.Contains, () => engine.ReadAll(partition, ids, cancellation))
            : engine.ReadAll(partition, ids, cancellation);

    public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        KeyedRequest.Current is { HasChanges: true } current
            ? Seen(current, partition, read => IsOf(query.Type, read), () => engine.Query(partition, query, cancellation))
            : engine.Query(partition, query, cancellation);

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        KeyedRequest.Current is { HasChanges: true } current
            ? Seen(current, partition, read => IsOf(query.Type, read), () => engine.Count(partition, query, cancellation))
            : engine.Count(partition, query, cancellation);

    public Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation) =>
        engine.Commit(partition, operations, cancellation);

    private static bool IsOf(DocumentType type, string id) =>
        id.Length > type.Name.Length && id[type.Name.Length] == ':' && id.StartsWith(type.Name, StringComparison.Ordinal);

    private static async Task<T> Seen<T>(KeyedRequest request, Partition partition, Func<string, bool> isRead, Func<Task<T>> read)
    {
        if (request.HoldsBack(partition, isRead))
            await request.Flush();
        return await read();
    }
}
