using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Repairs;

/// What tests of the technical service do.
internal static class RepairShop
{
    /// The smallest PNG there is.
    public const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /// A device taken in by its serial number; answers what was made.
    public static async Task<JsonObject> TakeIn(this StocklyClient me, JsonObject? special = null)
    {
        var body = new JsonObject { ["serial_number"] = "SN-ABC-123456", ["reason"] = "Pantalla rota" };
        foreach (var (name, value) in special ?? [])
            body[name] = value?.DeepClone();
        return (await me.Post("/services", body)).Is(201).Object["data"]!.AsObject();
    }

    /// A sale with a warranty; answers the ids of both.
    public static async Task<(string Sale, string Warranty)> Warrant(this StocklyClient me)
    {
        var sale = await me.Sell(await me.StockProduct(name: "Laptop Gaming"), special: new JsonObject
        {
            ["customer_email"] = "cliente@example.com",
            ["customer_phone"] = "+51999888777",
            ["serial_number"] = "SN-ABC-123456",
        });
        return (sale["id"]!.GetValue<string>(), sale["warranty_id"]!.GetValue<string>());
    }
}
