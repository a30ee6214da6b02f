using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.LocalSim.Dashboard;

/// The store, counting what is asked of it: journeys, and the documents that they bring.
internal sealed class CountingEngine(IDocumentEngine engine) : IDocumentEngine
{
    public int Journeys { get; private set; }

    public int Documents { get; private set; }

    public int Commits { get; private set; }

    public void Reset() => (Journeys, Documents, Commits) = (0, 0, 0);

    public async ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation)
    {
        var found = await engine.Read(partition, id, cancellation);
        Journeys++;
        Documents += found is null ? 0 : 1;
        return found;
    }

    public async Task<IReadOnlyList<StoredDocument>> ReadAll(Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Counted(await engine.ReadAll(partition, ids, cancellation));

    public async Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        Counted(await engine.Query(partition, query, cancellation));

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation)
    {
        Journeys++;
        return engine.Count(partition, query, cancellation);
    }

    public Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        Commits++;
        return engine.Commit(partition, operations, cancellation);
    }

    private IReadOnlyList<StoredDocument> Counted(IReadOnlyList<StoredDocument> found)
    {
        Journeys++;
        Documents += found.Count;
        return found;
    }
}
