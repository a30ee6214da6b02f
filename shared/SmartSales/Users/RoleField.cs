using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Users;

/// <summary>A role: one of the staff's, or null, empty or <c>cliente</c> for a client (contract 2.2).</summary>
public sealed class RoleField() : Field<string?>("role", required: false)
{
    private const string Client = "cliente";
    private readonly ChoiceField _choice = new("role", Role.All, required: false);

    /// <inheritdoc/>
    public override (string? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        if (sent.ValueKind == JsonValueKind.Null)
            return (null, null);
        if (sent.ValueKind != JsonValueKind.String)
            return _choice.Parse(sent, messages);
        var text = sent.GetString()!.Trim();
        if (text.Length == 0)
            return ("", null);
        if (text.Equals(Client, StringComparison.OrdinalIgnoreCase))
            return (null, null);
        return Role.All.Contains(text) ? (text, null) : (null, messages.NoChoice(text));
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = new JsonArray("string", "null"),
        ["enum"] = new JsonArray([.. Role.All.Append("").Append(Client).Select(role => (JsonNode?)role), null]),
    };
}
