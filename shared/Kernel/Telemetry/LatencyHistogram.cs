using System.Numerics;

namespace Mostrador.Kernel.Telemetry;

/// <summary>
/// Durations in buckets whose width grows with them: sixteen for each doubling, from a microsecond to two minutes. It takes the same few
/// kilobytes however much is added, adding allocates nothing, and a percentile is at most a sixteenth too great.
/// </summary>
public sealed class LatencyHistogram
{
    private const int PartsBits = 4;
    private const int Parts = 1 << PartsBits;
    private const long Longest = (1L << 27) - 1; // Microseconds: two minutes and a bit.
    private static readonly int Buckets = BucketOf(Longest) + 1;

    private readonly long[] _counts = new long[Buckets];
    private long _longest;

    /// <summary>How many were added.</summary>
    public long Count => _counts.Sum();

    /// <summary>The longest of them; what is longer than two minutes counts as that.</summary>
    public TimeSpan Max => TimeSpan.FromMicroseconds(Interlocked.Read(ref _longest));

    /// <summary>Adds one; any number of threads may do so at once.</summary>
    public void Add(double seconds)
    {
        var microseconds = (long)Math.Clamp(Math.Round(seconds * 1e6), 0, Longest);
        Interlocked.Increment(ref _counts[BucketOf(microseconds)]);
        var longest = Interlocked.Read(ref _longest);
        while (microseconds > longest && Interlocked.CompareExchange(ref _longest, microseconds, longest) is var seen && seen != longest)
            longest = seen;
    }

    /// <summary>All that several hold, together.</summary>
    public static LatencyHistogram Sum(IEnumerable<LatencyHistogram> parts)
    {
        var sum = new LatencyHistogram();
        foreach (var part in parts)
        {
            for (var i = 0; i < Buckets; i++)
                sum._counts[i] += Interlocked.Read(ref part._counts[i]);
            sum._longest = Math.Max(sum._longest, Interlocked.Read(ref part._longest));
        }

        return sum;
    }

    /// <summary>The duration that so many of a hundred do not exceed; zero when there are none.</summary>
    public TimeSpan Percentile(double percent)
    {
        var count = Count;
        if (count == 0)
            return TimeSpan.Zero;
        var rank = Math.Max(1, (long)Math.Ceiling(percent / 100 * count));
        var bucket = 0;
        for (var seen = _counts[0]; seen < rank && bucket < Buckets - 1; seen += _counts[bucket])
            bucket++;
        return TimeSpan.FromMicroseconds(Math.Min(GreatestIn(bucket), Interlocked.Read(ref _longest)));
    }

    // Up to twice the number of parts each microsecond has its own; from there on a doubling has as many buckets as the one before.
    private static int BucketOf(long microseconds)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)microseconds) - PartsBits);
        return (shift * Parts) + (int)(microseconds >> shift);
    }

    private static long GreatestIn(int bucket)
    {
        var shift = Math.Max(0, (bucket / Parts) - 1);
        return ((bucket - (shift * Parts) + 1L) << shift) - 1;
    }
}
