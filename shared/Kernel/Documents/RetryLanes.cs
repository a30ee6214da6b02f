namespace Mostrador.Kernel.Documents;

/// <summary>One queue per partition for transactions that lost a race, in this process. Fixed in number, so memory is bounded.</summary>
internal sealed class RetryLanes
{
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async Task<Lane> Enter(Partition partition, CancellationToken cancellation)
    {
        var lane = _lanes[(uint)partition.Key.GetHashCode(StringComparison.Ordinal) % _lanes.Length];
        await lane.WaitAsync(cancellation);
        return new Lane(lane);
    }

    internal readonly struct Lane(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
