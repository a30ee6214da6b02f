using System.Diagnostics;

namespace Mostrador.Benchmarks.Report;

/// <summary>How often something can be done in a second of one core, so that neighbours do not count.</summary>
internal static class Rate
{
    /// <summary>Does it for a while.</summary>
    public static double Of(TimeSpan time, Action<int> work)
    {
        var (watch, before, times) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0);
        while (watch.Elapsed < time)
            work(times++);
        return times / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
