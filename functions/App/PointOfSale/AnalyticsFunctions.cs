using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Analytics;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>Reports over paid orders, in the shop's time zone.</summary>
public sealed class AnalyticsFunctions(
    PosGate gate, SalesSummary summary, ProductRanking ranking, LowStock lowStock, DeadInventory dead, CustomerSales customers,
    SalesVelocity velocity, InventoryValuation valuation)
{
    /// <summary>Sums up a period: tickets, products, hours, payment methods.</summary>
    /// <remarks>
    /// Only paid orders count, on the business day on which they were made. Without dates the last 30 days are summed up, from
    /// the first sale on; a period that is asked for must have a sale.
    /// </remarks>
    [Function("pos-analytics-sales-summary")]
    [Operation(PosAccess.Managers, Answer = typeof(SalesSummaryView))]
    [QueryParameter("start_date", "First business day. Left out: 30 days before the last.", Format = "date")]
    [QueryParameter("end_date", "Last business day. Left out: today.", Format = "date")]
    public Task<IResult> Summary(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/sales-summary")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await summary.Run(request.Query["start_date"], request.Query["end_date"])));

    /// <summary>Ranks the products of a period by units.</summary>
    /// <remarks>Only the lists that are asked for are in the answer; products without a sale are in none.</remarks>
    [Function("pos-analytics-product-ranking")]
    [Operation(PosAccess.Managers, Answer = typeof(ProductRankingView))]
    [QueryParameter("start_date", "First business day. Left out: 30 days before the last.", Format = "date")]
    [QueryParameter("end_date", "Last business day. Left out: today.", Format = "date")]
    [QueryParameter("limit", "Rows of each list. Left out or not above zero: 10.", Type = "integer", Format = "int32")]
    [QueryParameter("criterion", "Which lists. Left out or unknown: `most`.", Choices = ["most", "least", "both", "ambos"])]
    public Task<IResult> Ranking(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/product-ranking")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(
            await ranking.Run(request.Query["start_date"], request.Query["end_date"], request.Query["limit"], request.Query["criterion"])));

    /// <summary>Lists products that run low: at or below a threshold, or below what was sold last month.</summary>
    /// <remarks>Where nothing runs low, a sentence says so instead of the list.</remarks>
    [Function("pos-analytics-low-stock")]
    [Operation(PosAccess.Managers, Answer = typeof(LowStockRow[]), EmptyAnswer = typeof(ReportMessage))]
    [QueryParameter("threshold", "Units up to which a product runs low. Left out: the units sold last month.", Type = "integer", Format = "int32")]
    public Task<IResult> LowStock(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/reports/low-stock")] HttpRequest request) =>
        gate.Managers(request, async _ => OkOrMessage(
            await lowStock.Run(request.Query["threshold"]), "No hay productos dentro del umbral establecido."));

    /// <summary>Lists products that nobody bought since a day.</summary>
    /// <remarks>Only paid orders count. Where every product was sold, or the day is none, a sentence says so instead of the list.</remarks>
    [Function("pos-analytics-dead-inventory")]
    [Operation(PosAccess.Managers, Answer = typeof(DeadProductRow[]), EmptyAnswer = typeof(ReportMessage))]
    [QueryParameter("reference_date", "Business day since when nobody bought it. Left out: 30 days ago.", Format = "date")]
    public Task<IResult> DeadInventory(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/reports/dead-inventory")] HttpRequest request) =>
        gate.Managers(request, async _ => OkOrMessage(
            await dead.Run(request.Query["reference_date"]), "Todos los productos han tenido ventas en este período."));

    /// <summary>Shows what one customer bought in a period.</summary>
    /// <remarks>Only paid orders count. A period without a sale is refused, and the answer says when there were any.</remarks>
    [Function("pos-analytics-customer-sales")]
    [Operation(PosAccess.Managers, Answer = typeof(CustomerSalesView))]
    [QueryParameter("customer_id", "Whose purchases.", Type = "integer", Format = "int64", Required = true, Example = "1")]
    [QueryParameter("start_date", "First business day. Left out: 30 days before the last.", Format = "date")]
    [QueryParameter("end_date", "Last business day. Left out: today.", Format = "date")]
    public Task<IResult> Customer(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/customer-sales")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(
            await customers.Run(request.Query["customer_id"], request.Query["start_date"], request.Query["end_date"])));

    /// <summary>Shows how fast a product sells and how long its stock lasts.</summary>
    /// <remarks>A product that was first sold within the period is measured from its first sale on.</remarks>
    [Function("pos-analytics-sales-velocity")]
    [Operation(PosAccess.Managers, Answer = typeof(SalesVelocityView))]
    [QueryParameter("identifier", "SKU or name of the product; case does not matter.", Required = true, Example = "KO-600-MX")]
    [QueryParameter("period_days", "Days to look back. Left out or not above zero: 30.", Type = "integer", Format = "int32")]
    public Task<IResult> Velocity(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/sales-velocity")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await velocity.Run(request.Query["identifier"], request.Query["period_days"])));

    /// <summary>Values the stock: cost, sale, profit, margin.</summary>
    /// <remarks>What is in stock counts at today's prices; where nothing is in scope, nothing is found.</remarks>
    [Function("pos-analytics-inventory-valuation")]
    [Operation(PosAccess.Managers, Answer = typeof(InventoryValuationView))]
    [QueryParameter("product_identifier", "SKU or name of one product; case does not matter. Left out: everything in stock.")]
    public Task<IResult> Valuation(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/inventory-valuation")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await valuation.Run(request.Query["product_identifier"])));

    private static IResult OkOrMessage<T>(T[] rows, string message) => rows.Length > 0 ? Ok(rows) : Ok(new ReportMessage(message));
}
