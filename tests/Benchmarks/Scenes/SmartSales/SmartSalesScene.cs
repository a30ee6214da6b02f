using Mostrador.Benchmarks.Http;
using Mostrador.Kernel.Documents;
using Mostrador.SmartSales;

namespace Mostrador.Benchmarks.Scenes.SmartSales;

/// <summary>
/// The online shop: people look at products and at their orders, cashiers place orders, administrators look at the dashboard. An order of
/// its history is three documents.
/// </summary>
internal sealed class SmartSalesScene : IScene
{
    private const int Spelled = 16_384;
    private const int SpelledOrders = 256;
    private const string Dashboard = "orders/admin/dashboard/";

    private readonly FilledIds _orders = new();

    public string Name => "SmartSales";

    public IReadOnlyCollection<DocumentType> Types => SmartSalesServices.DocumentTypes;

    public Task Furnish(HttpClient http) => OnlineShop.Furnish(http);

    public async Task Fill(DocumentStore store, int documents)
    {
        var orders = Math.Max(1, documents / OrderHistory.DocumentsOfOrder);
        var history = await OrderHistory.Read(store, orders);
        await history.Store();
        _orders.Add(history.FirstId, orders);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The lists of orders and of products are complete arrays by contract, so none of them is asked for. The dashboard is kept until the
    /// next order is placed, for five minutes at most: most of its answers are the kept one. It is looked at once here, so that the days that
    /// were filled are summed before anything is measured.
    /// </remarks>
    public async Task<IReadOnlyList<Asked>> Open(HttpClient http)
    {
        var shop = await OnlineShop.Open(http);
        var products = shop.Products.Select(id => Request.Get($"{OnlineShop.Base}products/{id}/", shop.Admin.Token)).ToList();
        var orders = _orders.Some(Spelled).Select(id => Request.Get($"{OnlineShop.Base}orders/{id}/", shop.Admin.Token)).ToList();
        await shop.Admin.Get(Dashboard);
        return
        [
            new("GET products/{id}/", number => new OneOf(products, number)),
            new("GET orders/{id}/", number => new OneOf(orders, number)),
            new($"GET {Dashboard}", _ => new SameRequest(Request.Get(OnlineShop.Base + Dashboard, shop.Admin.Token), 200)),
            new("POST orders/create/ of two lines", number => new OneOf(NewOrders(shop, number), number)) { IsWrite = true },
        ];
    }

    private static List<byte[]> NewOrders(OnlineShop shop, int number)
    {
        var (random, token) = (new Random(6000 + number), shop.Cashiers[number % shop.Cashiers.Count]);
        return [.. Enumerable.Range(0, SpelledOrders).Select(_ => Request.Post($"{OnlineShop.Base}orders/create/", token, Body()))];

        string Body() => $$"""{"items":[{"product_id":{{AnyOf(0)}},"quantity":2},{"product_id":{{AnyOf(1)}},"quantity":1}]}""";

        // Each line of its own half, so that no order names a product twice.
        long AnyOf(int half) => shop.Products[(half * shop.Products.Count / 2) + random.Next(shop.Products.Count / 2)];
    }
}
