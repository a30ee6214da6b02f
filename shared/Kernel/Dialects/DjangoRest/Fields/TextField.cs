using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>Text, trimmed. Numbers are stored as text, as the framework does.</summary>
/// <param name="name">JSON name.</param>
/// <param name="most">Characters at most.</param>
/// <param name="required">Whether a whole object must have it.</param>
/// <param name="blank">Whether it may be empty.</param>
public class TextField(string name, int most, bool required = true, bool blank = false) : Field<string>(name, required)
{
    /// <inheritdoc/>
    public override (string? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        var text = sent.ValueKind switch
        {
            JsonValueKind.String => sent.GetString()!.Trim(),
            JsonValueKind.Number => sent.GetRawText(),
            _ => null,
        };
        if (text is null)
            return (null, sent.ValueKind == JsonValueKind.Null ? messages.Null : messages.NotText);
        if (text.Length == 0)
            return blank ? (text, null) : (null, messages.Blank);
        if (text.Contains('\0'))
            return (null, messages.NullCharacter);
        return IsLonger(text) ? (null, messages.LongerThan(most)) : Accept(text, messages);
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (most < int.MaxValue)
            schema["maxLength"] = most;
        return schema;
    }

    /// <summary>A last look at text that is neither blank nor too long.</summary>
    protected virtual (string? Value, string? Error) Accept(string text, DjangoMessages messages) => (text, null);

    // Characters, not UTF-16 units: an emoji counts once.
    private bool IsLonger(string text) => text.Length > most && text.EnumerateRunes().Count() > most;
}
