namespace Mostrador.LocalHost.Queues;

/// <summary>How hard the pump tries. How often, and what comes then, is said in <see cref="Kernel.Messages.IncomingMessages"/>.</summary>
public sealed record QueueOptions
{
    /// <summary>Deliveries at one time, each of another subject.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>Messages read from the outbox at one time.</summary>
    public int Window { get; init; } = 100;

    /// <summary>Messages that wait or that nobody takes: the pump looks past so many, and no further.</summary>
    public int MostStuck { get; init; } = 10_000;

    /// <summary>Pause after the first failure; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No pause is longer.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The pause after a number of failures.</summary>
    internal TimeSpan PauseAfter(int failures)
    {
        var doubled = FirstPause * Math.Pow(2, Math.Min(failures - 1, 20));
        return doubled < LongestPause ? doubled : LongestPause;
    }
}
