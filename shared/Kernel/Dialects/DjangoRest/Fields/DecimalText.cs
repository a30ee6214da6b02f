using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>A decimal number as it was written: its digits are counted before its value is computed, so no size can hurt.</summary>
/// <param name="Text">What was sent, in a form that .NET parses.</param>
/// <param name="Digits">Digits in total, as the framework counts them.</param>
/// <param name="Decimals">Digits after the point.</param>
public readonly partial record struct DecimalText(string Text, int Digits, int Decimals)
{
    private const int LongestText = 1000;
    private const int GreatestExponent = 10_000;
    private const int MostWholeDigitsOfDouble = 17;
    private const decimal Noise = 0.000001m;

    /// <summary>Digits before the point.</summary>
    public int WholeDigits => Digits - Decimals;

    /// <summary>The value; only after the digits have been found few enough.</summary>
    public decimal Value => decimal.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a JSON number or text; null when it spells no number.</summary>
    public static DecimalText? Of(JsonElement sent)
    {
        var text = sent.ValueKind switch
        {
            JsonValueKind.String => sent.GetString()!.Trim(),
            JsonValueKind.Number => AsFloat(sent.GetRawText()),
            _ => "",
        };
        return text.Length is > 0 and <= LongestText && Shape().Match(text) is { Success: true } match ? Of(match) : null;
    }

    /// <summary>
    /// The value with no more than so many decimals that is nearer than a millionth; this one when none is, or it has no more decimals.
    /// </summary>
    public DecimalText WithoutNoise(int decimals)
    {
        // A number with decimals has few digits before the point, because it was a double.
        if (Decimals <= decimals || WholeDigits > MostWholeDigitsOfDouble)
            return this;
        var near = decimal.Round(Value, decimals, MidpointRounding.AwayFromZero);
        return decimal.Abs(Value - near) < Noise ? Of(Shape().Match(NumberText.Plain(near))) : this;
    }

    private static DecimalText Of(Match number)
    {
        var (whole, fraction) = (number.Groups["whole"].Value, number.Groups["fraction"].Value);
        var significant = (whole + fraction).TrimStart('0');
        return Count(number.Value, Math.Max(1, significant.Length), Exponent(number.Groups["exponent"].Value) - fraction.Length);
    }

    private static DecimalText Count(string text, int digits, int exponent) => exponent switch
    {
        >= 0 => new DecimalText(text, digits + exponent, 0),
        _ when digits > -exponent => new DecimalText(text, digits, -exponent),
        _ => new DecimalText(text, -exponent, -exponent),
    };

    private static int Exponent(string text) =>
        text.Length == 0 ? 0
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(value, -GreatestExponent, GreatestExponent)
            : text[0] == '-' ? -GreatestExponent : GreatestExponent;

    // The framework sees a JSON number as a double: 18.500 is 18.5, and 99.30000000000001 has fourteen decimals.
    private static string AsFloat(string raw) =>
        raw.AsSpan().ContainsAny('.', 'e', 'E')
            ? double.Parse(raw, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)
            : raw;

    // Not \d: that takes the digits of every script, and .NET's parser only these.
    [GeneratedRegex(
        @"^[+-]?(?=\.?[0-9])(?<whole>[0-9]*)(?:\.(?<fraction>[0-9]*))?(?:[eE](?<exponent>[+-]?[0-9]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
