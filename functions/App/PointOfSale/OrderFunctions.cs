using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Orders;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>Orders: made (stock leaves the shelf), paid once, or cancelled.</summary>
public sealed class OrderFunctions(PosGate gate, ReadOrders read, CreateOrder create, PayOrder pay, CancelOrder cancel)
{
    /// <summary>Lists all orders, newest first.</summary>
    /// <remarks>Pending, paid and cancelled ones, with their lines.</remarks>
    [Function("pos-orders-list")]
    [Operation(PosAccess.Staff, Answer = typeof(OrderView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/orders")] HttpRequest request) =>
        gate.Staff(request, async _ => Ok(await read.All()));

    /// <summary>Makes an order: stock leaves the shelf at once, or nothing happens.</summary>
    /// <remarks>
    /// Prices are today's, with the promotions that apply to the customer. On his birthday he gets 10 % off, once a year. An
    /// order has at most 80 lines.
    /// </remarks>
    [Function("pos-orders-create")]
    [Operation(PosAccess.Staff, Body = typeof(OrderForm), Answer = typeof(OrderView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/orders")] HttpRequest request) =>
        gate.Staff(request, async caller => Created(await create.Run(caller, await gate.Body(request))));

    /// <summary>Shows one order.</summary>
    /// <remarks>Its lines keep names and prices as they were when it was made.</remarks>
    [Function("pos-orders-read")]
    [Operation(PosAccess.Staff, Answer = typeof(OrderView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/orders/{id}")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await read.One(Id(id))));

    /// <summary>Takes payment for a pending order: once, whole, or not at all.</summary>
    /// <remarks>
    /// Cash and card earn one point per 100 pesos. With points, a point is a peso. Credit is for frequent customers, up to
    /// their limit.
    /// </remarks>
    [Function("pos-orders-pay")]
    [Operation(PosAccess.Staff, Body = typeof(PaymentMethod), Answer = typeof(OrderView))]
    public Task<IResult> Pay(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/orders/{id}/pay")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await pay.Run(Id(id), await gate.Body(request))));

    /// <summary>Undoes a pending order: its stock goes back.</summary>
    /// <remarks>Orders that are paid or cancelled are refused.</remarks>
    [Function("pos-orders-cancel")]
    [Operation(PosAccess.Staff, Answer = typeof(OrderCancelled))]
    public Task<IResult> Cancel(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/orders/{id}/cancel")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await cancel.Run(Id(id))));
}
