namespace Mostrador.Kernel.Documents;

/// <summary>An engine that a <see cref="Rehearsal"/> keeps from storing, and to whose commits a <see cref="Companion"/> is added.</summary>
internal sealed class SteeredEngine(IDocumentEngine engine) : IDocumentEngine
{
    public ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation) =>
        Rehearsal.Current is { } rehearsal ? rehearsal.Read(engine, partition, id, cancellation) : engine.Read(partition, id, cancellation);

    public Task<IReadOnlyList<StoredDocument>> ReadAll(Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Rehearsal.Current is { } rehearsal ? rehearsal.ReadAll(engine, partition, ids, cancellation) : engine.ReadAll(partition, ids, cancellation);

    public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        engine.Query(partition, query, cancellation);

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        engine.Count(partition, query, cancellation);

    public Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation) =>
        Companion.Current is { } companion ? companion.Commit(this, partition, operations) : Store(partition, operations, cancellation);

    /// <summary>A commit without a companion.</summary>
    internal Task<CommitOutcome> Store(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation) =>
        Rehearsal.Current is { } rehearsal
            ? rehearsal.Commit(engine, partition, operations, cancellation)
            : engine.Commit(partition, operations, cancellation);
}
