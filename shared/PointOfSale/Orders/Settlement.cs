using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Money;
using Mostrador.PointOfSale.Customers;

namespace Mostrador.PointOfSale.Orders;

/// <summary>What a payment does (contract D40), decided without touching anything: the order, the customer and his ledgers afterwards.</summary>
internal sealed record Settlement(Order Order, Customer? Customer, PointsEntry? Points, CreditEntry? Credit)
{
    private const decimal PointsPerPeso = 0.01m;

    /// <summary>Settles a pending order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="customer">Its customer, if it has one and he still exists.</param>
    /// <param name="method">A code of <see cref="PaymentMethod"/>.</param>
    /// <param name="now">The business instant.</param>
    /// <param name="entryId">Id of the ledger entry, if one is needed.</param>
    public static Settlement Of(Order order, Customer? customer, string method, DateTimeOffset now, long entryId)
    {
        var paid = order with { Status = OrderStatus.Paid, PaymentMethod = method, PaidAt = now };
        return method switch
        {
            PaymentMethod.Points => WithPoints(paid, customer, entryId),
            PaymentMethod.Credit => WithCredit(paid, customer, entryId),
            _ => Earning(paid, customer, entryId),
        };
    }

    private static Settlement WithPoints(Order order, Customer? customer, long entryId)
    {
        if (customer is null)
            throw DjangoAnswer.Detail("El pago con Puntos requiere un cliente asignado.");
        if (customer.CurrentPoints < order.FinalAmount.Units)
            throw DjangoAnswer.Detail(
                $"Saldo de puntos insuficiente. Puntos disponibles: {customer.CurrentPoints}.00, Total a pagar: {order.FinalAmount}");
        var points = (long)Math.Ceiling(order.FinalAmount.Units);
        return new Settlement(
            order with { PointsUsed = points },
            customer with { CurrentPoints = customer.CurrentPoints - points },
            Entry(order, customer, entryId, -points, PointsEntry.Redeem, $"Pago Ticket #{order.TicketFolio}"),
            Credit: null);
    }

    private static Settlement WithCredit(Order order, Customer? customer, long entryId)
    {
        if (customer is null)
            throw DjangoAnswer.Detail("El pago con Crédito requiere un cliente asignado.");
        if (!customer.IsFrequent)
            throw DjangoAnswer.Detail("El crédito en tienda es exclusivo para Clientes Frecuentes.");
        var debt = customer.CreditUsed + order.FinalAmount;
        if (debt > customer.CreditLimit)
            throw DjangoAnswer.Detail(
                $"El cliente excede su límite de crédito. Límite: {customer.CreditLimit}, Saldo actual: {customer.CreditUsed}, Compra: {order.FinalAmount}");
        var charge = new CreditEntry
        {
            Id = entryId,
            CustomerId = customer.Id,
            Amount = order.FinalAmount,
            TransactionType = CreditEntry.Charge,
            Description = $"Pago Ticket #{order.TicketFolio}",
            OrderId = order.Id,
            CreatedAt = order.PaidAt!.Value,
        };
        return new Settlement(
            order with { StoreCreditUsed = order.FinalAmount },
            customer with { CreditUsed = debt },
            Points: null,
            order.FinalAmount == Amount.Zero ? null : charge);
    }

    private static Settlement Earning(Order order, Customer? customer, long entryId)
    {
        var points = (long)decimal.Round(order.FinalAmount.Units * PointsPerPeso, 0, MidpointRounding.AwayFromZero);
        return customer is null
            ? new Settlement(order, null, null, null)
            : new Settlement(
                order,
                customer with { CurrentPoints = customer.CurrentPoints + points },
                Entry(order, customer, entryId, points, PointsEntry.Earn, $"Puntos compra {order.TicketFolio}"),
                Credit: null);
    }

    private static PointsEntry? Entry(Order order, Customer customer, long id, long points, string type, string description) =>
        points == 0 ? null : new PointsEntry
        {
            Id = id,
            CustomerId = customer.Id,
            Amount = points,
            TransactionType = type,
            Description = description,
            OrderId = order.Id,
            CreatedAt = order.PaidAt!.Value,
        };
}
