using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Dashboard;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>Figures of the stock.</summary>
public sealed class StockDashboardFunctions(LocalSimGate gate, ReadInventory inventory)
{
    /// <summary>Counts the SIMs of each operator and plan, and names the plans of which there are fewer than ten.</summary>
    [Function("localsim-dashboard-inventario")]
    [Operation(LocalSimAccess.Dashboard, Answer = typeof(InventoryView))]
    public Task<IResult> Inventory(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/dashboard/inventario")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Dashboard, request, async _ => Ok(await inventory.Run()));
}
