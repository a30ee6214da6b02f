using DocumentFormat.OpenXml.Packaging;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Spreadsheets;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Reports.Spreadsheets;

public sealed class WorkbookTests
{
    private static readonly SheetColumn[] Columns =
        [new("Producto", 30), new("Fecha"), SheetColumn.Numeric("Cantidad"), SheetColumn.Numeric("Total"), SheetColumn.Numeric("Margen"), new("Hora")];

    private static readonly byte[] Report = Books.Written(book =>
    {
        var summary = book.Sheet(new SheetLayout("Resumen", new SheetColumn("", 24), new SheetColumn("", 18)));
        summary.Row("Empresa", "Peña & Núñez");
        summary.Row("Costo total", new Amount(1_500_000));
        var sales = book.Sheet(new SheetLayout("Desglose mensual", Columns) { Titles = ["Ventas por producto", "2025-10-01 a 2025-10-31"] });
        for (var i = 0; i < 50; i++)
            sales.Row($"Cámara {i}", new DateOnly(2025, 10, 1), i, new Amount(1850), CellValue.Percent(0.4m), CellValue.Time(new(2025, 10, 24, 14, 5, 0)));
        sales.Total("Total", CellValue.Empty, 1225, new Amount(92_500), CellValue.Percent(0.4m));
        book.Sheet(new SheetLayout("Vacía", Columns));
    });

    [Fact]
    public void The_validator_finds_no_error() => Assert.Empty(Books.Errors(Report));

    [Fact]
    public void A_workbook_without_sheets_has_an_empty_one()
    {
        var book = Books.Written(_ => { });
        Assert.Empty(Books.Errors(book));
        Assert.Empty(Books.Read(book)["Hoja"]);
    }

    [Fact]
    public void Every_cell_is_read_back_as_what_it_is()
    {
        var sheets = Books.Read(Report);
        Assert.Equal(["Resumen", "Desglose mensual", "Vacía"], sheets.Keys);
        Assert.Equal(["Costo total", 15000.0], sheets["Resumen"][1]);
        var sales = sheets["Desglose mensual"];
        Assert.Equal("Ventas por producto", sales[0][0]);
        Assert.Equal(["Producto", "Fecha", "Cantidad", "Total", "Margen", "Hora"], sales[3]);
        Assert.Equal(["Cámara 7", new DateTime(2025, 10, 1), 7.0, 18.5, 0.4, new DateTime(2025, 10, 24, 14, 5, 0)], sales[11]);
        Assert.Equal(["Total", null, 1225.0, 925.0, 0.4, null], sales[54]);
    }

    [Fact]
    public void Headings_stay_in_view_offer_a_filter_and_are_printed_on_every_page()
    {
        var sheet = Books.Part(Report, "xl/worksheets/sheet2.xml");
        Assert.Contains("""<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen" />""", sheet, StringComparison.Ordinal);
        Assert.Contains("""<autoFilter ref="A4:F54" />""", sheet, StringComparison.Ordinal);
        Assert.Contains("""<col min="1" max="1" width="30" customWidth="1" />""", sheet, StringComparison.Ordinal);
        Assert.Contains("'Desglose mensual'!$A$4:$F$54", Books.Part(Report, "xl/workbook.xml"), StringComparison.Ordinal);
        Assert.Contains("'Desglose mensual'!$4:$4", Books.Part(Report, "xl/workbook.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("pane", Books.Part(Report, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_have_the_format_of_what_they_are()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Report), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ToList();
        var part = (WorksheetPart)document.WorkbookPart.GetPartById("sheet2");
        var cells = part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        uint Format(string cell) => formats[(int)cells[cell].StyleIndex!.Value].NumberFormatId!.Value;
        Assert.Equal([164u, 1u, 4u, 10u, 165u], new[] { "B5", "C5", "D5", "E5", "F5" }.Select(Format));
        Assert.Equal([1u, 4u, 10u], new[] { "C55", "D55", "E55" }.Select(Format));
    }

    [Fact]
    public void A_workbook_says_its_title_author_and_date()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Report), isEditable: false);
        Assert.Equal(Books.Metadata.Title, document.PackageProperties.Title);
        Assert.Equal(Books.Metadata.Author, document.PackageProperties.Creator);
        Assert.Equal(Books.Metadata.Created.UtcDateTime, document.PackageProperties.Created);
    }

    [Fact]
    public void A_title_that_xml_cannot_say_does_no_harm()
    {
        using var output = new MemoryStream();
        new Workbook(output, new ReportMetadata("a\0b", "\ud800\u001bTienda", DateTimeOffset.UnixEpoch)).Dispose();
        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        Assert.Equal(("ab", "Tienda"), (document.PackageProperties.Title, document.PackageProperties.Creator));
    }

    [Fact]
    public void Rows_beyond_the_last_go_to_another_sheet_with_the_same_headings()
    {
        var book = Books.Written(
            workbook =>
            {
                var sheet = workbook.Sheet(new SheetLayout("Ventas", new SheetColumn("Nº")));
                for (var i = 0; i < 25; i++)
                    sheet.Row(i);
            },
            maxRows: 11);
        Assert.Empty(Books.Errors(book));
        var sheets = Books.Read(book);
        Assert.Equal(["Ventas", "Ventas (2)", "Ventas (3)"], sheets.Keys);
        Assert.All(sheets.Values, rows => Assert.Equal("Nº", rows[0][0]));
        Assert.Equal(Enumerable.Range(0, 25).Select(i => (object?)(double)i), sheets.Values.SelectMany(rows => rows.Skip(1)).Select(row => row[0]));
    }

    [Fact]
    public void More_cells_than_columns_are_a_mistake() => Books.Written(book =>
        Assert.Throws<ArgumentException>(() => book.Sheet(new SheetLayout("x", new SheetColumn("a"))).Row(1, 2)));

    [Fact]
    public void Columns_beyond_z_have_their_letters()
    {
        var book = Books.Rows([.. Enumerable.Range(0, 800).Select(i => (CellValue)i)]);
        Assert.Empty(Books.Errors(book));
        Assert.Equal(800, Books.Read(book)["Hoja"][0].Length);
        Assert.All(["\"Z1\"", "\"AA1\"", "\"ZZ1\"", "\"AAA1\""], cell => Assert.Contains(cell, Books.Part(book, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_are_passed_on_and_not_kept()
    {
        var output = new ForwardStream();
        using var book = new Workbook(output, Books.Metadata);
        var sheet = book.Sheet(new SheetLayout("Ventas", Columns));
        for (var i = 0; i < 20_000; i++)
            sheet.Row($"Cámara domo {i}", new DateOnly(2025, 1, 1), i);
        Assert.InRange(output.Length, 100_000, 2_000_000);
    }

    [ToolFact("soffice", "libreoffice-calc-nogui")]
    public void LibreOffice_opens_it_and_takes_nothing_for_a_formula()
    {
        var book = Books.Rows(["=1+1", "+1", "-1", "@SUM(A1)", "ñ"], [new Amount(123456), new DateOnly(2025, 10, 1), CellValue.Percent(0.4m)]);
        var csv = "";
        Tool.Run(
            "soffice",
            book,
            folder => csv = File.ReadAllText(Path.Combine(folder.FullName, "report.csv")),
            "-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76",
            "--outdir",
            "{folder}",
            "{file}");
        Assert.Equal("=1+1,+1,-1,@SUM(A1),ñ\n\"1,234.56\",2025-10-01,40.00%,,\n", csv);
    }

    /// <summary>Takes everything and keeps nothing.</summary>
    private sealed class ForwardStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;
    }
}
