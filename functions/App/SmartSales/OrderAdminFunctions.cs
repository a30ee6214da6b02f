using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Orders;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>Orders, as administrators see them. The stock follows the status.</summary>
public sealed class OrderAdminFunctions(SmartSalesGate gate, ReadOrders read, ChangeOrder change)
{
    /// <summary>Lists all orders, newest first.</summary>
    /// <remarks>Whoever made them, in whatever status.</remarks>
    [Function("smartsales-orders-admin-list")]
    [Operation(SmartSalesAccess.Admins, Answer = typeof(OrderView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/orders/admin")] HttpRequest request) =>
        gate.Admins(request, async _ => Ok(await read.All()));

    /// <summary>Makes an order of the administrator's own, without lines.</summary>
    /// <remarks>No units leave the stock; the total is what is sent.</remarks>
    [Function("smartsales-orders-admin-create")]
    [Operation(SmartSalesAccess.Admins, Body = typeof(OrderAdminForm), Answer = typeof(OrderView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/orders/admin")] HttpRequest request) =>
        gate.Admins(request, async caller => Created(await change.Create(caller, await gate.Body(request))));

    /// <summary>Shows any order.</summary>
    /// <remarks>Also another user's, unlike `orders/{id}` for everybody else.</remarks>
    [Function("smartsales-orders-admin-single-read")]
    [Operation(SmartSalesAccess.Admins, Answer = typeof(OrderView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/orders/admin/{id}")] HttpRequest request, string id) =>
        gate.Admins(request, async caller => Ok(await read.One(caller, Id(id, OrderView.What))));

    /// <summary>Changes status and total; what is not sent stays.</summary>
    /// <remarks>Out of `CANCELLED` it takes its units again; without enough stock it is refused.</remarks>
    [Function("smartsales-orders-admin-single-update")]
    [Operation(SmartSalesAccess.Admins, Body = typeof(OrderAdminForm), Answer = typeof(OrderView), PartialPut = true)]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "smartsales/api/orders/admin/{id}")] HttpRequest request, string id) =>
        gate.Admins(request, async _ => Ok(await change.Update(Id(id, OrderView.What), await gate.Body(request))));

    /// <summary>Deletes an order; one that was pending gives its units back.</summary>
    /// <remarks>The lines go with it, and nothing is paid back.</remarks>
    [Function("smartsales-orders-admin-single-delete")]
    [Operation(SmartSalesAccess.Admins)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "smartsales/api/orders/admin/{id}")] HttpRequest request, string id) =>
        gate.Admins(request, _ => NoContent(change.Delete(Id(id, OrderView.What))));

    /// <summary>Moves an order to another status, written in whatever letters.</summary>
    /// <remarks>Out of `CANCELLED` it takes its units again; without enough stock it is refused.</remarks>
    [Function("smartsales-orders-admin-single-status")]
    [Operation(SmartSalesAccess.Admins, Body = typeof(OrderStatusForm), Answer = typeof(OrderView))]
    public Task<IResult> UpdateStatus(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/orders/admin/{id}/update_status")] HttpRequest request, string id) =>
        gate.Admins(request, async _ => Ok(await change.UpdateStatus(Id(id, OrderView.What), await gate.Body(request))));
}
