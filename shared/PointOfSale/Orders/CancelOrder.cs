using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Orders;

/// <summary>Undoes a pending order (contract D41): the stock goes back, and so does the birthday discount.</summary>
public sealed class CancelOrder(Shop shop)
{
    /// <summary>Cancels the order.</summary>
    public Task<OrderCancelled> Run(long id) => shop.Transact(async transaction =>
    {
        var order = await transaction.Find<Order>(id) ?? throw Refusal.NotFound();
        if (order.Status != OrderStatus.Pending)
            throw DjangoAnswer.NonField("No se puede cancelar esta orden. Solo se permiten cancelar órdenes PENDIENTES.");
        await transaction.Gather(Needed(order));
        transaction.Replace(order with { Status = OrderStatus.Cancelled });
        await PutBack(transaction, order);
        await GiveBirthdayBack(transaction, order);
        return new OrderCancelled("Order cancelled", $"La orden {id} fue cancelada y el stock restaurado.");
    });

    private static IEnumerable<string> Needed(Order order) =>
    [
        .. order.Lines.Select(line => Product.Type.IdOf(line.ProductId)),
        .. order is { BirthdayDiscountYear: not null, CustomerId: { } customer } ? [Customer.Type.IdOf(customer)] : Array.Empty<string>(),
    ];

    private static async Task PutBack(Transaction transaction, Order order)
    {
        foreach (var lines in order.Lines.GroupBy(line => line.ProductId))
        {
            if (await transaction.Peek<Product>(lines.Key) is not null)
                transaction.Increment<Product>(lines.Key, Product.StockField, lines.Sum(line => line.Quantity));
        }
    }

    private static async Task GiveBirthdayBack(Transaction transaction, Order order)
    {
        if (order is { BirthdayDiscountYear: { } year, CustomerId: { } customerId }
            && await transaction.Find<Customer>(customerId) is { } customer && customer.LastBirthdayDiscountYear == year)
            transaction.Replace(customer with { LastBirthdayDiscountYear = null });
    }
}

/// <summary>The answer to a cancellation.</summary>
public sealed record OrderCancelled(string Status, string Detail);
