using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Sales;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>Sales: units leave the shelf, each line gets its warranty, whole or not at all.</summary>
public sealed class SaleFunctions(
    StocklyGate gate, CreateSale create, ReadSales read, ChangeSale change, DeleteSale delete, SalesStatistics statistics)
{
    /// <summary>Sells: the stock goes down and every line gets its warranty, or nothing happens.</summary>
    /// <remarks>
    /// Totals are computed here. At most 45 lines. A picture of the serial number is kept and read; whatever is wrong with it, the sale
    /// is made, with the serial number of the body.
    /// </remarks>
    [Function("stockly-sales-create")]
    [Operation(StocklyAccess.CreateSale, Body = typeof(SaleForm), Answer = typeof(SaleView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/sales")] HttpRequest request) =>
        gate.Member(StocklyAccess.CreateSale, request, async me => Created(await create.Run(me, request, await gate.Body(request))));

    /// <summary>Lists sales, the latest first.</summary>
    /// <remarks>
    /// <c>search</c> looks into the customer's name and e-mail and the serial numbers; <c>date_from</c> and <c>date_to</c> both count.
    /// <c>sort_by</c> is <c>sale_date</c>, <c>total_amount</c>, <c>customer_name</c> or <c>created_at</c>.
    /// </remarks>
    [Function("stockly-sales-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(SaleView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/sales")] HttpRequest request) =>
        gate.Member(request, async me => StocklyReply.List(await read.Page(me, request)));

    /// <summary>Sums the sales of this week, month, quarter or year.</summary>
    [Function("stockly-sales-figures")]
    [Operation(StocklyAccess.Member, Answer = typeof(SalesStatisticsView))]
    public Task<IResult> Figures(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/sales/statistics")] HttpRequest request) =>
        gate.Member(request, async me => Ok(await statistics.Of(me, request.Query)));

    /// <summary>Shows one sale.</summary>
    [Function("stockly-sales-read")]
    [Operation(StocklyAccess.Member, Answer = typeof(SaleView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/sales/{id}")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await read.One(me, request, Id(id))));

    /// <summary>Corrects a sale's customer, payment method or notes; warranties and invoices keep their copies.</summary>
    [Function("stockly-sales-update")]
    [Operation(StocklyAccess.UpdateSale, Body = typeof(SaleChangeForm), PartialPut = true, Answer = typeof(SaleView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "stockly/api/v1/sales/{id}")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.UpdateSale, request, async me => Ok(await change.Run(me, request, Id(id), await gate.Body(request))));

    /// <summary>Undoes a sale: its warranties and draft invoices disappear, its units come back.</summary>
    /// <remarks>A sale with a finalized invoice stays.</remarks>
    [Function("stockly-sales-delete")]
    [Operation(StocklyAccess.DeleteSale)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "stockly/api/v1/sales/{id}")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.DeleteSale, request, async me =>
        {
            await delete.Run(me, Id(id));
            return Done("Sale deleted successfully");
        });
}
