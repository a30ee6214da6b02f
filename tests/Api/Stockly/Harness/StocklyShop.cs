using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly;

/// What tests of trade do with a catalogue, and what they look at.
internal static class StocklyShop
{
    /// A product with so many units on the shelf; answers its id.
    public static async Task<string> StockProduct(this StocklyClient me, long stock = 10, decimal price = 100, string? name = null)
    {
        var category = (await me.Post("/categories", new { name = Unique.Text("Categoría") })).Is(201).Object["data"]!;
        var body = new { categoryId = category["id"]!.GetValue<string>(), name = name ?? Unique.Text("Producto"), price, stock };
        return (await me.Post("/products", body)).Is(201).Of("id");
    }

    public static async Task<long> StockOf(this StocklyClient me, string product) =>
        (await me.Get($"/products/{product}")).Is(200).Object["data"]!["stock"]!.GetValue<long>();

    /// A sale of one product, of which a test says only what it is about; answers what was made.
    public static async Task<JsonObject> Sell(this StocklyClient me, string product, int quantity = 1, decimal price = 100, JsonObject? special = null)
    {
        var body = SaleOf(Line(product, quantity, price));
        foreach (var (name, value) in special ?? [])
            body[name] = value?.DeepClone();
        return (await me.Post("/sales", body)).Is(201).Object["data"]!.AsObject();
    }

    /// A purchase of one product; answers what was made.
    public static async Task<JsonObject> Buy(this StocklyClient me, string product, int quantity = 1, JsonObject? special = null)
    {
        var body = new JsonObject
        {
            ["supplier"] = "Supplier Name",
            ["products"] = new JsonArray(new JsonObject
            {
                ["product_id"] = product,
                ["quantity"] = quantity,
                ["cost_per_unit"] = 50,
                ["sell_price_per_unit"] = 80,
            }),
        };
        foreach (var (name, value) in special ?? [])
            body[name] = value?.DeepClone();
        return (await me.Post("/purchases", body)).Is(201).Object["data"]!.AsObject();
    }

    public static JsonObject SaleOf(params IEnumerable<JsonObject> lines) =>
        new() { ["customer_name"] = "Cliente Premium", ["products"] = new JsonArray([.. lines]) };

    public static JsonObject Line(string product, int quantity = 1, decimal price = 100) =>
        new() { ["product_id"] = product, ["quantity"] = quantity, ["price"] = price };

    /// A member of the data as text.
    public static string Of(this Reply reply, string name) => reply.Object["data"]![name]!.GetValue<string>();

    /// What the items of a flat list say of this, in order.
    public static string[] Each(this Reply reply, string name) =>
        [.. reply.Is(200).Object["data"]!.AsArray().Select(item => item![name]!.ToString())];

    public static long Total(this Reply reply) => reply.Is(200).Object["pagination"]!["total"]!.GetValue<long>();
}
