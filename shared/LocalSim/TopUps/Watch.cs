namespace Mostrador.LocalSim.TopUps;

/// <summary>
/// Looks at something stored until it is as wished. What is waited for may happen in another process, so a signal within this one would
/// not do.
/// </summary>
internal static class Watch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>The first look that is good, or the last one when the time is over.</summary>
    public static async Task<T> Until<T>(
        TimeProvider time, TimeSpan most, Func<Task<T>> look, Func<T, bool> good, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (good(seen) || time.GetElapsedTime(start) >= most)
                return seen;
            await Task.Delay(Pause, time, cancellation);
        }
    }
}
