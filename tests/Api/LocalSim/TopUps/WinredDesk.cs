using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim.TopUps;

/// What tests of top-ups need: numbers that make the simulated Winred behave, what it was asked, and its notifications.
internal static class WinredDesk
{
    private const string WebhookSecret = "winred_local_development";

    /// A number that nobody else has, with the four last digits that decide what Winred does.
    public static string NumberEnding(string lastFour) => "3" + (Unique.Number() % 100_000).ToString("D5", CultureInfo.InvariantCulture) + lastFour;

    public static Task<Reply> TopUp(this LocalSimClient client, string subscriber, int product = 101) =>
        client.Post("/winred/topup", new { product_id = product, amount = 0, subscriber, sell_from = "S" });

    public static Task<Reply> TopUpLot(this LocalSimClient client, string lot, int product = 101) =>
        client.Post("/winred/topup-lote", new { lote_id = lot, product_id = product, amount = 0, sell_from = "S" });

    /// A lot of SIMs in the stock whose numbers end like this.
    public static async Task<Lot> LotEnding(this LocalSimHost host, params string[] endings)
    {
        var lot = new Lot
        {
            Id = Unique.Text("L"),
            Operator = "CLARO",
            RegisteredAt = DateTimeOffset.Parse("2025-09-15T15:00:00Z", CultureInfo.InvariantCulture),
            Sims = [.. endings.Select(ending => SimOf(NumberEnding(ending)))],
        };
        await host.Store(transaction => NewLots.Stage(transaction, [lot]));
        return lot;
    }

    public static Sim SimOf(string number)
    {
        var iccid = $"8957{Random.Shared.NextInt64(100_000_000_000_000, 999_999_999_999_999)}";
        return new Sim { Id = Sim.IdOf(iccid), Iccid = iccid, Number = number };
    }

    public static async Task<Lot> LotNow(this LocalSimHost host, Lot lot) => (await host.Stored.Peek<Lot>(lot.Id))!;

    public static async Task<Sim> SimNow(this LocalSimHost host, Lot lot, int index) => (await host.LotNow(lot)).Sims[index];

    /// Changes a SIM as a sale or a return would.
    public static Task Change(this LocalSimHost host, Lot lot, int index, Func<Sim, Sim> change) => host.Store(async transaction =>
    {
        var stock = new StockChange(transaction);
        var sim = (await stock.Lot(lot.Id))!.Sims[index];
        stock.Change(lot.Id, change(sim));
        await stock.Save();
    });

    public static Task Sell(this LocalSimHost host, Lot lot, int index) => host.Change(lot, index, sim => sim with
    {
        State = SimState.Sold,
        SaleId = Guid.NewGuid().ToString(),
        SoldAt = DateTimeOffset.UtcNow,
    });

    /// Every top-up that Winred was asked for this number.
    public static async Task<IReadOnlyList<JsonObject>> Asked(this HttpClient http, string subscriber)
    {
        var text = await http.GetStringAsync(new Uri($"/_simulators/winred/_log?suscriber={subscriber}", UriKind.Relative));
        return [.. JsonNode.Parse(text)!["requests"]!.AsArray().Select(request => request!.AsObject())];
    }

    /// What became of every top-up that Winred was asked for this number.
    public static async Task<string[]> Charges(this HttpClient http, string subscriber) =>
        [.. (await http.Asked(subscriber)).Select(request => request["status"]!.GetValue<string>())];

    /// A notification as Winred sends it.
    public static JsonObject Notice(JsonObject request, string status = "success", string? eventId = null) => new()
    {
        ["event_id"] = eventId ?? Unique.Text("evt"),
        ["event"] = status == "success" ? "topup.completed" : "topup.failed",
        ["data"] = new JsonObject
        {
            ["transaction_id"] = request["transaction_id"]?.DeepClone(),
            ["request_id"] = request["request_id"]?.DeepClone(),
            ["product_id"] = "101",
            ["suscriber"] = request["suscriber"]?.DeepClone(),
            ["status"] = status,
            ["message"] = status == "success" ? "Recarga exitosa" : "Rechazada por el operador",
            ["balance"] = 4985000.00m,
        },
    };

    public static Task<Reply> Notify(this LocalSimHost host, JsonObject notice) => host.Notify(notice.ToJsonString(), DateTimeOffset.UtcNow);

    public static Task<Reply> Notify(this LocalSimHost host, string body, DateTimeOffset at, string secret = WebhookSecret)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return host.Notify(body, timestamp, Sign($"{timestamp}.{body}", secret));
    }

    public static Task<Reply> Notify(this LocalSimHost host, string body, string? timestamp, string? signature)
    {
        var client = host.Anonymous;
        if (timestamp is not null)
            client = client.WithHeader("X-Winred-Timestamp", timestamp);
        if (signature is not null)
            client = client.WithHeader("X-Winred-Signature", signature);
        return client.Post("/winred/webhook", Bodies.Json(body));
    }

    public static string Sign(string text, string secret = WebhookSecret) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
}
