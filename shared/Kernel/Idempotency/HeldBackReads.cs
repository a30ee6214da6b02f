using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// Reads of an engine during a request with a key: what it has changed and not committed yet is committed before it is read. Who reads
/// what he wrote finds it; a request without a key only passes, and nothing is allocated for it.
/// </summary>
internal sealed class HeldBackReads(IDocumentEngine engine) : IDocumentEngine
{
    private static KeyedRequest? Holding => KeyedRequest.Current is { IsHolding: true } current ? current : null;

    public ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation) =>
        Holding is { } request ? ReadAfter(request, partition, id, cancellation) : engine.Read(partition, id, cancellation);

    public Task<IReadOnlyList<StoredDocument>> ReadAll(Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Holding is { } request ? ReadAllAfter(request, partition, ids, cancellation) : engine.ReadAll(partition, ids, cancellation);

    public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        Holding is { } request ? QueryAfter(request, partition, query, cancellation) : engine.Query(partition, query, cancellation);

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        Holding is { } request ? CountAfter(request, partition, query, cancellation) : engine.Count(partition, query, cancellation);

    public Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation) =>
        engine.Commit(partition, operations, cancellation);

    private async ValueTask<StoredDocument?> ReadAfter(KeyedRequest request, Partition partition, string id, CancellationToken cancellation)
    {
        await request.FlushBeforeReading(partition, changed => changed == id);
        return await engine.Read(partition, id, cancellation);
    }

    private async Task<IReadOnlyList<StoredDocument>> ReadAllAfter(
        KeyedRequest request, Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        await request.FlushBeforeReading(partition, ids.Contains);
        return await engine.ReadAll(partition, ids, cancellation);
    }

    private async Task<IReadOnlyList<StoredDocument>> QueryAfter(
        KeyedRequest request, Partition partition, DocumentQuery query, CancellationToken cancellation)
    {
        await request.FlushBeforeReading(partition, query.Type.Has);
        return await engine.Query(partition, query, cancellation);
    }

    private async Task<long> CountAfter(KeyedRequest request, Partition partition, DocumentQuery query, CancellationToken cancellation)
    {
        await request.FlushBeforeReading(partition, query.Type.Has);
        return await engine.Count(partition, query, cancellation);
    }
}
