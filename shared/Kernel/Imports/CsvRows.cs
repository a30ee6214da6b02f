using System.Text;

namespace Mostrador.Kernel.Imports;

/// <summary>
/// Reads comma-separated values as RFC 4180 has them, or separated by semicolons, as spreadsheets write them where the comma is in numbers.
/// The framework's own reader builds a quoted field anew for each of its lines, which a hostile file makes it do for hours.
/// </summary>
internal sealed class CsvRows
{
    private readonly string _text;
    private readonly char _separator;
    private int _at;
    private int _row;

    private CsvRows(string text)
    {
        _text = text;
        _separator = Separator(text);
    }

    /// <summary>The rows that are not blank, with their numbers from 1: a row that goes over several lines is one.</summary>
    /// <exception cref="Refusals.Refusal">The file is not UTF-8, or its quotes are not right.</exception>
    public static IEnumerable<(int Number, IReadOnlyList<string> Cells)> Of(ReadOnlyMemory<byte> file)
    {
        var rows = new CsvRows(TextOf(file.Span));
        while (rows._at < rows._text.Length)
        {
            var cells = rows.ReadRow();
            if (cells.Any(cell => cell.Length > 0))
                yield return (rows._row, cells);
        }
    }

    private static string TextOf(ReadOnlySpan<byte> file)
    {
        if (file.Contains((byte)0))
            throw BadFile.Refusal("The file is neither a workbook nor text.");
        try
        {
            var bom = Encoding.UTF8.Preamble;
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.StartsWith(bom) ? file[bom.Length..] : file);
        }
        catch (DecoderFallbackException)
        {
            throw BadFile.Refusal("The file is not UTF-8: save it as \"CSV UTF-8\".");
        }
    }

    // Whichever the headings have more of.
    private static char Separator(string text)
    {
        var end = text.AsSpan().TrimStart("\r\n").IndexOfAny('\r', '\n');
        var headings = end < 0 ? text : text.AsSpan().TrimStart("\r\n")[..end];
        return headings.Count(';') > headings.Count(',') ? ';' : ',';
    }

    private List<string> ReadRow()
    {
        _row++;
        var cells = new List<string>();
        while (true)
        {
            cells.Add((AtQuote() ? Quoted() : Plain()).Trim());
            if (_at >= _text.Length)
                return cells;
            var end = _text[_at++];
            if (end == _separator)
                continue;
            if (end == '\r' && _at < _text.Length && _text[_at] == '\n')
                _at++;
            return cells;
        }
    }

    // People who write such files by hand like a space after the comma.
    private bool AtQuote()
    {
        var rest = _text.AsSpan(_at).TrimStart(' ');
        if (rest.IsEmpty || rest[0] != '"')
            return false;
        _at = _text.Length - rest.Length;
        return true;
    }

    private string Plain()
    {
        var start = _at;
        var length = _text.AsSpan(start).IndexOfAny(_separator, '\r', '\n');
        _at = length < 0 ? _text.Length : start + length;
        return _text[start.._at];
    }

    private string Quoted()
    {
        var field = new StringBuilder();
        _at++;
        while (true)
        {
            var quote = _text.IndexOf('"', _at);
            if (quote < 0)
                throw BadFile.Refusal($"Row {_row}: a quoted field does not end.");
            field.Append(_text, _at, quote - _at);
            _at = quote + 1;
            if (_at >= _text.Length || _text[_at] == _separator || _text[_at] is '\r' or '\n')
                return field.ToString();
            if (_text[_at] != '"')
                throw BadFile.Refusal($"Row {_row}: there is text after a quoted field. A quote within one is written twice.");
            field.Append('"');
            _at++;
        }
    }
}
