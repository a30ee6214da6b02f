using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.SmartSales.Orders;

/// <summary>Moves orders from one status to another, and their units with them (contract 5.3).</summary>
internal static class MoveOrder
{
    /// <summary>The order in its new status; what that means for the stock is staged, the order itself is not.</summary>
    /// <exception cref="Refusal">Units that were given back are no longer there.</exception>
    public static async Task<Order> Stage(Transaction transaction, Order order, string status)
    {
        var moved = order with { Status = status };
        var wasReserved = order.Status is OrderStatus.Pending or OrderStatus.Paid;
        if (status == OrderStatus.Cancelled && wasReserved && order.HoldsStock)
        {
            await HeldStock.GiveBack(transaction, order.Lines);
            return moved with { HoldsStock = false };
        }

        if (order.Status == OrderStatus.Cancelled && status != OrderStatus.Cancelled && !order.HoldsStock)
        {
            await HeldStock.Take(transaction, order.Lines);
            return moved with { HoldsStock = true };
        }

        return moved;
    }
}
