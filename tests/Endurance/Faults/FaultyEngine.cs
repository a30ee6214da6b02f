using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Endurance.Faults;

/// <summary>
/// A store that conflicts without cause, fails before or after a commit, or is slow. The commits of message handlers, and the removal of
/// messages that are done with, fail more often: a message is then delivered again.
/// </summary>
internal sealed class FaultyEngine(IDocumentEngine inner, FaultDice dice) : EngineBetween(inner)
{
    private const int LongestStorm = 25;
    private const int SlowestMilliseconds = 120;
    private int _storm;

    public override async Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        var seam = SeamOf(operations);
        var (before, after) = seam == Storage ? (0.006, 0.006) : (0.1, 0.1);
        if (Storms() || dice.Throws($"{seam}: conflict", 0.02))
            return CommitOutcome.Conflict;
        if (dice.Throws($"{seam}: failure before the commit", before))
            throw new IOException("A fault was injected before the commit.");
        if (dice.Throws($"{seam}: slow commit", 0.03))
            await Task.Delay(dice.Below(SlowestMilliseconds), CancellationToken.None);
        var outcome = await base.Commit(partition, operations, cancellation);
        return outcome == CommitOutcome.Committed && dice.Throws($"{seam}: answer lost after the commit", after)
            ? throw new IOException("A fault was injected after the commit.")
            : outcome;
    }

    private const string Storage = "storage";

    private static string SeamOf(IReadOnlyList<DocumentOperation> operations) => operations switch
    {
        _ when operations.Any(operation => operation is DeleteDocument && IsOf(OutboxMessage.Type, operation)) => "queue, done with",
        _ when operations.Any(operation => operation is CreateDocument && IsOf(HandledMessage.Type, operation)) => "queue, handler",
        _ => Storage,
    };

    private static bool IsOf(DocumentType type, DocumentOperation operation) => operation.Id.StartsWith(type.Name + ":", StringComparison.Ordinal);

    // For a while nobody gets through.
    private bool Storms()
    {
        if (dice.Throws("storage: conflict storm", 0.0005))
            Volatile.Write(ref _storm, 1 + dice.Below(LongestStorm));
        return Volatile.Read(ref _storm) > 0 && Interlocked.Decrement(ref _storm) >= 0;
    }
}
