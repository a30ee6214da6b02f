using System.Globalization;
using System.Numerics;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>Whole numbers in query strings, of any size a client may write.</summary>
internal static class QueryNumber
{
    private const int LongestText = 100;

    /// <summary>The number, held within the range of an int; null when the text is none.</summary>
    public static int? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length is > 0 and <= LongestText
            && BigInteger.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? (int)BigInteger.Clamp(number, int.MinValue, int.MaxValue)
            : null;
    }

    /// <summary>The number if it is above zero.</summary>
    public static int? Positive(string? text) => Parse(text) is > 0 and var number ? number : null;
}
