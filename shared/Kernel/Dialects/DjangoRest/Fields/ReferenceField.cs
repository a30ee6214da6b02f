using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>
/// The id of another document, as a number or as text. Only its form is read here; that it exists is for the reader to see,
/// because that depends on the caller.
/// </summary>
/// <param name="name">JSON name.</param>
/// <param name="required">Whether a whole object must have it.</param>
/// <param name="nullable">Whether null and the empty text mean "none".</param>
public sealed class ReferenceField(string name, bool required = true, bool nullable = false) : Field<long?>(name, required)
{
    /// <inheritdoc/>
    public override (long? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        if (sent.ValueKind == JsonValueKind.Null || (sent.ValueKind == JsonValueKind.String && sent.GetString()!.Trim().Length == 0))
            return (null, nullable ? null : messages.Null);
        if (sent.ValueKind is not (JsonValueKind.String or JsonValueKind.Number) || IntegerField.Whole(sent) is not { } number)
            return (null, messages.NoKey(PythonType.Of(sent)));

        // A number beyond every id refers to nothing, and so says the message.
        return number >= 0 && number <= long.MaxValue ? ((long)number, null) : (null, messages.NoSuchKey(Spelling(sent)));
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = nullable ? new JsonArray("integer", "string", "null") : new JsonArray("integer", "string"),
        ["description"] = "Id of an existing object.",
    };

    /// <summary>The value as the client spelled it, for messages.</summary>
    public static string Spelling(JsonElement sent) =>
        sent.ValueKind == JsonValueKind.String ? sent.GetString()!.Trim() : sent.GetRawText();
}
