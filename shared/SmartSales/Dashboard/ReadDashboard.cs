using System.Text.Json;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Time;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Turnover;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Dashboard;

/// <summary>The administrators' first page (contract 4.2), kept for five minutes and dropped with the next order that is written.</summary>
public sealed class ReadDashboard(Shop shop, OrderBook book, DeletionRecord deletions)
{
    private const int MostProducts = 10;
    private const int MostOrders = 10;
    private const int LowStock = 10;

    /// <summary>The page.</summary>
    public async Task<DashboardView> Run()
    {
        // The version is read first: an order in between makes what is kept look older than it is, never newer.
        var version = await OrderChanges.Now(shop.Read);
        if (await shop.Read.Peek<KeptDashboard>(KeptDashboard.OnlyKey) is { } kept && kept.Holds(version, shop.Now))
            return JsonSerializer.Deserialize(kept.Answer, SmartSalesJson.Views.DashboardView)! with { FromCache = true };
        var view = await Compute();
        var answer = JsonSerializer.Serialize(view, SmartSalesJson.Views.DashboardView);
        if (answer.Length <= KeptDashboard.MostText)
            await Keep(new KeptDashboard { Version = version, ComputedAt = shop.Now, Answer = answer });
        return view;
    }

    private async Task<DashboardView> Compute()
    {
        var products = await ReadProducts.Stored(shop.Read);
        var users = await shop.Read.Query(DocumentQuery.Over<User>());
        var all = await book.Between(null, null);
        return new DashboardView(
            new OverviewView(
                all.Statuses.Values.Sum(), users.LongCount(user => !user.IsAdmin), products.Count, products.LongCount(product => product.IsActive), all.Revenue.Units),
            await Months(),
            [.. all.Statuses.OrderBy(status => status.Key, StringComparer.Ordinal).Select(status => new StatusCountView(status.Key, status.Value))],
            Top(all.Products, products),
            await Recent(),
            [
                .. products.Where(product => product.IsActive && product.Stock < LowStock)
                    .Select(product => new LowStockView(product.Id, product.Name, product.Stock, product.Price)),
            ]);
    }

    private async Task<MonthsView> Months()
    {
        var month = Month.Of(shop.Today);
        var current = (await book.Between(month.FirstDay, month.LastDay)).Revenue.Units;
        var last = (await book.Between(month.Previous.FirstDay, month.Previous.LastDay)).Revenue.Units;
        return new MonthsView(current, last, last == 0 ? 0 : decimal.Round((current - last) / last * 100, 2, MidpointRounding.AwayFromZero));
    }

    private static TopProductView[] Top(IEnumerable<ProductSum> sold, IEnumerable<Product> products)
    {
        var known = products.ToDictionary(product => product.Id);
        return
        [
            .. sold.Where(sum => known.ContainsKey(sum.ProductId))
                .OrderByDescending(sum => sum.Units).ThenBy(sum => sum.ProductId)
                .Take(MostProducts)
                .Select(sum => (Product: known[sum.ProductId], Sum: sum))
                .Select(top => new TopProductView(top.Product.Id, top.Product.Name, top.Product.Price.Units, top.Sum.Units, top.Sum.Revenue.Units)),
        ];
    }

    private async Task<OrderView[]> Recent()
    {
        var deleted = await deletions.SoFar(shop.Read);
        var newest = DocumentQuery.Over<Order>().OrderBy(Order.NewestField.Descending);
        var recent = new List<OrderView>();
        for (var skip = 0; recent.Count < MostOrders; skip += MostOrders)
        {
            // Those of a deleted user are left out, and are few: their erasure is under way.
            var some = await shop.Read.Query(newest.Skip(skip).Take(MostOrders));
            recent.AddRange(some.Where(order => !deleted.Has<User>(order.UserId)).Select(order => OrderView.Of(order, deleted)));
            if (some.Count < MostOrders)
                break;
        }

        return [.. recent.Take(MostOrders)];
    }

    private Task Keep(KeptDashboard view) => shop.Transact(async transaction =>
    {
        if (await transaction.Find<KeptDashboard>(KeptDashboard.OnlyKey) is null)
            transaction.Create(view);
        else
            transaction.Replace(view);
    });
}
