using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Sales;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>Sales: SIMs and services for money in the caller's open shift.</summary>
public sealed class SaleFunctions(LocalSimGate gate, RegisterSale register, ShiftSales sales)
{
    /// <summary>Sells: the SIMs are sold and the money is in the box, or nothing happens.</summary>
    /// <remarks>
    /// Prices have their IVA in them; for `dollars` they are US dollars. Several items may name the same SIM, which is sold once. An
    /// `electronic` sale is invoiced by Siigo on the way. At most 80 items, and at most 10,000,000,000 in all.
    /// </remarks>
    [Function("localsim-sales-create")]
    [Operation(LocalSimAccess.Sell, Body = typeof(SaleForm), Answer = typeof(RegisteredSaleView))]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/sales/ventas")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.Sell, request, async caller => Ok(await register.Run(caller, await gate.Body(request))));

    /// <summary>Shows what the caller's open shift has sold so far.</summary>
    /// <remarks>Without an open shift there is nothing to show: 404.</remarks>
    [Function("localsim-sales-shift")]
    [Operation(LocalSimAccess.ShiftSales, Answer = typeof(ShiftSalesView))]
    public Task<IResult> OfShift(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/sales/por-turno")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.ShiftSales, request, async caller => Ok(await sales.Run(caller)));
}
