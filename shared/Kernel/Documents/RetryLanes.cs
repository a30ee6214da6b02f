namespace Mostrador.Kernel.Documents;

/// <summary>One queue per partition for transactions that lost a race, in this process. Fixed in number, so memory is bounded.</summary>
internal sealed class RetryLanes
{
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    // A transaction inside another one's work would wait for a lane that its own caller holds, for ever.
    private readonly AsyncLocal<bool> _inside = new();

    /// <summary>Says that what the caller does from now on happens inside a lane.</summary>
    public void MarkInside() => _inside.Value = true;

    public async Task<Lane> Enter(Partition partition, CancellationToken cancellation)
    {
        if (_inside.Value)
            throw new InvalidOperationException("A transaction must not be started in the work of another one.");
        var lane = _lanes[(uint)partition.Key.GetHashCode(StringComparison.Ordinal) % _lanes.Length];
        await lane.WaitAsync(cancellation);
        return new Lane(lane);
    }

    internal readonly struct Lane(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
