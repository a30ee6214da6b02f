using System.Globalization;
using System.Text;

namespace Mostrador.Kernel.Reports.Pdf.Text;

/// <summary>Text as a page can show it: lines of characters, without anything that controls a terminal or the direction.</summary>
internal static class PrintableText
{
    private const char Unknown = '\ufffd';

    /// <summary>
    /// Every kind of line end becomes <c>\n</c>, other controls a space, invisible characters nothing, broken ones <c>U+FFFD</c>.
    /// </summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : Cleaned(text);

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                    clean.Append('\n');
                    break;
                case var high when i + 1 < text.Length && char.IsSurrogatePair(high, text[i + 1]):
                    clean.Append(high).Append(text[++i]);
                    break;
                case var c when char.IsSurrogate(c) || c is '\ufffe' or '\uffff':
                    clean.Append(Unknown);
                    break;
                case var c when char.IsControl(c):
                    clean.Append(' ');
                    break;
                case var c when !IsInvisible(c):
                    clean.Append(c);
                    break;
            }
        }

        return clean.ToString();
    }

    // Soft hyphens, joiners, marks of direction and order, and selectors of a variant.
    private static bool IsInvisible(char c) =>
        c >= '\u00ad' && (c is >= '\ufe00' and <= '\ufe0f' || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
