using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// The place of a request with a key among the transactions that lost a race: it queues up from its first conflict on, and only from the
/// beginning of a transaction to its commit.
/// </summary>
internal sealed class LateLane(DocumentStore documents)
{
    private RetryLanes.Lane? _lane;

    /// <summary>Whether the request has lost a race.</summary>
    public bool IsLate { get; set; }

    public async Task Enter(Partition partition, CancellationToken cancellation)
    {
        if (IsLate)
            _lane ??= await documents.EnterLane(partition, cancellation);
    }

    public void Leave()
    {
        _lane?.Dispose();
        _lane = null;
    }
}
