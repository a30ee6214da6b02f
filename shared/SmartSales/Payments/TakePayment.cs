using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Orders;

namespace Mostrador.SmartSales.Payments;

/// <summary>
/// Stripe tells that an order is paid (contract 4.18). Event and order are one transaction, done before the answer: told often, at once or
/// late, an order is paid once.
/// </summary>
public sealed partial class TakePayment(
    Shop shop, DeletionRecord deletions, StripeSignature signature, TimeProvider time, ILogger<TakePayment> log)
{
    /// <summary>Takes a notification.</summary>
    /// <param name="header">The header with the signature.</param>
    /// <param name="receive">Gets the body as it comes.</param>
    /// <exception cref="Refusal">It is not Stripe's, or tells of an order that is not there.</exception>
    public async Task Run(string header, Func<Task<ReadOnlyMemory<byte>>> receive)
    {
        if (string.IsNullOrWhiteSpace(header))
            throw DjangoAnswer.Error("Missing Stripe signature header");
        var body = await receive();
        if (!signature.IsGood(header, body.Span))
            throw DjangoAnswer.Error("Invalid signature");
        if (StripeEvent.Read(body) is not { } told)
            return;
        var payment = await shop.Transact(transaction => Take(transaction, told));
        if (payment is { FoundStatus: not OrderStatus.Pending })
            LogNotDue(payment.OrderId, payment.FoundStatus, payment.SessionId ?? StripeId.Unknown, payment.EventId);
    }

    private async Task<Payment?> Take(Transaction transaction, StripeEvent told)
    {
        if (told.OrderId is not { } orderId
            || await ReadOrders.Kept(transaction, deletions, await transaction.Find<Order>(orderId)) is not { } order)
            throw NoOrder(told);
        if (!told.IsPaid || await transaction.Peek<Payment>(Payment.KeyOf(orderId, told.Id)) is not null)
            return null;
        var payment = new Payment
        {
            OrderId = orderId,
            EventId = told.Id,
            SessionId = told.SessionId,
            FoundStatus = order.Status,
            ReceivedAt = time.GetUtcNow(),
        };
        transaction.Create(payment);
        if (order.Status == OrderStatus.Pending)
        {
            var paid = await MoveOrder.Stage(transaction, order, OrderStatus.Paid);
            transaction.Replace(paid);
            await OrderChanges.Note(transaction, order, paid);
        }

        return payment;
    }

    private Refusal NoOrder(StripeEvent told)
    {
        LogNoOrder(told.OrderId, told.SessionId ?? StripeId.Unknown, told.Id);
        return DjangoAnswer.Error("Orden no encontrada", StatusCodes.Status404NotFound);
    }

    // Ids only: who ordered and who paid is in the shop and at Stripe.
    [LoggerMessage(LogLevel.Warning,
        "The order {Order} was {Status} when it was paid in the Stripe session {Session} (event {Event}): its money may have to be refunded by hand.")]
    private partial void LogNotDue(long order, string status, string session, string @event);

    [LoggerMessage(LogLevel.Warning, "There is no order {Order} that the Stripe session {Session} could pay (event {Event}).")]
    private partial void LogNoOrder(long? order, string session, string @event);
}
