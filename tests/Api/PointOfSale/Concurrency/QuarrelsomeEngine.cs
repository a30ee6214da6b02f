using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// The store, refusing two of every three commits as if a rival had been faster, and remembering which folios were tried.
internal sealed class QuarrelsomeEngine(IDocumentEngine engine) : IDocumentEngine
{
    private const string FolioClaim = "unique:pos-ticket-folio-";
    private int _commits;

    public List<string> FoliosTried { get; } = [];

    public ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation) =>
        engine.Read(partition, id, cancellation);

    public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        engine.Query(partition, query, cancellation);

    public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
        engine.Count(partition, query, cancellation);

    public Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        FoliosTried.AddRange(operations.Select(operation => operation.Id).Where(id => id.StartsWith(FolioClaim, StringComparison.Ordinal)));
        return ++_commits % 3 == 0 ? engine.Commit(partition, operations, cancellation) : Task.FromResult(CommitOutcome.Conflict);
    }
}
