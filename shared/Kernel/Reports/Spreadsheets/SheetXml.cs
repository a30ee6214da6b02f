using System.Globalization;
using System.Text;
using System.Xml;

namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>The XML of one sheet, written row by row.</summary>
/// <remarks>The SDK's own writer needs ten times as long for the same bytes; tests hold these against its validator.</remarks>
internal sealed class SheetXml : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string TitleHeight = "21";
    private const string HeadingHeight = "19";

    /// <summary>How every part of a workbook is written.</summary>
    public static readonly XmlWriterSettings Settings = new()
    {
        CloseOutput = true,
        CheckCharacters = false,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    private readonly XmlWriter _xml;
    private readonly SheetLayout _layout;
    private readonly string[] _letters;
    private readonly char[] _buffer = new char[64];
    private int _lastOfFilter;

    public SheetXml(Stream output, SheetLayout layout)
    {
        (_xml, _layout) = (XmlWriter.Create(output, Settings), layout);
        _letters = [.. Enumerable.Range(0, layout.Columns.Count).Select(Letters)];
        Begin();
    }

    /// <summary>Rows that are written.</summary>
    public int Rows { get; private set; }

    /// <summary>What the filter filters; null without one.</summary>
    public string? FilterRange =>
        _layout is { HasHeadings: true, HasFilter: true } ? $"$A${_layout.RowsAbove}:${_letters[^1]}${_lastOfFilter}" : null;

    public void Row(ReadOnlySpan<CellValue> cells, bool isTotal)
    {
        BeginRow();
        for (var column = 0; column < cells.Length; column++)
            Cell(column, cells[column], WorkbookStyles.Of(cells[column].Kind, isTotal));
        _xml.WriteEndElement();
        if (!isTotal)
            _lastOfFilter = Rows;
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        if (FilterRange is { } range)
            Attributes("autoFilter", ("ref", range.Replace("$", "", StringComparison.Ordinal)));
        Attributes("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Attributes("pageSetup", ("orientation", "landscape"), ("fitToHeight", "0"));
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Begin()
    {
        _xml.WriteStartElement("worksheet", Namespace);
        _xml.WriteStartElement("sheetPr", Namespace);
        Attributes("pageSetUpPr", ("fitToPage", "1"));
        _xml.WriteEndElement();
        View();
        Attributes("sheetFormatPr", ("defaultRowHeight", "15"));
        _xml.WriteStartElement("cols", Namespace);
        for (var column = 0; column < _letters.Length; column++)
        {
            var (number, width) = (Text(column + 1), _layout.Columns[column].Characters.ToString(CultureInfo.InvariantCulture));
            Attributes("col", ("min", number), ("max", number), ("width", width), ("customWidth", "1"));
        }

        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetData", Namespace);
        Head();
    }

    // What is above the rows stays in view.
    private void View()
    {
        _xml.WriteStartElement("sheetViews", Namespace);
        _xml.WriteStartElement("sheetView", Namespace);
        _xml.WriteAttributeString("workbookViewId", "0");
        if (_layout.HasHeadings)
        {
            var (above, first) = (Text(_layout.RowsAbove), $"A{_layout.RowsAbove + 1}");
            Attributes("pane", ("ySplit", above), ("topLeftCell", first), ("activePane", "bottomLeft"), ("state", "frozen"));
            Attributes("selection", ("pane", "bottomLeft"), ("activeCell", first), ("sqref", first));
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Head()
    {
        foreach (var title in _layout.Titles)
        {
            BeginRow(TitleHeight);
            Cell(0, title, WorkbookStyles.Title);
            _xml.WriteEndElement();
        }

        Rows = _layout.RowsAbove - (_layout.HasHeadings ? 1 : 0);
        if (_layout.HasHeadings)
        {
            BeginRow(HeadingHeight);
            for (var column = 0; column < _letters.Length; column++)
                Cell(column, _layout.Columns[column].Heading, _layout.Columns[column].IsNumeric ? WorkbookStyles.NumericHeading : WorkbookStyles.Heading);
            _xml.WriteEndElement();
        }

        _lastOfFilter = Rows;
    }

    private void BeginRow(string? height = null)
    {
        Rows++;
        _xml.WriteStartElement("row", Namespace);
        _xml.WriteStartAttribute("r");
        Characters(Rows);
        _xml.WriteEndAttribute();
        if (height is null)
            return;
        _xml.WriteAttributeString("ht", height);
        _xml.WriteAttributeString("customHeight", "1");
    }

    private void Cell(int column, CellValue value, int style)
    {
        if (value.Kind == CellKind.Empty && style == WorkbookStyles.Of(CellKind.Empty, isTotal: false))
            return;
        _xml.WriteStartElement("c", Namespace);
        _xml.WriteStartAttribute("r");
        _xml.WriteRaw(_letters[column]);
        Characters(Rows);
        _xml.WriteEndAttribute();
        _xml.WriteStartAttribute("s");
        Characters(style);
        _xml.WriteEndAttribute();
        if (value.Content is { Length: > 0 } text)
            Inline(text);
        else if (value.Kind != CellKind.Empty)
            Value(value.Number);
        _xml.WriteEndElement();
    }

    private void Inline(string text)
    {
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Namespace);
        _xml.WriteStartElement("t", Namespace);
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n'))
            _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(CellText.Escaped(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Value(decimal number)
    {
        _xml.WriteStartElement("v", Namespace);
        Characters(number);
        _xml.WriteEndElement();
    }

    private void Characters<T>(T number)
        where T : ISpanFormattable
    {
        number.TryFormat(_buffer, out var written, default, CultureInfo.InvariantCulture);
        _xml.WriteChars(_buffer, 0, written);
    }

    private void Attributes(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
            _xml.WriteAttributeString(name, value);
        _xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A to Z, AA to ZZ, AAA to XFD.
    private static string Letters(int column) =>
        (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
