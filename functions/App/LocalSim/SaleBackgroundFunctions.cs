using Microsoft.Azure.Functions.Worker;
using Mostrador.LocalSim.Sales;

namespace Mostrador.App.LocalSim;

/// <summary>What happens to sales without a request.</summary>
public sealed class SaleBackgroundFunctions(FinishAbandonedSales finishSales)
{
    /// <summary>Ends electronic sales whose process died, every five minutes.</summary>
    [Function("localsim-abandoned-sales")]
    public Task AbandonedSales([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken stopping) => finishSales.Run(stopping);
}
