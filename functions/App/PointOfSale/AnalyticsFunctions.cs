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
    [Function("pos-analytics-sales-summary")]
    [Operation(PosAccess.Managers, Answer = typeof(SalesSummaryView), Query = ["start_date", "end_date"])]
    public Task<IResult> Summary(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/sales-summary")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await summary.Run(request.Query["start_date"], request.Query["end_date"])));

    /// <summary>Ranks the products of a period by units.</summary>
    [Function("pos-analytics-product-ranking")]
    [Operation(PosAccess.Managers, Answer = typeof(ProductRankingView), Query = ["start_date", "end_date", "limit", "criterion"])]
    public Task<IResult> Ranking(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/product-ranking")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(
            await ranking.Run(request.Query["start_date"], request.Query["end_date"], request.Query["limit"], request.Query["criterion"])));

    /// <summary>Lists products that run low: at or below a threshold, or below what was sold last month.</summary>
    [Function("pos-analytics-low-stock")]
    [Operation(PosAccess.Managers, Answer = typeof(LowStockRow[]), Query = ["threshold"])]
    public Task<IResult> LowStock(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/reports/low-stock")] HttpRequest request) =>
        gate.Managers(request, async _ => OkOrMessage(
            await lowStock.Run(request.Query["threshold"]), "No hay productos dentro del umbral establecido."));

    /// <summary>Lists products that nobody bought since a day.</summary>
    [Function("pos-analytics-dead-inventory")]
    [Operation(PosAccess.Managers, Answer = typeof(DeadProductRow[]), Query = ["reference_date"])]
    public Task<IResult> DeadInventory(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/reports/dead-inventory")] HttpRequest request) =>
        gate.Managers(request, async _ => OkOrMessage(
            await dead.Run(request.Query["reference_date"]), "Todos los productos han tenido ventas en este período."));

    /// <summary>Shows what one customer bought in a period.</summary>
    [Function("pos-analytics-customer-sales")]
    [Operation(PosAccess.Managers, Answer = typeof(CustomerSalesView), Query = ["customer_id", "start_date", "end_date"])]
    public Task<IResult> Customer(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/customer-sales")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(
            await customers.Run(request.Query["customer_id"], request.Query["start_date"], request.Query["end_date"])));

    /// <summary>Shows how fast a product sells and how long its stock lasts.</summary>
    [Function("pos-analytics-sales-velocity")]
    [Operation(PosAccess.Managers, Answer = typeof(SalesVelocityView), Query = ["identifier", "period_days"])]
    public Task<IResult> Velocity(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/sales-velocity")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await velocity.Run(request.Query["identifier"], request.Query["period_days"])));

    /// <summary>Values the stock: cost, sale, profit, margin.</summary>
    [Function("pos-analytics-inventory-valuation")]
    [Operation(PosAccess.Managers, Answer = typeof(InventoryValuationView), Query = ["product_identifier"])]
    public Task<IResult> Valuation(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/analytics/inventory-valuation")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await valuation.Run(request.Query["product_identifier"])));

    private static IResult OkOrMessage<T>(T[] rows, string message) => rows.Length > 0 ? Ok(rows) : Ok(new ReportMessage(message));
}
