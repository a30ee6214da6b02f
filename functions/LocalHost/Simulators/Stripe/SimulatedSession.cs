using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>A Checkout session.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Created">When, in Unix seconds.</param>
/// <param name="IdempotencyKey">Asked for again with it, it is the same session; null = none.</param>
internal sealed record SimulatedSession(SessionRequest Request, long Created, string? IdempotencyKey)
{
    private const int SecondsOpen = 24 * 60 * 60;

    public string Id { get; } = $"cs_test_{RandomNumberGenerator.GetHexString(40, lowercase: true)}";

    /// <summary>That it is paid is told under this id, however often.</summary>
    public string EventId { get; } = $"evt_{RandomNumberGenerator.GetHexString(24, lowercase: true)}";

    public bool IsPaid { get; set; }

    /// <summary>Where the shopper comes back to when he has paid.</summary>
    public string SuccessUrl => Request.SuccessUrl.Replace("{CHECKOUT_SESSION_ID}", Id, StringComparison.Ordinal);

    /// <summary>As Stripe shows it.</summary>
    /// <param name="url">Its pay page; null once nobody needs it.</param>
    public JsonObject Json(string? url) => new()
    {
        ["id"] = Id,
        ["object"] = "checkout.session",
        ["amount_subtotal"] = Request.Total,
        ["amount_total"] = Request.Total,
        ["cancel_url"] = Request.CancelUrl,
        ["created"] = Created,
        ["currency"] = Request.Currency,
        ["expires_at"] = Created + SecondsOpen,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(Request.Metadata.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value))),
        ["mode"] = "payment",
        ["payment_method_types"] = new JsonArray("card"),
        ["payment_status"] = url is null ? "paid" : "unpaid",
        ["status"] = url is null ? "complete" : "open",
        ["success_url"] = Request.SuccessUrl,
        ["url"] = url,
    };

    /// <summary>What the shop is told.</summary>
    public JsonObject Event(long now) => new()
    {
        ["id"] = EventId,
        ["object"] = "event",
        ["created"] = now,
        ["data"] = new JsonObject { ["object"] = Json(url: null) },
        ["livemode"] = false,
        ["type"] = "checkout.session.completed",
    };

    /// <summary>Money as the page shows it.</summary>
    public string Money(decimal minor) => $"{(minor / 100).ToString("0.00", CultureInfo.InvariantCulture)} {Request.Currency.ToUpperInvariant()}";
}
