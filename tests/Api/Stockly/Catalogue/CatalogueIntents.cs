using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// What tests do with a catalogue when they are about something else.
internal static class CatalogueIntents
{
    public static async Task<string> OpenCategory(this StocklyClient client, string? name = null, string? parent = null)
    {
        var reply = await client.Post("/categories", new { name = name ?? Unique.Text("Categoría"), parent_id = parent });
        return reply.Is(201).Data().Text("id");
    }

    /// A product with what is to be special about it, in a category of its own unless one is among that.
    public static async Task<JsonObject> OpenProduct(this StocklyClient client, JsonObject? special = null)
    {
        var body = new JsonObject { ["name"] = Unique.Text("Producto"), ["price"] = 10, ["stock"] = 20 };
        foreach (var (name, value) in special ?? [])
            body[name] = value?.DeepClone();
        if (!body.ContainsKey("categoryId"))
            body["categoryId"] = await client.OpenCategory();
        return (await client.Post("/products", body)).Is(201).Data();
    }

    public static async Task<JsonObject> Product(this StocklyClient client, string id) => (await client.Get($"/products/{id}")).Is(200).Data();

    /// The names on a page of products, and its total.
    public static async Task<(string[] Names, long Total)> Names(this StocklyClient client, string query)
    {
        var data = (await client.Get($"/products?{query}")).Is(200).Data();
        return ([.. data["items"]!.AsArray().Select(item => item!.Text("name"))], data["pagination"]!["total"]!.GetValue<long>());
    }

    public static JsonObject Data(this Reply reply) => reply.Object["data"]!.AsObject();

    public static JsonArray Rows(this Reply reply) => reply.Object["data"]!.AsArray();

    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();

    public static long Number(this JsonNode node, string name) => node[name]!.GetValue<long>();

    public static string Error(string text) => new JsonObject { ["success"] = false, ["error"] = text }.ToJsonString();

    /// A broken rule or more, as field and message in turn.
    public static string Broken(params string[] fieldsAndMessages) => new JsonObject
    {
        ["success"] = false,
        ["error"] = "Validation failed",
        ["source"] = "body",
        ["details"] = new JsonArray([.. fieldsAndMessages.Chunk(2)
            .Select(pair => (JsonNode)new JsonObject { ["field"] = pair[0], ["message"] = pair[1] })]),
    }.ToJsonString();
}
