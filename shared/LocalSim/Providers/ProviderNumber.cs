using System.Globalization;

namespace Mostrador.LocalSim.Providers;

/// <summary>Numbers as providers write them in texts: with a point or a comma for the decimals (contract 14.1).</summary>
internal static class ProviderNumber
{
    private static readonly char[] Marks = ['.', ','];

    /// <summary>
    /// The number; null when the text is none. The last mark is the decimal one, unless it stands more than once: then it groups
    /// thousands, as every other mark does.
    /// </summary>
    public static decimal? Parse(string text)
    {
        text = text.Trim();
        var last = text.LastIndexOfAny(Marks);
        var grouped = last >= 0 && text.IndexOf(text[last], StringComparison.Ordinal) < last;
        var whole = Ungrouped(last < 0 || grouped ? text : text[..last]);
        var plain = last < 0 || grouped ? whole : $"{whole}.{text[(last + 1)..]}";
        return decimal.TryParse(plain, Shape, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private const NumberStyles Shape = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static string Ungrouped(string text) =>
        text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
}
