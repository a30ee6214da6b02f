using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Mostrador.Kernel.Throttling;

/// <summary>
/// So many permits within a window that opens with the first one taken. The framework's fixed window opens at any time and
/// cannot say when it closes, which clients want to know.
/// </summary>
internal sealed class Window(int permits, TimeSpan length, TimeProvider time) : RateLimiter
{
    private readonly Lock _lock = new();
    private DateTimeOffset _closes = time.GetUtcNow();
    private int _taken;

    /// <summary>Since when nobody would miss it: it has closed.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
                return time.GetUtcNow() - _closes is { Ticks: >= 0 } idle ? idle : null;
        }
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <summary>Takes permits; none = only looks whether there is one, which opens no window.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now >= _closes)
                (_closes, _taken) = (now, 0);
            if (_taken == 0 && permitCount > 0)
                _closes = now + length;
            if (_taken + Math.Max(1, permitCount) > permits)
                return new WindowLease(false, 0, _closes - now);
            _taken += permitCount;
            return new WindowLease(true, permits - _taken, _closes - now);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));
}

/// <summary>What a window answers.</summary>
/// <param name="isAcquired">Whether there was a permit.</param>
/// <param name="remaining">Permits that are left.</param>
/// <param name="closesIn">When all of them are there again.</param>
internal sealed class WindowLease(bool isAcquired, int remaining, TimeSpan closesIn) : RateLimitLease
{
    /// <inheritdoc/>
    public override bool IsAcquired => isAcquired;

    /// <summary>Permits that are left.</summary>
    public int Remaining => remaining;

    /// <summary>When all of them are there again.</summary>
    public TimeSpan ClosesIn => closesIn;

    /// <inheritdoc/>
    public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

    /// <inheritdoc/>
    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? closesIn : null;
        return metadata is not null;
    }
}
