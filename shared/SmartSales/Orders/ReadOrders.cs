using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Orders;

/// <summary>Orders (contract 4.5, 4.7, 4.8, 4.10). Those of deleted users are gone.</summary>
public sealed class ReadOrders(Shop shop, DeletionRecord deletions)
{
    /// <summary>The caller's own, newest first; all for administrators.</summary>
    public Task<OrderView[]> Of(Caller me) => me.IsAdmin ? All() : Views(Newest.Where(Order.UserField.Is(me.Id)));

    /// <summary>All, newest first.</summary>
    public Task<OrderView[]> All() => Views(Newest);

    /// <summary>One of the caller's own; any for administrators.</summary>
    public async Task<OrderView> One(Caller me, long id)
    {
        var order = await Existing(shop.Read, deletions, await shop.Read.Peek<Order>(id));
        return me.IsAdmin || order.UserId == me.Id
            ? OrderView.Of(order, await deletions.SoFar(shop.Read))
            : throw Refusal.NotFound(OrderView.What);
    }

    /// <summary>The order, if it is there with its owner.</summary>
    /// <exception cref="Refusal">It is not.</exception>
    internal static async Task<Order> Existing(PartitionReader reader, DeletionRecord deletions, Order? order) =>
        await Kept(reader, deletions, order) ?? throw Refusal.NotFound(OrderView.What);

    /// <summary>The order; null when it is not there, or its owner is not.</summary>
    internal static async Task<Order?> Kept(PartitionReader reader, DeletionRecord deletions, Order? order) =>
        order is not null && !(await deletions.SoFar(reader)).Has<User>(order.UserId) ? order : null;

    private static DocumentQuery<Order> Newest => DocumentQuery.Over<Order>().OrderBy(Order.NewestField.Descending);

    private async Task<OrderView[]> Views(DocumentQuery<Order> query)
    {
        var orders = await shop.Read.Query(query);
        var deleted = await deletions.SoFar(shop.Read);
        return [.. orders.Where(order => !deleted.Has<User>(order.UserId)).Select(order => OrderView.Of(order, deleted))];
    }
}
