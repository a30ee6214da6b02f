using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Timers;

/// <summary>What every timer function does around its work, on both hosts: it writes down when it ran, for how long, and with what outcome.</summary>
public sealed partial class TimerRuns(DocumentStore documents, TimeProvider time, ILogger<TimerRuns> log)
{
    /// <summary>Runs the work of a timer.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="work">The work; what it throws, the host is told.</param>
    public async Task Run(string name, Func<Task> work)
    {
        var (startedAt, start) = (time.GetUtcNow(), time.GetTimestamp());
        var outcome = TimerRun.Done;
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            outcome = failure is OperationCanceledException ? TimerRun.Stopped : failure.GetType().Name;
            throw;
        }
        finally
        {
            await Keep(new TimerRun
            {
                Name = name,
                StartedAt = startedAt,
                Milliseconds = (long)time.GetElapsedTime(start).TotalMilliseconds,
                Outcome = outcome,
            });
        }
    }

    /// <summary>The last run of one timer; null = there was none.</summary>
    public ValueTask<TimerRun?> Last(string name) => documents.In(TimerRun.Partition).Peek<TimerRun>(name);

    private async Task Keep(TimerRun run)
    {
        try
        {
            await documents.Transact(TimerRun.Partition, async transaction =>
            {
                var known = await transaction.Find<TimerRun>(run.Key);
                if (known is null)
                    transaction.Create(run);
                else if (known.StartedAt <= run.StartedAt)
                    transaction.Replace(run);
            });
        }
#pragma warning disable CA1031 // The work is what counts: a note that cannot be written makes no failure of it, and hides none.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogNotKept(fault, run.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The run of the timer {Function} could not be written down.")]
    private partial void LogNotKept(Exception fault, string function);
}
