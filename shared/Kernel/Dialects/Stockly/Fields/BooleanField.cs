using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>Yes or no; in a form also as text.</summary>
/// <param name="Name">The documented name.</param>
public sealed record BooleanField(string Name) : Field<bool>(Name)
{
    /// <summary>What a text means in a form or a query: <c>true</c>/<c>1</c>, <c>false</c>/<c>0</c>, in any case; else nothing.</summary>
    public static bool? Meaning(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    /// <inheritdoc/>
    public override bool Read(Sent sent) => sent.Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when sent.IsForm && Meaning(sent.Value.GetString()) is { } meaning => meaning,
        _ => sent.BreakType<bool>("boolean"),
    };
}
