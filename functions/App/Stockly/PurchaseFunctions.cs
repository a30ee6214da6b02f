using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Purchases;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>Purchases: what came in, what it cost, what it will sell for.</summary>
public sealed class PurchaseFunctions(
    StocklyGate gate, CreatePurchase create, ReadPurchases read, ChangePurchase change, DeletePurchase delete, PurchaseStatistics statistics)
{
    /// <summary>Enters a purchase; the stock of its products grows.</summary>
    /// <remarks>Everything or nothing is stored. At most 80 lines. The prices of the products do not change.</remarks>
    [Function("stockly-purchases-create")]
    [Operation(StocklyAccess.Member, Body = typeof(PurchaseForm), Answer = typeof(PurchaseView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/purchases")] HttpRequest request) =>
        gate.Member(request, async me => Created(await create.Run(me, await gate.Body(request))));

    /// <summary>Lists purchases, the latest first.</summary>
    /// <remarks>All filters must hold. What ties comes newest first.</remarks>
    [Function("stockly-purchases-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(ListedPurchaseView), Shape = AnswerShape.Page)]
    [QueryParameter("page", "Which page. Left out: the first.", Type = "integer", Format = "int32")]
    [QueryParameter("limit", "Items of a page, at most 100. Left out: 20.", Type = "integer", Format = "int32")]
    [QueryParameter("search", "Part of the supplier's name, in any case; also `supplier_name`.")]
    [QueryParameter("start_date", "First day, `YYYY-MM-DD`.", Format = "date")]
    [QueryParameter("end_date", "Last day, `YYYY-MM-DD`.", Format = "date")]
    [QueryParameter("supplier_id", "Only of this supplier.", Format = "uuid")]
    [QueryParameter("sort_by", "Left out: `date`.", Choices = ["date", "profit_amount", "total_amount", "supplier_name", "created_at"])]
    [QueryParameter("sort_order", "In any case. Left out: `DESC`.", Choices = ["ASC", "DESC"])]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/purchases")] HttpRequest request) =>
        gate.Member(request, async me => StocklyReply.List(await read.Page(me, request.Query)));

    /// <summary>Sums the purchases of a period, or all.</summary>
    /// <remarks>Both days are included.</remarks>
    [Function("stockly-purchases-figures")]
    [Operation(StocklyAccess.Member, Answer = typeof(PurchaseStatisticsView))]
    [QueryParameter("start_date", "First day, `YYYY-MM-DD`. Left out: from the beginning.", Format = "date")]
    [QueryParameter("end_date", "Last day, `YYYY-MM-DD`. Left out: to the end.", Format = "date")]
    public Task<IResult> Figures(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/purchases/statistics")] HttpRequest request) =>
        gate.Member(request, async me => Ok(await statistics.Of(me, request.Query)));

    /// <summary>Shows one purchase.</summary>
    /// <remarks>A purchase of another company is not found.</remarks>
    [Function("stockly-purchases-read")]
    [Operation(StocklyAccess.Member, Answer = typeof(PurchaseView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/purchases/{id}")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await read.One(me, Id(id))));

    /// <summary>Corrects a purchase; the stock is not touched.</summary>
    /// <remarks>At least one field must be sent. To correct the stock, change that of the product.</remarks>
    [Function("stockly-purchases-update")]
    [Operation(StocklyAccess.UpdatePurchase, Body = typeof(PurchaseForm), PartialPut = true, Answer = typeof(PurchaseView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "stockly/api/v1/purchases/{id}")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.UpdatePurchase, request, async me => Ok(await change.Run(me, Id(id), await gate.Body(request))));

    /// <summary>Removes a purchase; the stock is not touched.</summary>
    /// <remarks>To correct the stock, change that of the product.</remarks>
    [Function("stockly-purchases-delete")]
    [Operation(StocklyAccess.DeletePurchase, Shape = AnswerShape.Message)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "stockly/api/v1/purchases/{id}")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.DeletePurchase, request, async me =>
        {
            await delete.Run(me, Id(id));
            return Done("Purchase deleted successfully. Note: Stock was not adjusted.");
        });
}
