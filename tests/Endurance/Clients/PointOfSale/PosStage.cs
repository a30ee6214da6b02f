using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Mostrador.Endurance.Clients.PointOfSale;

/// <summary>The shop that the tills play in: products with their first stock, customers, two of them frequent.</summary>
internal sealed class PosStage
{
    private const long Plenty = 1_000_000;
    private const long Scarce = 25;

    /// <summary>Stock at the beginning, by product.</summary>
    public Dictionary<long, long> FirstStock { get; } = [];

    public List<long> Customers { get; } = [];

    /// <summary>Orders that somebody may pay or cancel; several may try at once.</summary>
    public ConcurrentDictionary<long, long?> Pending { get; } = new();

    /// <summary>Debt that certainly exists and that no client has begun to pay, in whole pesos by customer.</summary>
    public ConcurrentDictionary<long, long> PayableDebt { get; } = new();

    public async Task Build(Door door, string token)
    {
        var supplier = await door.Made(Ask.Post("supplier", "suppliers/", new
        {
            name = "Mayorista",
            phone_number = "5550001",
            contact_person = "Ana",
            rfc = "MAY010101XYZ",
            tax_address = "Centro 1",
        }) with
        { Token = token });
        (string Price, string Tax, long Stock)[] shelf =
        [
            ("18.50", "16.00", Plenty), ("10.99", "8.00", Plenty), ("86.21", "16.00", Plenty), ("3.00", "EXENT", Plenty),
            ("7.77", "16.00", Scarce), ("9.90", "8.00", Scarce),
        ];
        foreach (var (price, tax, stock) in shelf)
        {
            var product = await door.Made(Ask.Post("product", "products/", new
            {
                name = $"Producto {price}",
                sku = price,
                price,
                tax_rate = tax,
                current_stock = stock,
                supplier = (long)supplier["id"]!,
            }) with
            { Token = token });
            FirstStock[(long)product["id"]!] = stock;
        }

        for (var i = 0; i < 4; i++)
            Customers.Add(await Customer(door, token, i));
        foreach (var customer in Customers.Take(2))
            await MakeFrequent(door, token, customer);
    }

    private static async Task<long> Customer(Door door, string token, int number)
    {
        var farFromToday = DateTime.UtcNow.AddDays(100);
        var customer = await door.Made(Ask.Post("customer", "customers/", new
        {
            first_name = "Cliente",
            last_name = $"{number}",
            phone_number = $"555100{number}",
            email = $"cliente{number}@example.com",
            birth_date = $"1992-{farFromToday:MM-dd}",
        }) with
        { Token = token });
        return (long)customer["id"]!;
    }

    // A purchase in every week of last month, and one now (contract 8.3). The shop's clock is six hours behind UTC.
    private async Task MakeFrequent(Door door, string token, long customer)
    {
        var now = DateTimeOffset.UtcNow.AddHours(-6);
        var thisMonth = new DateTimeOffset(now.Year, now.Month, 1, 18, 0, 0, TimeSpan.Zero);
        for (var day = thisMonth.AddMonths(-1); day < thisMonth; day = day.AddDays(1))
        {
            if (day.Day == 1 || day.DayOfWeek == DayOfWeek.Monday)
                await BuyInCash(door, token, customer, day);
        }

        await BuyInCash(door, token, customer, null);
        if (!(bool)(await door.Get($"customers/{customer}/", token))["is_frequent"]!)
            throw new InvalidOperationException("The customer is not frequent.");
    }

    private async Task BuyInCash(Door door, string token, long customer, DateTimeOffset? when)
    {
        object[] items = [new { product_id = FirstStock.Keys.First(), quantity = 1 }];
        var order = await door.Made(Ask.Post("order", "orders/", new { customer, items }) with { Token = token, BusinessTime = when });
        var id = (long)order["id"]!;
        await door.Made(Ask.Post("pay", $"orders/{id}/pay/", new { payment_method = "CASH" })
            with
        { Token = token, BusinessTime = when, About = [$"order {id}"] });
    }
}
