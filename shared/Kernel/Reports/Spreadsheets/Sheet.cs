namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>A sheet that takes rows until the next one is opened. Rows beyond what a sheet holds go to another of its name.</summary>
public sealed class Sheet
{
    private readonly Workbook _book;
    private readonly SheetLayout _layout;
    private SheetXml _xml;

    internal Sheet(Workbook book, SheetLayout layout) => (_book, _layout, _xml) = (book, layout, book.Begin(layout));

    /// <summary>A row.</summary>
    public void Row(params ReadOnlySpan<CellValue> cells) => Write(cells, isTotal: false);

    /// <summary>A row of totals, set apart and outside the filter.</summary>
    public void Total(params ReadOnlySpan<CellValue> cells) => Write(cells, isTotal: true);

    private void Write(ReadOnlySpan<CellValue> cells, bool isTotal)
    {
        if (cells.Length > _layout.Columns.Count)
            throw new ArgumentException($"{cells.Length} cells do not fit into {_layout.Columns.Count} columns.", nameof(cells));
        if (_xml.Rows == _book.MaxRows)
            _xml = _book.Begin(_layout);
        _xml.Row(cells, isTotal);
    }
}
