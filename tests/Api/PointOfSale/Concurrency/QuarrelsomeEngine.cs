using Mostrador.Endurance.Faults;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// The store, refusing two of every three commits as if a rival had been faster, and remembering which folios were tried.
internal sealed class QuarrelsomeEngine(IDocumentEngine engine) : EngineBetween(engine)
{
    private const string FolioClaim = "unique:pos-ticket-folio-";
    private int _commits;

    public List<string> FoliosTried { get; } = [];

    public override Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        FoliosTried.AddRange(operations.Select(operation => operation.Id).Where(id => id.StartsWith(FolioClaim, StringComparison.Ordinal)));
        return ++_commits % 3 == 0 ? base.Commit(partition, operations, cancellation) : Task.FromResult(CommitOutcome.Conflict);
    }
}
