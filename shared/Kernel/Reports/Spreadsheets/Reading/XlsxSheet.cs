using System.Globalization;
using System.Xml;

namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>The XML of one sheet, read row by row.</summary>
internal sealed class XlsxSheet(XmlReader xml, List<string> texts)
{
    private const int MostColumns = 16_384;

    private readonly List<SheetCell> _cells = [];
    private int _row;
    private int _column;

    /// <summary>The rows that are not blank.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        while (xml.Read())
        {
            switch (xml)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "row" }:
                    BeginRow();
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "c" }:
                    Cell();
                    break;
                case { NodeType: XmlNodeType.EndElement, LocalName: "row" } when _cells.Count > 0:
                    yield return new SheetRow(_row, _cells);
                    break;
                case { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" }:
                    yield break;
            }
        }
    }

    // Writers may leave numbers of rows and cells out: then each is beside the one before.
    private void BeginRow()
    {
        _row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
        _column = -1;
        _cells.Clear();
    }

    private void Cell()
    {
        _column = ColumnOf(xml.GetAttribute("r")) ?? _column + 1;
        var (text, lostDigits) = Content(xml.GetAttribute("t"));
        if (text.Length > 0 && _column < MostColumns)
            _cells.Add(new SheetCell(_column, text, lostDigits));
    }

    private (string Text, bool LostDigits) Content(string? type)
    {
        var (value, inline) = Read();
        return type switch
        {
            _ when inline is not null => (inline, false),
            _ when value.Length == 0 => ("", false),
            null or "n" => CellNumber.Of(value),
            "s" => (texts[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)], false),
            "b" => (value.Trim() is "1" or "true" ? "TRUE" : "FALSE", false),
            "e" => ("", false), // a formula without a result
            _ => (XlsxText.Clean(value), false),
        };
    }

    private (string Value, string? Inline) Read()
    {
        if (xml.IsEmptyElement)
            return ("", null);
        var (depth, value) = (xml.Depth, "");
        string? inline = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                value = XlsxText.Of(xml);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                inline = XlsxText.OfRuns(xml);
        }

        return (value, inline);
    }

    // "AB12" is column 27.
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetter(letter) || column > MostColumns)
                break;
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
