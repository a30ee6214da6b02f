using Microsoft.Azure.Functions.Worker;
using Mostrador.Stockly.Maintenance;

namespace Mostrador.App.Stockly;

/// <summary>What happens without a request. Nothing that the API answers depends on when it happens.</summary>
public sealed class BackgroundFunctions(ClearSessions clearSessions)
{
    /// <summary>Clears away sessions that have expired, at three at night in Guatemala.</summary>
    [Function("stockly-nightly")]
    public Task Nightly([TimerTrigger("0 0 9 * * *")] TimerInfo timer, CancellationToken cancellation) => clearSessions.Run(cancellation);
}
