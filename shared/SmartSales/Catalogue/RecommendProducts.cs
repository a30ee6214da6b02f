using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>Products that were bought together with one (contract 4.26), whatever became of the orders.</summary>
public sealed class RecommendProducts(Shop shop, ReadProducts read, DeletionRecord deletions)
{
    private const int Most = 5;

    /// <summary>The five that were bought most often with a product that the caller may see.</summary>
    public async Task<RecommendationsView> Run(Caller? caller, long id)
    {
        var product = await ReadProducts.Shown(shop.Read, caller, id);
        var active = (await ReadProducts.Stored(shop.Read)).Where(one => one.IsActive && one.Id != id).ToDictionary(one => one.Id);
        var best = (await Together(id)).Where(other => active.ContainsKey(other.Key))
            .OrderByDescending(other => other.Value).ThenBy(other => other.Key)
            .Take(Most);
        return new RecommendationsView(product.Name, await read.Views(best.Select(other => active[other.Key])));
    }

    // Each line of another product counts once for each line of this one.
    private async Task<Dictionary<long, long>> Together(long id)
    {
        var orders = await shop.Read.Query(DocumentQuery.Over<Order>().Where(Order.ProductMarksField.Contains(Order.MarkOf(id))));
        var deleted = await deletions.SoFar(shop.Read);
        var counts = new Dictionary<long, long>();
        foreach (var order in orders.Where(order => !deleted.Has<User>(order.UserId)))
        {
            var times = order.Lines.LongCount(line => line.ProductId == id);
            foreach (var line in order.Lines)
                counts[line.ProductId] = counts.GetValueOrDefault(line.ProductId) + times;
        }

        return counts;
    }
}

/// <summary>Products that go with one.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Recommendations">The others.</param>
public sealed record RecommendationsView(string Product, ProductView[] Recommendations);
