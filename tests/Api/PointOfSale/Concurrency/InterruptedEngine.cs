using Mostrador.Endurance.Faults;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// The store, with somebody who comes in between: after a use case has read and decided, before it is stored. Races that chance
/// would show once in a thousand happen here every time.
internal sealed class InterruptedEngine(IDocumentEngine engine) : EngineBetween(engine)
{
    private Func<Task>? _interruption;

    /// Runs once, before the next commit of anything but a block of ids.
    public void BeforeNextCommit(Func<Task> interruption) => _interruption = interruption;

    public bool WasInterrupted => _interruption is null;

    public override async Task<CommitOutcome> Commit(
        Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        var isIds = operations.All(operation => operation.Id.StartsWith("counter:", StringComparison.Ordinal));
        if (!isIds && Interlocked.Exchange(ref _interruption, null) is { } interruption)
            await interruption();
        return await base.Commit(partition, operations, cancellation);
    }
}
