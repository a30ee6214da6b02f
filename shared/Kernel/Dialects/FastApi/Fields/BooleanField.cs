using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>Yes or no, in any of the spellings that the framework accepts.</summary>
public sealed class BooleanField(string name, bool required = true) : Field<bool>(name, required)
{
    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    /// <inheritdoc/>
    protected override bool Parse(JsonElement sent, Place place) => Spelling(sent) switch
    {
        "true" or "1" or "yes" or "on" or "t" or "y" => true,
        "false" or "0" or "no" or "off" or "f" or "n" => false,
        _ => place.Fail<bool>(FieldError.NotBoolean),
    };

    private static string Spelling(JsonElement sent) => sent.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => sent.GetRawText(),
        JsonValueKind.String => sent.GetString()!.ToLowerInvariant(),
        _ => "",
    };
}
