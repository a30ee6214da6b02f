using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>The binary workbooks of Excel 97 to 2003. Numbers are binary in them, so long ones have lost digits already.</summary>
internal static class XlsBook
{
    // What such a sheet holds. A damaged one may claim more, and would be walked cell by cell.
    private const int MostColumns = 256;
    private const int MostRows = 65_536;

    // Texts of such workbooks may be in any code page, which .NET knows only on request.
    static XlsBook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The rows of the first sheet that are not blank.</summary>
    public static IEnumerable<SheetRow> FirstSheet(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(file, writable: false));
        if (reader.FieldCount > MostColumns || reader.RowCount > MostRows)
            throw new UnreadableWorkbookException($"The sheet has {reader.FieldCount} columns and {reader.RowCount} rows.");
        var cells = new List<SheetCell>();
        while (reader.Read())
        {
            cells.Clear();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var (text, lostDigits) = Content(reader.GetValue(column));
                if (text.Length > 0)
                    cells.Add(new SheetCell(column, text, lostDigits));
            }

            if (cells.Count > 0)
                yield return new SheetRow(reader.Depth + 1, cells);
        }
    }

    private static (string Text, bool LostDigits) Content(object? value) => value switch
    {
        string text => (CellText.Of(text).Trim(), false),
        bool flag => (flag ? "TRUE" : "FALSE", false),
        DateTime date => CellNumber.Of(date.ToOADate()),
        TimeSpan time => CellNumber.Of(time.TotalDays),
        IConvertible number => CellNumber.Of(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => ("", false),
    };
}
