using Mostrador.Endurance.Faults;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Messages;

/// <summary>A real store, whose commits a feed is told of.</summary>
internal sealed class FedEngine(IDocumentEngine engine, ChangeFeed feed) : EngineBetween(engine)
{

    public override async Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        var outcome = await base.Commit(partition, operations, cancellation);
        if (outcome == CommitOutcome.Committed)
            feed.Tell(partition, operations);
        return outcome;
    }
}
