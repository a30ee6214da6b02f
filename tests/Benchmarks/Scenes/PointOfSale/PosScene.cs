using Mostrador.Benchmarks.Http;
using Mostrador.Benchmarks.Servers;
using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale;
using Shop = Mostrador.Benchmarks.Servers.Shop;

namespace Mostrador.Benchmarks.Scenes.PointOfSale;

/// <summary>
/// A counter: tills look at products and orders and sell, the owner looks at the month. An order of its history is two documents: the order and
/// its folio.
/// </summary>
internal sealed class PosScene : IScene
{
    private const int Spelled = 16_384;
    private const string Base = "/pos/api/";

    private readonly FilledIds _orders = new();

    public string Name => "Point of sale";

    public IReadOnlyCollection<DocumentType> Types => PointOfSaleServices.DocumentTypes;

    public async Task Furnish(HttpClient http)
    {
        var admin = await SignIn(http);
        await admin.Post("suppliers/", Shop.Supplier);
        for (var i = 1; i <= Shop.Products; i++)
            await admin.Post("products/", Shop.Product(i));
        for (var i = 1; i <= Shop.Customers; i++)
            await admin.Post("customers/", Shop.Customer(i));
    }

    public async Task Fill(DocumentStore store, int documents)
    {
        var orders = Math.Max(1, documents / PaidOrders.DocumentsOfOrder);
        var history = await PaidOrders.Read(store, orders);
        await history.Store();
        _orders.Add(history.FirstId, orders);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Lists of products and orders are complete arrays by contract, so none of them is asked for. The first look at a month sums its days,
    /// once: it is not what is measured.
    /// </remarks>
    public async Task<IReadOnlyList<Asked>> Open(HttpClient http)
    {
        var admin = await SignIn(http);
        var summary = $"analytics/sales-summary/?start_date={DaysAgo(30)}&end_date={DaysAgo(1)}";
        await admin.Get(summary);
        var products = Enumerable.Range(1, Shop.Products).Select(id => Request.Get($"{Base}products/{id}/", admin.Token)).ToList();
        var orders = _orders.Some(Spelled).Select(id => Request.Get($"{Base}orders/{id}/", admin.Token)).ToList();
        var month = Request.Get(Base + summary, admin.Token);
        return
        [
            new("GET products/{id}/", number => new OneOf(products, number)),
            new("GET orders/{id}/", number => new OneOf(orders, number)),
            new("GET analytics/sales-summary/ of 30 days", _ => new SameRequest(month, 200)),
            new("POST orders/ of two lines", number => new TwoLines(admin.Token, number)) { Status = 201, IsWrite = true },
        ];
    }

    private static string DaysAgo(int days) => $"{DateTime.UtcNow.AddDays(-days):yyyy-MM-dd}";

    private static async Task<SceneApi> SignIn(HttpClient http)
    {
        var nobody = new SceneApi(http, Base);
        return nobody.As((string)(await nobody.Post("auth/login/", Shop.Login))["access"]!);
    }

    /// <summary>One till.</summary>
    private sealed class TwoLines(string token, int number) : IScript
    {
        private readonly Random _random = new(1000 + number);

        public ReadOnlySpan<byte> Next() => Request.Post(Base + "orders/", token, NewOrder.Body(_random));

        public void Take(int status, ReadOnlySpan<byte> body) => Request.Expect(201, status, body);
    }
}
