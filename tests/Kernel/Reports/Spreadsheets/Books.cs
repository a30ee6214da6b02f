using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Spreadsheets;

namespace Mostrador.Kernel.Tests.Reports.Spreadsheets;

/// <summary>Workbooks made, held against the SDK's validator, and read by another library.</summary>
internal static class Books
{
    public static ReportMetadata Metadata { get; } =
        new("Ventas – año 2025", "Peña & Núñez", new DateTimeOffset(2025, 10, 22, 10, 0, 0, TimeSpan.FromHours(-5)));

    public static byte[] Written(Action<Workbook> write, int? maxRows = null)
    {
        using var output = new MemoryStream();
        using (var book = maxRows is { } most ? new Workbook(output, Metadata) { MaxRows = most } : new Workbook(output, Metadata))
            write(book);
        return output.ToArray();
    }

    /// <summary>One sheet, in columns without headings.</summary>
    public static byte[] Rows(params CellValue[][] rows) => Written(book =>
    {
        var sheet = book.Sheet(new SheetLayout("Hoja", [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(_ => new SheetColumn(""))]));
        foreach (var row in rows)
            sheet.Row(row);
    });

    /// <summary>What the validator objects to.</summary>
    public static IEnumerable<string> Errors(byte[] book)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        return [.. new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")];
    }

    /// <summary>Names of the sheets, and their cells as a reader of workbooks finds them.</summary>
    public static IReadOnlyDictionary<string, object?[][]> Read(byte[] book)
    {
        // The reader asks for Windows-1252 before it knows that it will not need it.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(book));
        var sheets = new Dictionary<string, object?[][]>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add(reader.Name, [.. rows]);
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>The only cell of the only sheet.</summary>
    public static object? Cell(CellValue value) => Read(Rows([value, "."])).Values.Single()[0][0];

    /// <summary>The XML of a part.</summary>
    public static string Part(byte[] book, string path)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(book));
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
