using System.Buffers;
using System.Globalization;

namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>What a numeric cell says, as text: digits without an exponent.</summary>
internal static class CellNumber
{
    /// <summary>From here on, not every whole number has a binary form of its own.</summary>
    private const double ExactUpTo = 9_007_199_254_740_992;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>
    /// A number as an .xlsx workbook writes it. Whole numbers are kept digit by digit: a script may have written more of them than binary
    /// numbers have.
    /// </summary>
    public static (string Text, bool LostDigits) Of(string literal)
    {
        literal = literal.Trim();
        if (!literal.AsSpan(literal.StartsWith('-') ? 1 : 0).ContainsAnyExcept(Digits))
            return (literal, false);
        return double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Of(value) : (literal, false);
    }

    /// <summary>A binary number.</summary>
    public static (string Text, bool LostDigits) Of(double value)
    {
        if (double.IsInteger(value) && Math.Abs(value) <= ExactUpTo)
            return (((long)value).ToString(CultureInfo.InvariantCulture), false);
        if (!double.IsFinite(value))
            return (value.ToString(CultureInfo.InvariantCulture), false);
        // Converting to decimal keeps the fifteen digits that spreadsheets show.
        return Math.Abs(value) <= ExactUpTo
            ? (((decimal)value).ToString(CultureInfo.InvariantCulture), false)
            : (value.ToString(CultureInfo.InvariantCulture), true);
    }
}
