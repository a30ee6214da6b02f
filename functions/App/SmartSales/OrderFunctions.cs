using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App.Docs.SmartSales;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Payments;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>Orders, as those who place them see them.</summary>
public sealed class OrderFunctions(SmartSalesGate gate, ReadOrders read, CreateOrder create, OpenCheckout checkout, TakePayment payment)
{
    /// <summary>Lists the caller's orders, newest first; administrators see all.</summary>
    /// <remarks>Each with its lines and the prices that it was made at.</remarks>
    [Function("smartsales-orders-list")]
    [Operation(SmartSalesAccess.User, Answer = typeof(OrderView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/orders")] HttpRequest request) =>
        gate.User(request, async caller => Ok(await read.Of(caller)));

    /// <summary>Places an order: the units leave the stock at once, or nothing happens.</summary>
    /// <remarks>
    /// For the staff; a shop can open it to registered customers by the setting `SmartSales__CustomersMayOrder`. In a form a line is
    /// `items[0]product_id` and `items[0]quantity`.
    /// </remarks>
    [Function("smartsales-orders-create")]
    [Operation(SmartSalesAccess.Order, Body = typeof(OrderForm), AlsoAs = ["application/x-www-form-urlencoded", "multipart/form-data"], Answer = typeof(OrderView))]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/orders/create")] HttpRequest request) =>
        gate.Level(SmartSalesAccess.Order, request, async caller => Ok(await create.Run(caller, await gate.Body(request))));

    /// <summary>Shows one of the caller's orders; any for administrators.</summary>
    /// <remarks>Another user's order is not found.</remarks>
    [Function("smartsales-orders-single-read")]
    [Operation(SmartSalesAccess.User, Answer = typeof(OrderView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/orders/{id}")] HttpRequest request, string id) =>
        gate.User(request, async caller => Ok(await read.One(caller, Id(id, OrderView.What))));

    /// <summary>Opens a Stripe Checkout session for one of the caller's own orders that is not paid yet.</summary>
    /// <remarks>Send the shopper to `checkout_url`. Every call opens a new session; a body is ignored.</remarks>
    [Function("smartsales-orders-single-checkout")]
    [Operation(SmartSalesAccess.User, Answer = typeof(CheckoutView))]
    public Task<IResult> Checkout(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/orders/{id}/create-checkout-session")] HttpRequest request, string id) =>
        gate.User(request, async caller => Ok(await checkout.Run(caller, id, request.HttpContext.RequestAborted)));

    /// <summary>Takes Stripe's notification that an order is paid.</summary>
    /// <remarks>
    /// Signed by Stripe (`Stripe-Signature`) over the bytes of the body, whatever its type; no token is looked at. Told once or often, and at
    /// once, an order is paid once.
    /// </remarks>
    [Function("smartsales-orders-paid-webhook")]
    [Operation(SmartSalesAccess.Open, Body = typeof(StripeEventForm), SignedBody = true, Status = 200)]
    public Task<IResult> Paid(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/orders/stripe-webhook")] HttpRequest request) =>
        gate.Open(request, async () =>
        {
            await payment.Run(request.Headers[StripeSignature.Header].ToString(), () => gate.RawBody(request));
            return Taken;
        });
}
