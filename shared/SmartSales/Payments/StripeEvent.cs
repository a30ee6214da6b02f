using System.Security.Cryptography;
using System.Text.Json;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Providers;
using Mostrador.Kernel.Refusals;

namespace Mostrador.SmartSales.Payments;

/// <summary>What Stripe says of a session that a shopper has been through (contract 6.1).</summary>
/// <param name="Id">The event's id, the same however often it is told.</param>
/// <param name="SessionId">The session; null when it has none.</param>
/// <param name="OrderId">The order; null when what stands there is no order's id.</param>
/// <param name="IsPaid">Whether the money is there; with some ways of paying it comes later.</param>
internal sealed record StripeEvent(string Id, string? SessionId, long? OrderId, bool IsPaid)
{
    private const string Completed = "checkout.session.completed";

    /// <summary>Reads a body whose signature is good; null when it tells of something else.</summary>
    /// <exception cref="Refusal">It is no event, or names no order.</exception>
    public static StripeEvent? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement, body.Span);
        }
        catch (JsonException)
        {
            throw NoEvent;
        }
    }

    private static StripeEvent? Read(JsonElement json, ReadOnlySpan<byte> body)
    {
        if (json.Member("type") is not { ValueKind: JsonValueKind.String } type)
            throw NoEvent;
        if (type.Text() != Completed)
            return null;
        var session = json.Member("data").Member("object");
        var order = session.Member("metadata").Member("order_id");
        if (order.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            throw DjangoAnswer.Error("Falta order_id en los metadatos de Stripe");
        return new StripeEvent(
            StripeId.Of(json.Member("id")) ?? Convert.ToHexStringLower(SHA256.HashData(body)),
            StripeId.Of(session.Member("id")),
            PathId.Parse(order.Text()),
            session.Member("payment_status").Text() != "unpaid");
    }

    private static Refusal NoEvent => DjangoAnswer.Error("Invalid payload");
}
