using System.Globalization;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.Dialects;

/// <summary>Numbers as clients write them. Whatever their length or exponent, the cost is that of reading them once.</summary>
internal static partial class NumberText
{
    /// <summary>The number; held at the ends of <see cref="decimal"/> when it lies beyond; null when the text is none.</summary>
    public static decimal? Decimal(string text)
    {
        if (!Shape().IsMatch(text))
            return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return value;
        return text[0] == '-' ? decimal.MinValue : decimal.MaxValue;
    }

    /// <summary>The whole number, held at the ends of <see cref="long"/>; null when the text is none. <c>5.0</c> is 5.</summary>
    public static long? Whole(string text) => Decimal(text) is { } number && decimal.IsInteger(number) ? Held(number) : null;

    /// <summary>A whole number, held at the ends of <see cref="long"/>.</summary>
    public static long Held(decimal whole) => (long)Math.Clamp(whole, long.MinValue, long.MaxValue);

    /// <summary>A number for a message: no more digits than it has.</summary>
    public static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
