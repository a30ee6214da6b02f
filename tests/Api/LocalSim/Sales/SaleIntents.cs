using System.Text.Json.Nodes;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim;

/// What a seller does all day.
internal static class SaleIntents
{
    public const string NotAvailable = """{"detail": "SIM no disponible"}""";
    public const string NoShift = """{"detail": "Debes tener un turno abierto para registrar ventas"}""";

    /// Opens a shift; answers its id.
    public static async Task<string> OpenShift(this LocalSimClient seller, object? body = null) =>
        (await seller.Post("/turnos/abrir", body ?? new { })).Is(200)["turno_id"];

    /// Closes the open shift with these counts.
    public static Task<Reply> CloseShift(this LocalSimClient seller, decimal cash = 0, decimal card = 0, decimal dollars = 0) =>
        seller.Post("/turnos/cerrar", new { efectivo_reportado = cash, datafono_reportado = card, dolares_reportado = dollars });

    /// Asks for a sale.
    public static Task<Reply> Sell(this LocalSimClient seller, string method, params JsonObject[] items) =>
        seller.Post("/sales/ventas", SaleBody(method, items));

    /// Sells; answers the sale's id.
    public static async Task<string> Sold(this LocalSimClient seller, string method, params JsonObject[] items) =>
        (await seller.Sell(method, items)).Is(200)["venta_id"];

    /// Asks for an electronic sale of this customer.
    public static Task<Reply> SellElectronic(this LocalSimClient seller, string identification, params JsonObject[] items)
    {
        var sale = SaleBody("electronic", items);
        sale["customer_identification"] = identification;
        return seller.Post("/sales/ventas", sale);
    }

    public static JsonObject SaleBody(string method, params JsonObject[] items) => new()
    {
        ["items"] = new JsonArray([.. items.Select(item => item.DeepClone())]),
        ["payment_method"] = method,
        ["customer_id"] = "c1",
        ["customer_identification"] = "222222222",
    };

    /// An item without a SIM.
    public static JsonObject Service(decimal price = 5000, int quantity = 1, string code = "PORTE") => new()
    {
        ["product_id"] = "p1",
        ["product_code"] = code,
        ["quantity"] = quantity,
        ["unit_price"] = price,
        ["description"] = "Portabilidad",
    };

    /// An item with a SIM.
    public static JsonObject Card(Sim sim, decimal price = 50000, string code = "S01")
    {
        var item = Service(price, 1, code);
        item["sim_id"] = sim.Id;
        return item;
    }

    /// The SIM as it is stored now.
    public static async Task<Sim> Stored(this LocalSimHost host, Lot lot, Sim sim) =>
        (await host.Stored.Peek<Lot>(lot.Id))!.Sims.Single(one => one.Id == sim.Id);
}
