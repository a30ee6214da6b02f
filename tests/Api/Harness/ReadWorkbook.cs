using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Mostrador.Api.Tests;

/// A workbook as another library than the app's finds it.
internal static class ReadWorkbook
{
    /// The name of the only sheet, and its cells as text.
    public static (string Name, string[][] Rows) OnlySheet(byte[] book)
    {
        // The reader asks for Windows-1252 before it knows that it will not need it.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(book));
        Assert.Equal(1, reader.ResultsCount);
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!)]);
        return (reader.Name, [.. rows]);
    }
}
