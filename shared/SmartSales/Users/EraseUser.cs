using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Shops;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Reviews;

namespace Mostrador.SmartSales.Users;

/// <summary>
/// Erases the orders and reviews of a deleted user, a step at a time; reserved units go back to the stock. Running it again, late, or half
/// of it, erases what is left, and each order once.
/// </summary>
public sealed class EraseUser(Shop shop)
{
    /// <summary>Queue of deleted users; a message is the user's id.</summary>
    public const string Queue = "smartsales-erase-user";

    // Operations that a step may stage, beside those of a deletion: an order touches each of its products, a review its pair and its product.
    private const int MostOperations = 80;
    private const int OperationsOfReview = 3;
    private const int Portion = 20;

    /// <summary>Erases them.</summary>
    public async Task Run(string message) => await Rest(await shop.Deleted<User>(message));

    /// <summary>Erases what is left of a user whose deletion is stored.</summary>
    internal async Task Rest(long user)
    {
        while (await shop.Transact(transaction => EraseSome(transaction, user)))
        {
            // Until a step leaves nothing.
        }
    }

    /// <summary>Stages that as many as fit are erased; whether there may be more.</summary>
    internal static async Task<bool> EraseSome(Transaction transaction, long user)
    {
        var orders = await transaction.Query(DocumentQuery.Over<Order>().Where(Order.UserField.Is(user)).Take(Portion));
        var left = MostOperations;
        foreach (var order in orders)
        {
            left -= 1 + OrderChanges.OperationsOfNote(order) + order.Lines.Select(line => line.ProductId).Distinct().Count();
            if (left < 0 && order != orders[0])
                return true;
            if (await transaction.Find<Order>(order.Key) is { } found)
                await RemoveOrder.Stage(transaction, found);
        }

        var reviews = await transaction.Query(DocumentQuery.Over<Review>().Where(Review.UserField.Is(user)).Take(Portion));
        foreach (var review in reviews)
        {
            left -= OperationsOfReview;
            if (left < 0)
                return true;
            if (await transaction.Find<Review>(review.Key) is { } found)
                await DeleteReview.Stage(transaction, found);
        }

        return orders.Count == Portion || reviews.Count == Portion;
    }
}
