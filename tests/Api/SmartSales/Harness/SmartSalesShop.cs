using System.Globalization;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.SmartSales;

/// What tests of the shop do with a catalogue.
internal static class SmartSalesShop
{
    /// A product on the shelf; answers its id.
    public static async Task<long> Product(
        this SmartSalesHost host, long stock = 10, string price = "151.00", string? name = null, long? category = null, bool active = true)
    {
        var body = new JsonObject
        {
            ["name"] = name ?? Unique.Text("Laptop"),
            ["description"] = "d",
            ["price"] = price,
            ["stock"] = stock,
            ["category"] = category,
            ["is_active"] = active,
        };
        return (await (await host.Admin()).Post("/products/", body)).Is(201).Id();
    }

    public static async Task<long> StockOf(this SmartSalesHost host, long product) =>
        (await (await host.Admin()).Get($"/products/{product}/")).Is(200).Object["stock"]!.GetValue<long>();

    /// A category; answers its id.
    public static async Task<long> Category(this SmartSalesHost host, string? name = null) =>
        (await (await host.Admin()).Post("/products/categories/", new { name = name ?? Unique.Text("Categoría") })).Is(201).Id();

    /// An order of these products, whatever comes of it.
    public static Task<Reply> Order(this SmartSalesClient who, params (long Product, long Quantity)[] lines) =>
        who.Post("/orders/create/", new { items = lines.Select(line => new { product_id = line.Product, quantity = line.Quantity }) });

    public static long Id(this Reply reply) => long.Parse(reply["id"], CultureInfo.InvariantCulture);

    /// What the items of a bare list say of this, in order.
    public static string[] Each(this Reply reply, string name) => [.. reply.Is(200).Array.Select(item => item![name]!.ToString())];
}
