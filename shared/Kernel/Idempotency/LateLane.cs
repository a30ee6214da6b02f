using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// The place of a request with a key among the transactions that lost a race: taken at its first conflict, left as soon as something of it
/// is committed, because its later transactions queue up by themselves.
/// </summary>
internal sealed class LateLane(DocumentStore documents) : IDisposable
{
    private RetryLanes.Lane? _lane;

    public async Task Enter(Partition partition, CancellationToken cancellation) =>
        _lane ??= await documents.EnterLane(partition, cancellation);

    public void Leave()
    {
        _lane?.Dispose();
        _lane = null;
    }

    public void Dispose() => Leave();
}
