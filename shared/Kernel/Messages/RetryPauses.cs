namespace Mostrador.Kernel.Messages;

/// <summary>
/// When a dead letter is sent once more by itself. The broker delivers all its tries at once, so what a restart or an outage broke
/// is given time here; together more than a day.
/// </summary>
internal static class RetryPauses
{
    /// <summary>A repetition that is neither handled nor dead after this time is thought to be lost.</summary>
    public static readonly TimeSpan LongestJourney = TimeSpan.FromHours(1);

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24),
    ];

    /// <summary>The pause after a round; null = it was the last.</summary>
    public static TimeSpan? After(int round) => round < Pauses.Length ? Pauses[round] : null;
}
