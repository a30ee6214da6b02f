using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>A calendar day, <c>YYYY-MM-DD</c>.</summary>
public sealed class DateField(string name, bool required = true) : Field<DateOnly>(name, required)
{
    /// <inheritdoc/>
    public override (DateOnly Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        if (sent.ValueKind == JsonValueKind.Null)
            return (default, messages.Null);
        return sent.ValueKind == JsonValueKind.String && TryParse(sent.GetString()!, out var date) ? (date, null) : (default, messages.NotDate);
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date" };

    /// <summary>Reads exactly <c>YYYY-MM-DD</c>, a day that exists.</summary>
    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
