using Mostrador.Kernel.Reports.Pdf.Text;

namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>
/// A table in a document. A row that does not fit goes to the next page, below the headings again; one that is higher than a page
/// is broken between its lines.
/// </summary>
public sealed class PdfTable
{
    // Drawn inside the row, where the next row's shade does not cover it.
    private const double Thickness = 0.4;
    private readonly PdfDocument _document;
    private readonly TableLook _look;
    private readonly PdfColumn[] _columns;
    private readonly double[] _widths;
    private readonly double[] _textWidths;
    private readonly TextStyle[] _bodyStyles;
    private readonly TextStyle[] _totalStyles;
    private readonly TextStyle[] _headingStyles;
    private readonly double _headingHeight;
    private int _rows;

    internal PdfTable(PdfDocument document, TableLook look, ReadOnlySpan<PdfColumn> columns)
    {
        (_document, _look, _columns) = (document, look, columns.ToArray());
        var fixedWidth = _columns.Sum(column => column.Width ?? 0);
        var shares = _columns.Sum(column => column.Width is null ? column.Share : 0);
        _widths = [.. _columns.Select(column => column.Width ?? (Math.Max(0, document.Width - fixedWidth) * column.Share / shares))];
        _textWidths = [.. _widths.Select(width => Math.Max(1, width - (2 * look.PaddingX)))];
        _bodyStyles = Aligned(look.Body);
        _totalStyles = Aligned(look.Total);
        _headingStyles = Aligned(look.Heading);
        if (!look.HasHeading)
            return;
        _headingHeight = Headings().Height + Padding;
        document.Need(_headingHeight + Padding + look.Body.Leading);
        DrawHeadings();
    }

    private double Padding => 2 * _look.PaddingY;

    /// <summary>A row; cells that are not given stay empty.</summary>
    public void Row(params ReadOnlySpan<PdfCell> cells)
    {
        Draw(new TableRow(cells, _bodyStyles, _textWidths), _rows % 2 == 1 ? _look.Stripe : null);
        _rows++;
    }

    /// <summary>A row of totals, set apart.</summary>
    public void Total(params ReadOnlySpan<PdfCell> cells)
    {
        var row = new TableRow(cells, _totalStyles, _textWidths);
        if (row.Height + Padding > _document.Room)
            Break();
        if (_look.Line is not null)
            _document.Page.Line(_document.Layout.Left, _document.Y, _document.Layout.Left + _widths.Sum(), _document.Y, PdfColor.Ink, 1.2);
        Draw(row, null);
    }

    private void Draw(TableRow row, PdfColor? fill)
    {
        var freshRoom = _document.Layout.Floor - _document.Layout.Top - _headingHeight;
        if (row.Height + Padding > _document.Room && row.Height + Padding <= freshRoom)
            Break();
        while (!row.IsDrawn)
        {
            var part = row.Take(_document.Room - Padding);
            if (part == 0 && _document.Y > _document.Layout.Top + _headingHeight)
                Break();
            else
                DrawPart(row, part > 0 ? part : row.TakeOneLine(), fill);
        }
    }

    private void DrawPart(TableRow row, double height, PdfColor? fill)
    {
        var (page, left, top, width) = (_document.Page, _document.Layout.Left, _document.Y, _widths.Sum());
        if (fill is not null)
            page.Box(left, top, width, height + Padding, fill);
        var x = left;
        for (var column = 0; column < _columns.Length; x += _widths[column], column++)
            page.Lines(x + _look.PaddingX, top + _look.PaddingY, _textWidths[column], row.Taken(column));
        _document.Y += height + Padding;
        if (_look.Line is { } line)
            page.Line(left, _document.Y - (Thickness / 2), left + width, _document.Y - (Thickness / 2), line, Thickness);
    }

    private void Break()
    {
        _document.NewPage();
        if (_look.HasHeading)
            DrawHeadings();
    }

    private void DrawHeadings()
    {
        var row = Headings();
        DrawPart(row, row.Take(double.MaxValue), _look.HeadingFill);
    }

    private TableRow Headings() => new([.. _columns.Select(column => (PdfCell)column.Heading)], _headingStyles, _textWidths);

    private TextStyle[] Aligned(TextStyle style) => [.. _columns.Select(column => style with { Align = column.Align })];
}
