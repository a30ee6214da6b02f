using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Orders;

/// <summary>Orders (contract I6, I7); everybody on the staff sees all.</summary>
public sealed class ReadOrders(Shop shop, DeletionRecord deletions)
{
    /// <summary>All, newest first.</summary>
    public async Task<OrderView[]> All()
    {
        var orders = await shop.Read.Query(
            DocumentQuery.Over<Order>().OrderBy(Order.CreatedAtField.Descending, Order.IdField.Descending));
        var deleted = await deletions.SoFar(shop.Read);
        return [.. orders.Select(order => OrderView.Of(order, deleted))];
    }

    /// <summary>One.</summary>
    public async Task<OrderView> One(long id) =>
        OrderView.Of(await shop.Read.Peek<Order>(id) ?? throw Refusal.NotFound(), await deletions.SoFar(shop.Read));
}
