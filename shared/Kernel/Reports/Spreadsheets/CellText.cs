using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>Text as a cell can hold it.</summary>
/// <remarks>
/// A text is never changed because of how it begins: it is stored as text, and one that would be a formula if it were typed is marked
/// as quoted, as a leading apostrophe does, so it stays text when somebody edits the cell.
/// </remarks>
internal static partial class CellText
{
    /// <summary>What a cell holds at most.</summary>
    public const int MaxLength = 32_767;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', 0xd800 - ' ').Select(code => (char)code)]);

    /// <summary>Without what XML cannot say, with <c>\n</c> for every line end, and cut to what fits.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Plain))
            text = Cleaned(text);
        if (text.Length > MaxLength)
            text = $"{text.AsSpan(0, MaxLength - (char.IsHighSurrogate(text[MaxLength - 2]) ? 2 : 1))}…";
        return text;
    }

    /// <summary>Whether a spreadsheet would take it for a formula if somebody typed it or opened it from a CSV file.</summary>
    public static bool LooksLikeFormula(string text) =>
        text[0] is '=' or '+' or '-' or '@' or '\t' or '\n' or '＝' or '＋' or '－' or '＠';

    /// <summary>Spreadsheets read <c>_x0041_</c> as <c>A</c>, so its first character is written that way itself.</summary>
    public static string Escaped(string text) =>
        text.Contains("_x", StringComparison.OrdinalIgnoreCase) ? Escape().Replace(text, "_x005F_") : text;

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (c is '\t' or '\n' || (c >= ' ' && !char.IsSurrogate(c) && c < '\ufffe'))
                clean.Append(c);
        }

        return clean.ToString();
    }

    [GeneratedRegex("_(?=[xX][0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
