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
    /// <remarks>All filters must hold. What ties comes newest first.</remarks>
    [Function("stockly-sales-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(SaleView), Shape = AnswerShape.Page)]
    [QueryParameter("page", "Which page. Left out: the first.", Type = "integer", Format = "int32")]
    [QueryParameter("limit", "Items of a page, at most 100. Left out: 20.", Type = "integer", Format = "int32")]
    [QueryParameter("search", "Part of the customer's name or e-mail or of a serial number, in any case.")]
    [QueryParameter("customer_email", "The whole e-mail, in any case.")]
    [QueryParameter("customer_name", "Part of the customer's name, in any case.")]
    [QueryParameter("serial_number", "Part of a serial number of the sale or of one of its lines, in any case.")]
    [QueryParameter("payment_method", "How it was paid.", Choices = ["cash", "card", "check", "transfer"])]
    [QueryParameter("date_from", "First day, `YYYY-MM-DD`; also `start_date`.", Format = "date")]
    [QueryParameter("date_to", "Last day, `YYYY-MM-DD`; also `end_date`.", Format = "date")]
    [QueryParameter("sort_by", "Left out: `sale_date`.", Choices = ["sale_date", "total_amount", "customer_name", "created_at"])]
    [QueryParameter("sort_order", "In any case. Left out: `DESC`.", Choices = ["ASC", "DESC"])]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/sales")] HttpRequest request) =>
        gate.Member(request, async me => StocklyReply.List(await read.Page(me, request)));

    /// <summary>Sums the sales of this week, month, quarter or year.</summary>
    /// <remarks>The period is the one that today lies in.</remarks>
    [Function("stockly-sales-figures")]
    [Operation(StocklyAccess.Member, Answer = typeof(SalesStatisticsView))]
    [QueryParameter("period", "The calendar's, around today; a week starts on Sunday. Left out: `month`.", Choices = ["week", "month", "quarter", "year"])]
    public Task<IResult> Figures(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/sales/statistics")] HttpRequest request) =>
        gate.Member(request, async me => Ok(await statistics.Of(me, request.Query)));

    /// <summary>Shows one sale.</summary>
    /// <remarks>With its lines and their warranties. A sale of another company is not found.</remarks>
    [Function("stockly-sales-read")]
    [Operation(StocklyAccess.Member, Answer = typeof(SaleView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/sales/{id}")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await read.One(me, request, Id(id))));

    /// <summary>Corrects a sale's customer, payment method or notes; warranties and invoices keep their copies.</summary>
    /// <remarks>At least one field must be sent. Lines, prices and stock cannot be changed.</remarks>
    [Function("stockly-sales-update")]
    [Operation(StocklyAccess.UpdateSale, Body = typeof(SaleChangeForm), PartialPut = true, Answer = typeof(SaleView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "stockly/api/v1/sales/{id}")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.UpdateSale, request, async me => Ok(await change.Run(me, request, Id(id), await gate.Body(request))));

    /// <summary>Undoes a sale: its warranties and draft invoices disappear, its units come back.</summary>
    /// <remarks>A sale with a finalized invoice stays.</remarks>
    [Function("stockly-sales-delete")]
    [Operation(StocklyAccess.DeleteSale, Shape = AnswerShape.Message)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "stockly/api/v1/sales/{id}")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.DeleteSale, request, async me =>
        {
            await delete.Run(me, Id(id));
            return Done("Sale deleted successfully");
        });
}
