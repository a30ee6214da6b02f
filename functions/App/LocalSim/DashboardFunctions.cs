using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Dashboard;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>Figures of sales, stock, closings, returns and counts, in the business's time zone.</summary>
public sealed class DashboardFunctions(
    LocalSimGate gate,
    ReadStats stats,
    ReadInventory stock,
    ReadSalesFigures sales,
    ReadClosings closings,
    ReadReturnFigures returns,
    ReadInventories inventories)
{
    private const string Days = "How many days back from the last; 0 = none. Left out: 30.";
    private const string From = "First day, `YYYY-MM-DD`. Left out: `days` before the last.";
    private const string To = "Last day, `YYYY-MM-DD`. Left out: today.";

    /// <summary>Shows the business at a glance: sales, stock, the latest sales.</summary>
    /// <remarks>
    /// Sales count with what was not given back. Dates come before `days`, which are counted with today; without either the figures are
    /// those of all time. Today, this week and this month are always those of today.
    /// </remarks>
    [Function("localsim-dashboard-stats")]
    [Operation(LocalSimAccess.Dashboard, Answer = typeof(StatsView))]
    [QueryParameter("days", "The last days, today among them. Left out or 0: all time.", Type = "integer", Format = "int32")]
    [QueryParameter("fecha_desde", "First day, `YYYY-MM-DD`. Left out: the first ever.", Format = "date")]
    [QueryParameter("fecha_hasta", "Last day, `YYYY-MM-DD`. Left out: the last ever.", Format = "date")]
    [QueryParameter("user_id", "Whose sales. Left out: everybody's.", Type = "integer", Format = "int64")]
    public Task<IResult> Stats(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/dashboard/stats")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Dashboard, request, async _ => Ok(await stats.Run(request)));

    /// <summary>Counts the SIMs of each operator and plan, and names the plans of which there are fewer than ten.</summary>
    /// <remarks>It is the stock of this moment; no period limits it.</remarks>
    [Function("localsim-dashboard-inventario")]
    [Operation(LocalSimAccess.Dashboard, Answer = typeof(InventoryView))]
    public Task<IResult> Stock(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/dashboard/inventario")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Dashboard, request, async _ => Ok(await stock.Run()));

    /// <summary>Shows what was sold, day by day and method by method.</summary>
    /// <remarks>Dollars are counted, and never added to pesos.</remarks>
    [Function("localsim-dashboard-sales")]
    [Operation(LocalSimAccess.Dashboard, Answer = typeof(SalesFiguresView))]
    [QueryParameter("days", Days, Type = "integer", Format = "int32")]
    [QueryParameter("fecha_desde", From, Format = "date")]
    [QueryParameter("fecha_hasta", To, Format = "date")]
    [QueryParameter("user_id", "Whose sales. Left out: everybody's.", Type = "integer", Format = "int64")]
    public Task<IResult> Sales(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/dashboard/ventas-ingresos")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Dashboard, request, async _ => Ok(await sales.Run(request)));

    /// <summary>Compares counted with recorded money, closing by closing.</summary>
    /// <remarks>A difference below zero is money that is missing. `solo_con_diferencias` leaves out what agrees.</remarks>
    [Function("localsim-dashboard-closings")]
    [Operation(LocalSimAccess.Dashboard, Answer = typeof(ClosingsView))]
    [QueryParameter("days", Days, Type = "integer", Format = "int32")]
    [QueryParameter("fecha_desde", From, Format = "date")]
    [QueryParameter("fecha_hasta", To, Format = "date")]
    [QueryParameter("user_id", "Whose shifts. Left out: everybody's.", Type = "integer", Format = "int64")]
    [QueryParameter("solo_con_diferencias", "Only where the money differs. Left out: all.", Type = "boolean")]
    public Task<IResult> Closings(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/dashboard/cierres-descuadres")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Dashboard, request, async _ => Ok(await closings.Run(request)));

    /// <summary>Shows what came back, day by day, and the commonest reasons.</summary>
    /// <remarks>Exchanges and money back are counted apart.</remarks>
    [Function("localsim-dashboard-returns")]
    [Operation(LocalSimAccess.Dashboard, Answer = typeof(ReturnFiguresView))]
    [QueryParameter("days", Days, Type = "integer", Format = "int32")]
    [QueryParameter("fecha_desde", From, Format = "date")]
    [QueryParameter("fecha_hasta", To, Format = "date")]
    [QueryParameter("user_id", "Who registered them. Left out: anybody.", Type = "integer", Format = "int64")]
    public Task<IResult> Returns(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/dashboard/devoluciones")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Dashboard, request, async _ => Ok(await returns.Run(request)));

    /// <summary>Compares counted with recorded SIMs, shift by shift and plan by plan.</summary>
    /// <remarks>A difference below zero is SIMs that are missing. What agrees is left out unless `solo_con_descuadres` is false.</remarks>
    [Function("localsim-dashboard-counts")]
    [Operation(LocalSimAccess.InventoryDashboard, Answer = typeof(InventoriesView))]
    [QueryParameter("days", Days, Type = "integer", Format = "int32")]
    [QueryParameter("fecha_desde", From, Format = "date")]
    [QueryParameter("fecha_hasta", To, Format = "date")]
    [QueryParameter("user_id", "Whose shifts. Left out: everybody's.", Type = "integer", Format = "int64")]
    [QueryParameter("solo_con_descuadres", "Only where the count differs. Left out: yes.", Type = "boolean")]
    public Task<IResult> Inventories(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/dashboard/inventarios-descuadres")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.InventoryDashboard, request, async _ => Ok(await inventories.Run(request)));
}
