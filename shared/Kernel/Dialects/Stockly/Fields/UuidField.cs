using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>The id of a record, in lower case.</summary>
/// <param name="Name">The documented name.</param>
/// <param name="Message">What is said when it is no UUID; null = the contract's plain text for that.</param>
public sealed record UuidField(string Name, string? Message = null) : Field<string>(Name)
{
    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "uuid" };

    /// <inheritdoc/>
    public override string? Read(Sent sent)
    {
        if (sent.Value.ValueKind == JsonValueKind.String && Uuid.Parse(sent.Value.GetString()) is { } id)
            return id;
        if (Message is null)
            sent.Refuse(StocklyAnswer.InvalidInput());
        else if (sent.Value.ValueKind == JsonValueKind.String)
            sent.Break(Message);
        else
            sent.BreakType<string>("string");
        return null;
    }
}
