using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>A decimal number, also as text.</summary>
/// <param name="name">JSON name.</param>
/// <param name="digits">Digits in total, at most.</param>
/// <param name="decimals">Digits after the point, at most.</param>
/// <param name="least">Smallest value, in the words of the message; null = none.</param>
/// <param name="most">Greatest value, in the words of the message; null = none.</param>
/// <param name="required">Whether a whole object must have it.</param>
/// <param name="roundsNoise">
/// Whether a JSON number that misses a value of so many decimals by no more than a float's noise means that value (mcmatias.md 1): a page
/// that adds prices sends 99.30000000000001. Text is what somebody wrote, and never rounded.
/// </param>
public class DecimalField(
    string name, int digits, int decimals, string? least = null, string? most = null, bool required = true, bool roundsNoise = false)
    : Field<decimal>(name, required)
{
    /// <inheritdoc/>
    public override (decimal Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        if (sent.ValueKind == JsonValueKind.Null)
            return (0, messages.Null);
        if (DecimalText.Of(sent) is not { } number)
            return (0, messages.NotNumber);
        if (roundsNoise && sent.ValueKind == JsonValueKind.Number)
            number = number.WithoutNoise(decimals);
        if (number.Digits > digits)
            return (0, messages.MoreDigitsThan(digits));
        if (number.Decimals > decimals)
            return (0, messages.MoreDecimalsThan(decimals));
        if (number.WholeDigits > digits - decimals)
            return (0, messages.MoreWholeDigitsThan(digits - decimals));
        if (least is not null && number.Value < Number(least))
            return (0, messages.SmallerThan(least));
        return most is not null && number.Value > Number(most) ? (0, messages.GreaterThan(most)) : (number.Value, null);
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "number"), ["format"] = "decimal" };
        if (least is not null)
            schema["minimum"] = Number(least);
        if (most is not null)
            schema["maximum"] = Number(most);
        return schema;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
