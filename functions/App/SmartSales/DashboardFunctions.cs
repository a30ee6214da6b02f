using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Dashboard;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>Figures for managers and administrators.</summary>
public sealed class DashboardFunctions(SmartSalesGate gate, ReadDashboard dashboard, ReadDailySales dailySales, ReadCustomers customers)
{
    /// <summary>Shows the sales of the last thirty days, day by day.</summary>
    /// <remarks>Sold is what is paid, shipped or delivered. Days without a sale are left out.</remarks>
    [Function("smartsales-orders-admin-analytics")]
    [Operation(SmartSalesAccess.Managers, Answer = typeof(DailySalesView))]
    public Task<IResult> Analytics(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/orders/admin/analytics/sales")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await dailySales.Run()));

    /// <summary>Shows the first page of the back office, kept for five minutes and computed anew after every order that is written.</summary>
    /// <remarks>Sold is what is paid, shipped or delivered.</remarks>
    [Function("smartsales-orders-admin-dashboard")]
    [Operation(SmartSalesAccess.Managers, Answer = typeof(DashboardView))]
    public Task<IResult> Dashboard(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/orders/admin/dashboard")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await dashboard.Run()));

    /// <summary>Lists everybody who is no administrator, with what he ordered.</summary>
    /// <remarks>With the number of all his orders, and the sum of those that are paid, shipped or delivered.</remarks>
    [Function("smartsales-orders-admin-customers")]
    [Operation(SmartSalesAccess.Managers, Answer = typeof(CustomersView))]
    public Task<IResult> Customers(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/orders/admin/users")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await customers.Run()));
}
