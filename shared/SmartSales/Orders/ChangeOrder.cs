using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Orders;

/// <summary>What administrators do with orders (contract 4.9, 4.11 to 4.14). The stock follows the status (contract 5.3).</summary>
public sealed class ChangeOrder(Shop shop, DeletionRecord deletions)
{
    /// <summary>Makes an order of the administrator's own, without lines.</summary>
    public async Task<OrderView> Create(Caller me, RequestBody body)
    {
        var blank = new Order
        {
            Id = await shop.NextId<Order>(),
            UserId = me.Id,
            Username = me.User.Username,
            Total = Amount.Zero,
            CreatedAt = shop.Now,
            PlacedOn = shop.Today,
        };
        return await shop.Transact(async transaction =>
        {
            await me.StillThere(transaction);
            var order = OrderAdminForm.Read(Input.Whole(body, DjangoMessages.English), blank);
            transaction.Create(order);
            await OrderChanges.Note(transaction, before: null, order);
            return OrderView.Of(order, KnownDeletions.None);
        });
    }

    /// <summary>Changes status and total; what is not sent stays.</summary>
    public Task<OrderView> Update(long id, RequestBody body) =>
        Change(id, current => OrderAdminForm.Read(Input.Partial(body, DjangoMessages.English), current));

    /// <summary>Changes the status, in whatever letters it is written.</summary>
    public Task<OrderView> UpdateStatus(long id, RequestBody body) =>
        Change(id, current => current with { Status = OrderStatusForm.Read(Input.Partial(body, DjangoMessages.English)) });

    /// <summary>Deletes an order.</summary>
    public Task Delete(long id) => shop.Transact(async transaction =>
        await RemoveOrder.Stage(transaction, await ReadOrders.Existing(transaction, deletions, await transaction.Find<Order>(id))));

    private Task<OrderView> Change(long id, Func<Order, Order> read) => shop.Transact(async transaction =>
    {
        var current = await ReadOrders.Existing(transaction, deletions, await transaction.Find<Order>(id));
        var wanted = read(current);
        if (wanted != current)
        {
            var order = await MoveOrder.Stage(transaction, current, wanted.Status) with { Total = wanted.Total };
            transaction.Replace(order);
            await OrderChanges.Note(transaction, current, order);
            wanted = order;
        }

        return OrderView.Of(wanted, await deletions.SoFar(transaction));
    });
}
