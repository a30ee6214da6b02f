using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Messages;

/// <summary>A real store, whose commits a feed is told of.</summary>
internal sealed class FedEngine(IDocumentEngine engine, ChangeFeed feed) : IDocumentEngine
{
    public ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation) => engine.Read(partition, id, cancellation);

    public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        engine.Query(partition, query, cancellation);

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) => engine.Count(partition, query, cancellation);

    public async Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        var outcome = await engine.Commit(partition, operations, cancellation);
        if (outcome == CommitOutcome.Committed)
            feed.Tell(partition, operations);
        return outcome;
    }
}
