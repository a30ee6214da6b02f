using System.Globalization;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale;

/// What these tests look up again and again, read over HTTP as any client would.
internal static class ShopReadings
{
    public static JsonNode Json(string text) => JsonNode.Parse(text)!;

    public static async Task<JsonObject> Product(this PosClient client, long id) => (await client.Get($"/products/{id}/")).Is(200).Object;

    public static async Task<JsonObject> Customer(this PosClient client, long id) => (await client.Get($"/customers/{id}/")).Is(200).Object;

    public static async Task<JsonObject> Order(this PosClient client, long id) => (await client.Get($"/orders/{id}/")).Is(200).Object;

    public static async Task<JsonArray> PointsLedger(this PosClient client, long customer) =>
        (await client.Get($"/customers/{customer}/history/")).Is(200).Array;

    public static async Task<JsonArray> CreditLedger(this PosClient client, long customer) =>
        (await client.Get($"/customers/{customer}/credit-history/")).Is(200).Array;

    public static async Task<long> Stock(this PosClient client, long product) => (await client.Product(product)).Number("current_stock");

    public static async Task<bool> IsFrequent(this PosClient client, long customer) =>
        (await client.Customer(customer)).Truth("is_frequent");

    public static async Task<int> OrderCount(this PosClient client) => (await client.Get("/orders/")).Is(200).Array.Count;

    public static Task<Reply> Order(this PosClient client, long? customer, params (long Product, int Quantity)[] lines) =>
        client.Post("/orders/", new
        {
            customer,
            items = lines.Select(line => new { product_id = line.Product, quantity = line.Quantity }).ToArray(),
        });

    public static Task<Reply> Pay(this PosClient client, long order, string method) =>
        client.Post($"/orders/{order}/pay/", new { payment_method = method });

    public static Task<Reply> Cancel(this PosClient client, long order) => client.Post($"/orders/{order}/cancel/");

    public static long Id(this JsonObject body) => body.Number("id");

    public static long Number(this JsonNode? body, string name) => body![name]!.GetValue<long>();

    public static bool Truth(this JsonNode? body, string name) => body![name]!.GetValue<bool>();

    public static string Words(this JsonNode? body, string name) => body![name]!.GetValue<string>();

    /// Money as resources show it: a text with exactly two decimals.
    public static decimal Money(this JsonNode? body, string name)
    {
        var text = body.Words(name);
        Assert.Matches(@"^\d+\.\d\d$", text);
        return decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    public static IEnumerable<string> Keys(this JsonNode? body) => body!.AsObject().Select(member => member.Key);
}
