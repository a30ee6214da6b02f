using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>A list of nested objects; each element is read by a reader of its own.</summary>
public sealed class ListField(string name, bool required = true) : Field<JsonElement[]>(name, required)
{
    /// <summary>The message for anything but a list stands under this key, as the framework nests it.</summary>
    public const string ErrorKey = "non_field_errors";

    /// <inheritdoc/>
    public override (JsonElement[]? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages) => sent.ValueKind switch
    {
        JsonValueKind.Array => ([.. sent.EnumerateArray()], null),
        JsonValueKind.Null => (null, messages.Null),
        _ => (null, messages.NoList(PythonType.Of(sent))),
    };

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" } };

    /// <inheritdoc/>
    public override JsonNode ErrorBody(JsonElement sent, string message) =>
        sent.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
            ? base.ErrorBody(sent, message)
            : new JsonObject { [ErrorKey] = new JsonArray(message) };
}
