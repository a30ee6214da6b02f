namespace Mostrador.Kernel.Reports.Pdf.Text;

/// <summary>One line of text, ready to be drawn.</summary>
/// <param name="Text">Without line ends.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct TextLine(string Text, TextStyle Style);

/// <summary>
/// Breaks text into lines: at its own line ends, between words, and inside a word only if that is wider than a line, then behind a sign
/// such as <c>@</c> if it has one.
/// </summary>
internal static class LineBreaker
{
    private const string Ellipsis = "…";

    /// <summary>At least one line, which may be empty.</summary>
    public static List<TextLine> Break(string text, TextStyle style, double width)
    {
        text = PrintableText.Of(text);
        var lines = new List<TextLine>(1);
        if (!text.Contains('\n') && style.Measure(text) <= width)
        {
            lines.Add(new(text, style));
            return lines;
        }

        foreach (var paragraph in text.AsSpan().Split('\n'))
        {
            if (lines.Count <= style.MaxLines)
                BreakParagraph(text.AsSpan(paragraph), style, width, lines);
        }

        return Limited(lines, style, width);
    }

    private static void BreakParagraph(ReadOnlySpan<char> rest, TextStyle style, double width, List<TextLine> lines)
    {
        rest = rest.TrimEnd(' ');
        do
        {
            var length = Fitting(rest, style, width);
            lines.Add(new(rest[..length].TrimEnd(' ').ToString(), style));
            rest = length < rest.Length ? rest[length..].TrimStart(' ') : [];
        }
        while (!rest.IsEmpty && lines.Count <= style.MaxLines);
    }

    // How many characters go onto a line: whole words, else as much of the first as fits, and never nothing.
    private static int Fitting(ReadOnlySpan<char> text, TextStyle style, double width)
    {
        var (used, words, parts) = (0.0, 0, 0);
        for (var i = 0; i < text.Length;)
        {
            var next = i + (char.IsHighSurrogate(text[i]) ? 2 : 1);
            if (text[i] == ' ')
                words = i;
            used += style.Measure(text[i..next]);
            if (used > width && text[i] != ' ')
                return words > 0 ? words : parts > 0 ? parts : i > 0 ? i : next;
            if (text[i] is '@' or '.' or '-' or '/' or '_')
                parts = next;
            i = next;
        }

        return text.Length;
    }

    private static List<TextLine> Limited(List<TextLine> lines, TextStyle style, double width)
    {
        if (lines.Count <= style.MaxLines)
            return lines;
        var last = lines[style.MaxLines - 1].Text.AsSpan();
        while (!last.IsEmpty && style.Measure(last) + style.Measure(Ellipsis) > width)
            last = last[..^(char.IsLowSurrogate(last[^1]) ? 2 : 1)];
        lines.RemoveRange(style.MaxLines, lines.Count - style.MaxLines);
        lines[^1] = new($"{last.TrimEnd(' ')}{Ellipsis}", style);
        return lines;
    }
}
