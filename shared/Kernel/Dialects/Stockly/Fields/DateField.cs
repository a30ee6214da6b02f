using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>A business day, <c>YYYY-MM-DD</c>; anything else is answered in plain words.</summary>
/// <param name="Name">The documented name.</param>
public sealed record DateField(string Name) : Field<DateOnly>(Name)
{
    /// <summary>The contract's text for a day that is none.</summary>
    public const string WrongFormat = "Invalid date format. Use YYYY-MM-DD";

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date" };

    /// <inheritdoc/>
    public override DateOnly Read(Sent sent)
    {
        if (sent.Value.ValueKind == JsonValueKind.String && IsoDate.TryDay(sent.Value.GetString(), out var day))
            return day;
        sent.Refuse(StocklyAnswer.BadRequest(WrongFormat));
        return default;
    }
}
