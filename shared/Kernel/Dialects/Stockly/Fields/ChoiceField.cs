using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>One of a few words.</summary>
/// <param name="Name">The documented name.</param>
/// <param name="Choices">The words.</param>
/// <param name="Message">What is said of anything else; null = the list of words.</param>
public sealed record ChoiceField(string Name, IReadOnlyList<string> Choices, string? Message = null) : Field<string>(Name)
{
    /// <inheritdoc/>
    public override JsonObject Schema() =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. Choices.Select(choice => (JsonNode)choice)]) };

    /// <inheritdoc/>
    public override string? Read(Sent sent)
    {
        var text = sent.Value.ValueKind == JsonValueKind.String ? sent.Value.GetString()! : null;
        if (text is not null && Choices.Contains(text))
            return text;
        if (Message is null && text is null)
            return sent.BreakType<string>("string");
        var choices = string.Join(" | ", Choices.Select(choice => $"'{choice}'"));
        sent.Break(Message ?? $"Invalid enum value. Expected {choices}, received '{text}'");
        return null;
    }
}
