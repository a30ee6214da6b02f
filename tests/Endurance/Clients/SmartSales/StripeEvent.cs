using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Mostrador.Endurance.Clients.SmartSales;

/// <summary>What Stripe tells the shop, signed as Stripe signs it: that an order is paid. It may be told any number of times.</summary>
internal sealed record StripeEvent(string Id, string Order)
{
    // The shop's in development.
    private const string Secret = "whsec_local_development";

    public HttpContent Content()
    {
        var body = new JsonObject
        {
            ["id"] = Id,
            ["object"] = "event",
            ["type"] = "checkout.session.completed",
            ["data"] = new JsonObject
            {
                ["object"] = new JsonObject
                {
                    ["id"] = $"cs_{Id}",
                    ["object"] = "checkout.session",
                    ["payment_status"] = "paid",
                    ["metadata"] = new JsonObject { ["order_id"] = Order },
                },
            },
        };
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>The header that proves it.</summary>
    public async Task<(string, string)> Signature()
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var content = Content();
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. await content.ReadAsByteArrayAsync()];
        return ("Stripe-Signature", $"t={timestamp},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed))}");
    }
}
