using System.Globalization;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Reports.Spreadsheets.Reading;

namespace Mostrador.Kernel.Imports;

/// <summary>A cell with a value.</summary>
internal readonly record struct ImportCell(ImportColumn Column, string Text, bool LostDigits);

/// <summary>A row that is not blank.</summary>
/// <param name="Number">As the spreadsheet counts, from 1.</param>
/// <param name="Cells">Those with a value.</param>
/// <param name="TooLong">Whether it has cells where there is no heading.</param>
internal sealed record ImportRow(int Number, IReadOnlyList<ImportCell> Cells, bool TooLong);

/// <summary>
/// The rows of a file: comma-separated values, .xlsx or .xls, whatever it is called. It is read whole, and refused whole, before the first
/// row is stored.
/// </summary>
internal sealed class ImportFile
{
    /// <summary>Rows at most.</summary>
    public const int MostRows = 10_000;

    private const int MostCells = 200;
    private const double LastDay = 2_958_465; // 9999-12-31, as spreadsheets count

    // Ten thousand rows of a hundred characters in each of ten columns are 10 MB, and three times that as XML.
    private static readonly WorkbookLimits Limits = new(UnpackedBytes: 64 * 1024 * 1024, MostRows + 1, Texts: 200_000);

    /// <summary>The rows of a file.</summary>
    /// <exception cref="Refusal">It has no such rows.</exception>
    public static IReadOnlyList<ImportRow> Read(ReadOnlyMemory<byte> content, ImportKind kind)
    {
        try
        {
            return WorkbookReader.Knows(content.Span) ? OfWorkbook(content.ToArray(), kind) : OfText(content, kind);
        }
        catch (UnreadableWorkbookException unreadable)
        {
            throw BadFile.Refusal($"The workbook cannot be read: {unreadable.Message}");
        }
    }

    private static List<ImportRow> OfText(ReadOnlyMemory<byte> content, ImportKind kind) => Rows(
        kind,
        CsvRows.Of(content).Select(row => (row.Number, Cells: row.Cells.Index()
            .Where(cell => cell.Item.Length > 0)
            .Select(cell => new SheetCell(cell.Index, cell.Item, false)))),
        isWorkbook: false);

    private static List<ImportRow> OfWorkbook(byte[] content, ImportKind kind) => Rows(
        kind, WorkbookReader.FirstSheet(content, Limits).Select(row => (row.Number, row.Cells.AsEnumerable())), isWorkbook: true);

    private static List<ImportRow> Rows(ImportKind kind, IEnumerable<(int Number, IEnumerable<SheetCell> Cells)> found, bool isWorkbook)
    {
        var rows = new List<ImportRow>();
        Dictionary<int, ImportColumn>? columns = null;
        foreach (var (number, cells) in found)
        {
            if (columns is null)
                columns = Headings.Read(cells.Take(MostCells + 1).Select(cell => (cell.Column, cell.Text)), kind);
            else if (rows.Count == MostRows)
                throw BadFile.Refusal($"The file has more than {MostRows} rows: import it in parts.");
            else
                rows.Add(Row(number, cells, columns, isWorkbook));
        }

        return rows.Count > 0 ? rows : throw BadFile.Refusal("The file has no rows: the first one has the headings.");
    }

    private static ImportRow Row(int number, IEnumerable<SheetCell> cells, Dictionary<int, ImportColumn> columns, bool isWorkbook)
    {
        var known = new List<ImportCell>(columns.Count);
        var tooLong = false;
        foreach (var cell in cells)
        {
            if (columns.TryGetValue(cell.Column, out var column))
                known.Add(new ImportCell(column, isWorkbook && column.IsDate ? Day(cell.Text) : cell.Text, cell.LostDigits));
            else
                tooLong = true;
        }

        return new ImportRow(number, known, tooLong);
    }

    // A day that was typed as one is a number in a workbook.
    private static string Day(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= LastDay
            ? DateTime.FromOADate(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
}
