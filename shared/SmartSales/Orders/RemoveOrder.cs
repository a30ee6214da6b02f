using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Orders;

/// <summary>Removes orders for good (contract 4.13, 4.51).</summary>
internal static class RemoveOrder
{
    /// <summary>Stages that an order that was found is removed; one that only reserved its units gives them back (contract 5.3).</summary>
    public static async Task Stage(Transaction transaction, Order order)
    {
        if (order is { Status: OrderStatus.Pending, HoldsStock: true })
            await HeldStock.GiveBack(transaction, order.Lines);
        transaction.Delete(order);
        await OrderChanges.Note(transaction, order, after: null);
    }
}
