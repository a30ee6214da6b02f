using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.SmartSales.Payments;

/// <summary>What Stripe tells the shop, as tests send it.</summary>
internal static class Notification
{
    public const string Secret = "whsec_local_development";

    /// <summary>The event of contract 6.1.</summary>
    public static string Paid(object? orderId, string? eventId = null, string status = "paid", string session = "cs_test_1") => new JsonObject
    {
        ["id"] = eventId ?? $"evt_{Guid.NewGuid():N}",
        ["object"] = "event",
        ["type"] = "checkout.session.completed",
        ["data"] = new JsonObject
        {
            ["object"] = new JsonObject
            {
                ["id"] = session,
                ["object"] = "checkout.session",
                ["payment_status"] = status,
                ["metadata"] = new JsonObject { ["order_id"] = JsonValue.Create(orderId) },
            },
        },
    }.ToJsonString();

    /// <summary>Nothing but the order, its id as JSON.</summary>
    public static string Bare(string orderId) =>
        """{"type":"checkout.session.completed","data":{"object":{"metadata":{"order_id":?}}}}""".Replace("?", orderId, StringComparison.Ordinal);

    public static string Signature(string body, string secret = Secret, TimeSpan age = default)
    {
        var timestamp = DateTimeOffset.UtcNow.Subtract(age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={timestamp},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")))}";
    }

    /// <summary>Sends a body with this signature; null = the right one, empty = none at all.</summary>
    public static Task<Reply> Notify(this SmartSalesHost host, string body, string? signature = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/smartsales/api/orders/stripe-webhook/") { Content = Bodies.Typed(body, type) };
        if ((signature ?? Signature(body)) is { Length: > 0 } header)
            request.Headers.TryAddWithoutValidation("Stripe-Signature", header);
        return host.Anonymous.Send(request);
    }

    /// <summary>An order of a new cashier; answers him, the order and the product.</summary>
    public static async Task<(SmartSalesClient Cashier, long Order, long Product)> Ordered(this SmartSalesHost host, long stock = 10, long quantity = 4)
    {
        var (cashier, product) = (await host.Cashier(), await host.Product(stock));
        return (cashier, (await cashier.Order((product, quantity))).Is(200).Id(), product);
    }

    public static async Task<string> StatusOf(this SmartSalesHost host, long order) =>
        (await (await host.Admin()).Get($"/orders/{order}/")).Is(200)["status"];

    public static async Task<Reply> Move(this SmartSalesHost host, long order, string status) =>
        await (await host.Admin()).Post($"/orders/admin/{order}/update_status/", new { status });

    public static Task<Reply> Checkout(this SmartSalesClient who, object order, object? body = null) =>
        who.Post($"/orders/{order}/create-checkout-session/", body);
}
