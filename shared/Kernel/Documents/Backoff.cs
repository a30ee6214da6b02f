namespace Mostrador.Kernel.Documents;

/// <summary>Pauses between runs of a transaction: none at first, then longer, with jitter, never above 50 ms.</summary>
internal static class Backoff
{
    private const int FreeRuns = 5;
    private const int LongestMilliseconds = 50;

    public static Task Pause(int run, CancellationToken cancellation)
    {
        if (run <= FreeRuns)
            return Task.CompletedTask;
        var ceiling = Math.Min(LongestMilliseconds, 1 << Math.Min(run - FreeRuns, 6));
        return Task.Delay(Random.Shared.Next(1, ceiling + 1), cancellation);
    }
}
