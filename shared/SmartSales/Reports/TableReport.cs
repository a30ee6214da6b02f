using System.Globalization;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Reports.Spreadsheets;

namespace Mostrador.SmartSales.Reports;

/// <summary>A table to be printed or to be opened in a spreadsheet (contract 4.41).</summary>
/// <param name="Title">Names the sheet.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">As many cells as columns.</param>
internal sealed record TableReport(string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportCell[]> Rows)
{
    /// <summary>Whether the title stands above the printed table too.</summary>
    public bool HasHeading { get; init; } = true;

    /// <summary>The table as US Letter pages.</summary>
    public byte[] ToPdf(ReportMetadata metadata)
    {
        var document = new PdfDocument(metadata, PageLayout.Letter) { EachPage = PageNumber };
        if (HasHeading)
        {
            document.Text(Title, TextStyle.Heading);
            document.Space(10);
        }

        var table = document.Table(
            TableLook.Report, [.. Columns.Select(column => PdfColumn.Shared(column.Heading, column.Share, column.IsNumeric ? TextAlign.Right : TextAlign.Left))]);
        foreach (var row in Rows)
            table.Row([.. row.Select(cell => (PdfCell)cell.Text)]);
        return document.ToArray();
    }

    /// <summary>The table as a workbook of one sheet, its headings in the first row.</summary>
    public byte[] ToWorkbook(ReportMetadata metadata)
    {
        using var output = new MemoryStream();
        using (var book = new Workbook(output, metadata))
        {
            var sheet = book.Sheet(new SheetLayout(
                Title, [.. Columns.Select(column => new SheetColumn(column.Heading, column.Width) { IsNumeric = column.IsNumeric })]));
            foreach (var row in Rows)
                sheet.Row([.. row.Select(cell => cell.Value)]);
        }

        return output.ToArray();
    }

    private static void PageNumber(PdfCanvas page, int number, int count) =>
        page.Text(48, page.Height - 36, $"Página {number} de {count}", TextStyle.Small);
}

/// <summary>A column of a report.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Share">Its part of the page's width.</param>
/// <param name="Width">Its width in a sheet, in characters.</param>
internal sealed record ReportColumn(string Heading, double Share = 1, double Width = 16)
{
    /// <summary>Whether it stands to the right.</summary>
    public bool IsNumeric { get; init; }
}

/// <summary>A cell: as it is printed, and as a spreadsheet holds it.</summary>
internal readonly record struct ReportCell(string Text, CellValue Value)
{
    public static implicit operator ReportCell(string text) => new(text, text);

    public static implicit operator ReportCell(long number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>Money that both hold as text, as the contract has it: <c>$1234.50</c>.</summary>
    public static ReportCell Dollars(Amount amount) => $"${amount}";
}
