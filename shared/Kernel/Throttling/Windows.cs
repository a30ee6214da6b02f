using System.Threading.RateLimiting;

namespace Mostrador.Kernel.Throttling;

/// <summary>A <see cref="Window"/> for each key, in this process; those that have closed are forgotten by and by.</summary>
/// <typeparam name="TKey">What is counted by.</typeparam>
internal sealed class Windows<TKey>(int permits, TimeSpan length, TimeProvider time) : IDisposable
    where TKey : notnull
{
    private readonly PartitionedRateLimiter<TKey> _windows = PartitionedRateLimiter.Create<TKey, TKey>(
        key => RateLimitPartition.Get(key, _ => new Window(permits, length, time)));

    /// <summary>Looks whether there is a permit.</summary>
    public WindowLease Look(TKey key) => (WindowLease)_windows.AttemptAcquire(key, permitCount: 0);

    /// <summary>Takes a permit, if there is one.</summary>
    public WindowLease Take(TKey key) => (WindowLease)_windows.AttemptAcquire(key);

    /// <inheritdoc/>
    public void Dispose() => _windows.Dispose();
}
