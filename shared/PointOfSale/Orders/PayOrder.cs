using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Analytics;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Orders;

/// <summary>Takes payment for a pending order (contract D40): once, whole, or not at all.</summary>
public sealed class PayOrder(Shop shop, DeletionRecord deletions)
{
    /// <summary>Takes the payment.</summary>
    public async Task<OrderView> Run(long id, RequestBody body)
    {
        // Points and credit entries have ids of their own; a payment makes at most one of them.
        var (pointsId, creditId) = (await shop.NextId<PointsEntry>(), await shop.NextId<CreditEntry>());
        return await shop.Transact(async transaction =>
        {
            var order = await transaction.Find<Order>(id) ?? throw Refusal.NotFound();
            var input = Input.Whole(body, DjangoMessages.English);
            var method = input.Read(PaymentMethod.Field, "");
            input.Check();
            CheckIsPending(order);
            await transaction.Gather(Needed(order));
            var customer = order.CustomerId is { } customerId ? await transaction.Find<Customer>(customerId) : null;
            var settlement = Settlement.Of(order, customer, method, shop.Now, method == PaymentMethod.Credit ? creditId : pointsId);
            await Stage(transaction, settlement);
            return OrderView.Of(settlement.Order, await deletions.SoFar(transaction));
        });
    }

    // All that follows from the order, in one journey.
    private static IEnumerable<string> Needed(Order order) =>
    [
        .. order.CustomerId is { } customer ? [Customer.Type.IdOf(customer)] : Array.Empty<string>(),
        .. SalesBook.Pages(order),
        .. NewlySold(order).Select(Product.Type.IdOf),
        DeletionRecord.Counted,
    ];

    private static IEnumerable<long> NewlySold(Order order) =>
        order.Lines.Where(line => !line.WasSoldBefore).Select(line => line.ProductId).Distinct();

    private static void CheckIsPending(Order order)
    {
        if (order.Status == OrderStatus.Paid)
            throw DjangoAnswer.NonField("Esta orden ya ha sido pagada previamente.");
        if (order.Status == OrderStatus.Cancelled)
            throw DjangoAnswer.NonField("No se puede pagar una orden cancelada.");
    }

    private async Task Stage(Transaction transaction, Settlement settlement)
    {
        var order = settlement.Order;
        transaction.Replace(order);
        if (settlement.Points is { } points)
            transaction.Create(points);
        if (settlement.Credit is { } credit)
            transaction.Create(credit);
        if (settlement.Customer is { } customer)
            transaction.Replace(await FrequentStatus.Evaluate(transaction, customer, order, shop.Today));
        await RememberFirstSales(transaction, order);
        await SalesBook.Count(transaction, order);
    }

    private static async Task RememberFirstSales(Transaction transaction, Order order)
    {
        foreach (var productId in NewlySold(order))
        {
            if (await transaction.Find<Product>(productId) is { } product && !(product.FirstSoldAt <= order.CreatedAt))
                transaction.Replace(product with { FirstSoldAt = order.CreatedAt });
        }
    }
}
