using Mostrador.Kernel.Documents.Deletions;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>
/// Products that were bought together with one (contract 4.26), whatever became of the orders. What is asked for most is what sells
/// most, so an answer must not read all orders of a product that has sold for years: the newest <see cref="MostOrders"/> with something
/// beside it count, and for any product that has no more of them the answer is exact.
/// Counters of pairs would be exact for ever, but an order of n products would have to write n x n of them, and so would its deletion.
/// </summary>
public sealed class RecommendProducts(Shop shop, ReadProducts read, DeletionRecord deletions)
{
    /// <summary>How many orders of a product count.</summary>
    public const int MostOrders = 500;

    private const int Most = 5;

    /// <summary>The five that were bought most often with a product that the caller may see.</summary>
    public async Task<RecommendationsView> Run(Caller? caller, long id)
    {
        var product = await ReadProducts.Shown(shop.Read, caller, id);
        var best = new List<Product>(Most);
        foreach (var (other, _) in (await Together(id)).OrderByDescending(other => other.Value).ThenBy(other => other.Key))
        {
            if (best.Count == Most)
                break;
            if (await shop.Read.Peek<Product>(other) is { IsActive: true } active)
                best.Add(active);
        }

        return new RecommendationsView(product.Name, await read.Views(best));
    }

    // Each line of another product counts once for each line of this one.
    private async Task<Dictionary<long, long>> Together(long id)
    {
        var orders = await BoughtTogether.With(shop.Read, id, MostOrders);
        var deleted = await deletions.SoFar(shop.Read);
        var counts = new Dictionary<long, long>();
        foreach (var order in orders.Where(order => !deleted.Has<User>(order.UserId)))
        {
            var times = order.Products.LongCount(product => product == id);
            foreach (var other in order.Products.Where(product => product != id))
                counts[other] = counts.GetValueOrDefault(other) + times;
        }

        return counts;
    }
}

/// <summary>Products that go with one.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Recommendations">The others.</param>
public sealed record RecommendationsView(string Product, ProductView[] Recommendations);
