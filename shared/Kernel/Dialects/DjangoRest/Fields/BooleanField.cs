using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>Yes or no, in any of the spellings that the framework accepts.</summary>
public sealed class BooleanField(string name, bool required = true) : Field<bool>(name, required)
{
    /// <inheritdoc/>
    public override (bool Value, string? Error) Parse(JsonElement sent, DjangoMessages messages) => sent.ValueKind switch
    {
        JsonValueKind.True => (true, null),
        JsonValueKind.False => (false, null),
        JsonValueKind.Null => (false, messages.Null),
        JsonValueKind.Number => Spelled(sent.GetRawText(), messages),
        JsonValueKind.String => Spelled(sent.GetString()!.Trim(), messages),
        _ => (false, messages.NotBoolean),
    };

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    private static (bool Value, string? Error) Spelled(string text, DjangoMessages messages) => text.ToLowerInvariant() switch
    {
        "true" or "1" or "1.0" or "t" or "on" or "yes" or "y" => (true, null),
        "false" or "0" or "0.0" or "f" or "off" or "no" or "n" => (false, null),
        _ => (false, messages.NotBoolean),
    };
}
