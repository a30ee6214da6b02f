using System.Text;
using System.Text.RegularExpressions;

namespace Mostrador.Stockly.Serials;

/// <summary>Serial numbers behind a label: <c>S/N</c>, <c>Serial No</c>, <c>Nº de serie</c> and their like (contract 5, rule 1).</summary>
internal static partial class SerialLabel
{
    /// <summary>The first one; one on the label's own line wins over one on the next line. Null when there is none.</summary>
    public static string? FindIn(string text)
    {
        string? below = null;
        foreach (Match label in Label().Matches(text))
        {
            if (ValueAt(text, label.Index + label.Length) is not { } value)
                continue;
            if (!label.Groups["separator"].ValueSpan.Contains('\n'))
                return value;
            below ??= value;
        }

        return below;
    }

    private static string? ValueAt(string text, int start)
    {
        var value = new StringBuilder();
        for (var i = start; i < text.Length; i++)
        {
            if (IsPart(text[i]))
                value.Append(text[i]);
            else if (!IsGap(text, i))
                break;
        }

        return value.Length > 0 && char.IsAsciiLetterOrDigit(value[0]) ? SerialCandidate.Cleaned(value.ToString()) : null;
    }

    // Engines see a space behind a dash where there is none: SN-ABC- 123456.
    private static bool IsGap(string text, int i) =>
        text[i] == ' ' && i >= 2 && text[i - 1] == '-' && char.IsAsciiLetterOrDigit(text[i - 2])
        && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]);

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.';

    // A label stands alone, and something separates it from its number: the SN of SN-ABC-123456 is no label. Whatever an engine makes of
    // the accents before it, "de serie" stays.
    [GeneratedRegex(
        @"(?<![a-z0-9])(?:s/n|s\.n\.|sn|n/s|serial(?:\s{0,3}n(?:umber|o\.?|[º°]))?|(?:n\w{1,2}mero\s{0,3})?de\s{0,3}serie)"
        + @"(?<separator>[:#\s]{1,8})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Label();
}
