using System.Collections.Concurrent;

namespace Mostrador.Api.Tests.Crash;

/// <summary>The shop that the load plays in: products with their first stock, customers, two of them frequent.</summary>
internal sealed class Stage
{
    private const long Plenty = 1_000_000;
    private const long Scarce = 40;

    public Dictionary<long, long> FirstStock { get; } = [];

    public List<long> Customers { get; } = [];

    /// <summary>Debt that certainly exists and that no client has begun to pay, in whole pesos by customer.</summary>
    public ConcurrentDictionary<long, long> PayableDebt { get; } = new();

    public static async Task<Stage> Build(ShopClient shop, Journal journal)
    {
        var stage = new Stage();
        var supplier = await shop.Made("suppliers/", new
        {
            name = "Mayorista",
            phone_number = "5550001",
            contact_person = "Ana",
            rfc = "MAY010101XYZ",
            tax_address = "Centro 1",
        });
        (string Price, string Tax, long Stock)[] shelf =
            [("18.50", "16.00", Plenty), ("10.99", "8.00", Plenty), ("86.21", "16.00", Plenty), ("3.00", "EXENT", Plenty), ("7.77", "16.00", Scarce)];
        foreach (var (price, tax, stock) in shelf)
        {
            var product = await shop.Made("products/", new
            {
                name = $"Producto {price}",
                sku = price,
                price,
                tax_rate = tax,
                current_stock = stock,
                supplier = (long)supplier["id"]!,
            });
            stage.FirstStock[(long)product["id"]!] = stock;
        }

        for (var i = 0; i < 4; i++)
            stage.Customers.Add(await Customer(shop, i));
        foreach (var customer in stage.Customers.Take(2))
            await MakeFrequent(shop, journal, customer, stage.FirstStock.Keys.First());
        return stage;
    }

    private static async Task<long> Customer(ShopClient shop, int number)
    {
        var farFromToday = DateTime.UtcNow.AddDays(100);
        var customer = await shop.Made("customers/", new
        {
            first_name = "Cliente",
            last_name = $"{number}",
            phone_number = $"555100{number}",
            email = $"cliente{number}@example.com",
            birth_date = $"1992-{farFromToday:MM-dd}",
        });
        return (long)customer["id"]!;
    }

    // A purchase in every week of last month, and one now (contract 8.3). The shop's clock is six hours behind UTC.
    private static async Task MakeFrequent(ShopClient shop, Journal journal, long customer, long product)
    {
        var now = DateTimeOffset.UtcNow.AddHours(-6);
        var thisMonth = new DateTimeOffset(now.Year, now.Month, 1, 18, 0, 0, TimeSpan.Zero);
        for (var day = thisMonth.AddMonths(-1); day < thisMonth; day = day.AddDays(1))
        {
            if (day.Day == 1 || day.DayOfWeek == DayOfWeek.Monday)
                await BuyInCash(shop, journal, customer, product, day);
        }

        await BuyInCash(shop, journal, customer, product, null);
        var seen = await shop.Get($"customers/{customer}/");
        Assert.True((bool)seen["is_frequent"]!);
    }

    private static async Task BuyInCash(ShopClient shop, Journal journal, long customer, long product, DateTimeOffset? when)
    {
        object[] items = [new { product_id = product, quantity = 1 }];
        var order = await shop.Made("orders/", new { customer, items }, when);
        var paid = await shop.Made($"orders/{(long)order["id"]!}/pay/", new { payment_method = "CASH" }, when);
        var seen = new OrderSeen(paid.AsObject());
        journal.Orders[seen.Id] = seen;
    }
}
