using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Timers;
using Mostrador.Stockly.Maintenance;

namespace Mostrador.App.Stockly;

/// <summary>What happens without a request. Nothing that the API answers depends on when it happens.</summary>
public sealed class BackgroundFunctions(TimerRuns runs, ClearSessions clearSessions)
{
    /// <summary>Clears away sessions that have expired, at three at night in Guatemala.</summary>
    [Function("stockly-nightly")]
    public Task Nightly([TimerTrigger("0 0 9 * * *")] TimerInfo timer, CancellationToken cancellation) =>
        runs.Run("stockly-nightly", () => clearSessions.Run(cancellation));
}
