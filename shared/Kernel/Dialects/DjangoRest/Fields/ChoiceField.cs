using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>One of a few codes; an alias is accepted and means its code.</summary>
public sealed class ChoiceField(string name, IReadOnlyList<string> choices, bool required = true) : Field<string>(name, required)
{
    /// <summary>Spellings that are accepted beside the codes.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public override (string? Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        if (sent.ValueKind == JsonValueKind.Null)
            return (null, messages.Null);
        var text = sent.ValueKind == JsonValueKind.String ? sent.GetString()! : PythonText(sent);
        if (Aliases.TryGetValue(text, out var code))
            return (code, null);
        return choices.Contains(text) ? (text, null) : (null, messages.NoChoice(text));
    }

    /// <inheritdoc/>
    public override JsonObject Schema() =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]) };

    private static string PythonText(JsonElement sent) => sent.ValueKind switch
    {
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => sent.GetRawText(),
    };
}
