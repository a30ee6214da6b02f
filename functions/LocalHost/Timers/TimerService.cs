using Mostrador.LocalHost.Catalog;

namespace Mostrador.LocalHost.Timers;

/// <summary>
/// Starts timer functions on their schedules. A run that fails is logged and the next one happens; a missed one is not made up
/// for.
/// </summary>
internal sealed partial class TimerService(FunctionCatalog catalog, TimerTurns turns, TimeProvider time, ILogger<TimerService> log)
    : BackgroundService
{
    /// <summary>The wall clock is looked at this often, because it may be set, and a laptop may have slept.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(catalog.Timers.Values.Select(timer => Follow(timer, stoppingToken)));

    private async Task Follow(TimerFunction timer, CancellationToken stopping)
    {
        try
        {
            if (timer.RunOnStartup)
                await Run(timer, stopping);
            while (await NextOccurrence(timer, stopping))
                await Run(timer, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>Waits; false when the schedule has no further occurrence.</summary>
    private async Task<bool> NextOccurrence(TimerFunction timer, CancellationToken stopping)
    {
        var next = timer.Schedule.GetNextOccurrence(time.GetUtcNow().UtcDateTime);
        if (next == DateTime.MaxValue)
            return false;
        while (next - time.GetUtcNow().UtcDateTime is { Ticks: > 0 } wait)
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, stopping);
        return true;
    }

    private async Task Run(TimerFunction timer, CancellationToken stopping)
    {
        try
        {
            await turns.Run(timer, stopping);
        }
#pragma warning disable CA1031 // A failed run must not end the schedule.
        catch (Exception failure) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailure(failure, timer.Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The timer function {Function} failed; it runs again when it is due.")]
    private partial void LogFailure(Exception failure, string function);
}
