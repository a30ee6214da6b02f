using Microsoft.Azure.Functions.Worker;
using Mostrador.LocalHost.Catalog;

namespace Mostrador.LocalHost.Timers;

/// <summary>Runs timer functions, each one at a time, whether the clock or an operator starts it.</summary>
internal sealed class TimerTurns(FunctionCatalog catalog, IServiceProvider services, TimeProvider time)
{
    private readonly Dictionary<TimerFunction, Turn> _turns = catalog.Timers.Values.ToDictionary(timer => timer, _ => new Turn());

    public async Task Run(TimerFunction timer, CancellationToken cancellation)
    {
        var turn = _turns[timer];
        await turn.Free.WaitAsync(cancellation);
        try
        {
            await timer.Method.Run(services, new TimerCall(Tell(timer, turn), cancellation));
        }
        finally
        {
            turn.Free.Release();
        }
    }

    private TimerInfo Tell(TimerFunction timer, Turn turn)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var last = turn.Last;
        turn.Last = now;
        return timer.Monitored
            ? new TimerInfo { ScheduleStatus = new() { Last = last, Next = timer.Schedule.GetNextOccurrence(now), LastUpdated = last } }
            : new TimerInfo();
    }

    private sealed class Turn
    {
        public SemaphoreSlim Free { get; } = new(1);

        public DateTime Last { get; set; }
    }
}
