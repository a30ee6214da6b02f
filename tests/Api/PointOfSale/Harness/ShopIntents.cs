using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale;

/// What people do in a shop. Each asserts that it succeeded and returns the answer or the id of what came to be.
public static class ShopIntents
{
    /// Noon in Mexico City in every ISO week that touches April 2024.
    private static readonly string[] EveryWeekOfApril =
        ["2024-04-02T18:00:00Z", "2024-04-09T18:00:00Z", "2024-04-16T18:00:00Z", "2024-04-23T18:00:00Z", "2024-04-30T18:00:00Z"];

    public static async Task<long> OpenSupplier(this PosClient client, string name = "Distribuidora") =>
        await Created(client.Post("/suppliers/", new
        {
            name,
            phone_number = "5512345678",
            contact_person = "Carlos Rivera",
            rfc = "DBE101010XYZ",
            tax_address = "Av. Insurgentes Sur 123, CDMX",
        }));

    public static async Task<long> StockProduct(
        this PosClient client, string? sku = null, decimal price = 10.00m, int stock = 100, string taxRate = "16.00",
        string name = "Coca Cola", long? supplier = null) =>
        await Created(client.Post("/products/", new
        {
            name,
            sku = sku ?? Unique.Text("SKU"),
            price,
            tax_rate = taxRate,
            current_stock = stock,
            supplier = supplier ?? await client.OpenSupplier(),
        }));

    public static Task<long> RegisterCustomer(
        this PosClient client, string? phone = null, string? email = null, string birthDate = "1990-01-01",
        string firstName = "Juan", string lastName = "Pérez", decimal? creditLimit = null)
    {
        var customer = new JsonObject
        {
            ["first_name"] = firstName,
            ["last_name"] = lastName,
            ["phone_number"] = phone ?? Unique.Phone(),
            ["email"] = email ?? Unique.Email("customer"),
            ["birth_date"] = birthDate,
        };
        if (creditLimit is { } limit)
            customer["credit_limit"] = limit;
        return Created(client.Post("/customers/", customer));
    }

    public static async Task<JsonObject> PlaceOrder(this PosClient client, long? customer, params (long Product, int Quantity)[] lines) =>
        (await client.Post("/orders/", new
        {
            customer,
            items = lines.Select(line => new { product_id = line.Product, quantity = line.Quantity }),
        })).Is(201).Object;

    public static async Task<JsonObject> PayOrder(this PosClient client, long order, string method = "CASH") =>
        (await client.Post($"/orders/{order}/pay/", new { payment_method = method })).Is(200).Object;

    /// Places an order and takes cash for it.
    public static async Task<JsonObject> Sell(this PosClient client, long? customer, params (long Product, int Quantity)[] lines) =>
        await client.PayOrder((await client.PlaceOrder(customer, lines))["id"]!.GetValue<long>());

    public static Task<long> Promote(
        this PosClient client, long product, string percent, string start, string end, string audience = "ALL") =>
        Created(client.Post("/promotions/", new
        {
            name = "Promoción",
            description = "Oferta de temporada",
            product,
            discount_percent = percent,
            start_date = start,
            end_date = end,
            target_audience = audience,
        }));

    /// A customer who paid 10.00 in every week of April 2024 and on May 6, 2024, and is frequent since; no points, no debt.
    /// Later purchases must happen in May 2024, or he is looked at again. Managers only: it opens a supplier.
    public static async Task<long> RegisterFrequentCustomer(
        this PosClient client, decimal? creditLimit = null, string birthDate = "1990-01-01", string? phone = null, string? email = null)
    {
        var customer = await client.RegisterCustomer(phone, email, birthDate, creditLimit: creditLimit);
        var product = await client.StockProduct(price: 10.00m, taxRate: "0.00", name: "Agua");
        foreach (var instant in EveryWeekOfApril.Append("2024-05-06T18:00:00Z"))
            await client.At(instant).Sell(customer, (product, 1));
        Assert.Equal("true", (await client.Get($"/customers/{customer}/")).Is(200)["is_frequent"]);
        return customer;
    }

    private static async Task<long> Created(Task<Reply> request) => (await request).Is(201).Object["id"]!.GetValue<long>();
}
