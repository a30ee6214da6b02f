using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Invoices;

/// What tests of invoices do.
internal static class InvoiceShop
{
    /// A sale of one product; answers its id.
    public static async Task<string> Sold(this StocklyClient me, decimal price = 1500, int quantity = 1, JsonObject? special = null) =>
        (await me.Sell(await me.StockProduct(price: price, stock: 1000, name: "Laptop Gaming"), quantity, price, special))["id"]!.GetValue<string>();

    /// An invoice of a sale, of which a test says only what it is about; answers what was made.
    public static async Task<JsonObject> Invoice(this StocklyClient me, string? sale = null, JsonObject? special = null)
    {
        var body = new JsonObject { ["sale_id"] = sale ?? await me.Sold() };
        foreach (var (name, value) in special ?? [])
            body[name] = value?.DeepClone();
        return (await me.Post("/invoices", body)).Is(201).Object["data"]!.AsObject();
    }

    /// The same; answers its id.
    public static async Task<string> InvoiceId(this StocklyClient me, string? sale = null, JsonObject? special = null) =>
        (await me.Invoice(sale, special))["id"]!.GetValue<string>();

    public static JsonObject Item(string type, decimal price, bool taxable = false, string name = "Envío Express") =>
        new() { ["item_type"] = type, ["item_name"] = name, ["unit_price"] = price, ["is_taxable"] = taxable };

    /// Subtotal, tax and total of an invoice, as text.
    public static async Task<string> TotalsOf(this StocklyClient me, string invoice)
    {
        var data = (await me.Get($"/invoices/{invoice}")).Is(200).Object["data"]!;
        return $"{Number(data, "subtotal")} / {Number(data, "tax_amount")} / {Number(data, "total_amount")}";
    }

    public static decimal Number(JsonNode data, string name) => decimal.Parse(data[name]!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) / 1.00m;

    /// The figures of all invoices: total, drafts, pending, paid, revenue, average.
    public static async Task<string> Figures(this StocklyClient me, string query = "")
    {
        var data = (await me.Get("/invoices/statistics" + query)).Is(200).Object["data"]!.AsObject();
        return string.Join(' ', data.Select(figure => Number(data, figure.Key).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
