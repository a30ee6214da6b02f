using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators.Siigo;

/// <summary>An invoice that exists.</summary>
internal sealed record SimulatedInvoice(Guid Id, int Number, string? Key, InvoicePayload Content, JsonElement Payload)
{
    /// <summary>What its maker is told.</summary>
    public JsonObject Json => new()
    {
        ["id"] = Id,
        ["number"] = Number,
        ["name"] = $"FV-{Number}",
        ["date"] = Content.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["total"] = Content.Total,
    };

    /// <summary>For whoever tests.</summary>
    public JsonObject Entry => new()
    {
        ["id"] = Id,
        ["number"] = Number,
        ["idempotency_key"] = Key,
        ["payload"] = JsonObject.Create(Payload),
    };
}
