using Mostrador.Kernel.Documents;

namespace Mostrador.Endurance.Faults;

/// <summary>A store that passes everything on. What stands between an app and its store in a test changes one thing of it.</summary>
internal abstract class EngineBetween(IDocumentEngine engine) : IDocumentEngine
{
    public virtual ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation) =>
        engine.Read(partition, id, cancellation);

    public virtual Task<IReadOnlyList<StoredDocument>> ReadAll(Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        engine.ReadAll(partition, ids, cancellation);

    public virtual Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        engine.Query(partition, query, cancellation);

    public virtual Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        engine.Count(partition, query, cancellation);

    public virtual Task<CommitOutcome> Commit(
        Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation) =>
        engine.Commit(partition, operations, cancellation);
}
