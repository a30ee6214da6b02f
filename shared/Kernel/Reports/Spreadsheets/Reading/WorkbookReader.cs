namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>
/// Reads the first sheet of a workbook that somebody sent, row by row: .xlsx or the older binary .xls, whatever its file is called.
/// Formulas are never computed: what counts is the result that the file holds.
/// </summary>
public static class WorkbookReader
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether a file begins as one of the two does.</summary>
    public static bool Knows(ReadOnlySpan<byte> file) => file.StartsWith(Zip) || file.StartsWith(Compound);

    /// <summary>The rows that are not blank.</summary>
    /// <exception cref="UnreadableWorkbookException">While the rows are read: the file is no workbook, or beyond the limits.</exception>
    public static IEnumerable<SheetRow> FirstSheet(byte[] file, WorkbookLimits limits)
    {
        using var rows = Understood(() => Open(file, limits).GetEnumerator());
        for (var count = 1; Understood(rows.MoveNext); count++)
        {
            if (count > limits.Rows)
                throw new UnreadableWorkbookException($"The sheet has more than {limits.Rows} rows.");
            yield return rows.Current;
        }
    }

    private static IEnumerable<SheetRow> Open(byte[] file, WorkbookLimits limits)
    {
        if (file.AsSpan().StartsWith(Zip))
            return XlsxBook.FirstSheet(file, limits);
        if (file.AsSpan().StartsWith(Compound))
            return XlsBook.FirstSheet(file);
        throw new UnreadableWorkbookException("The file is no workbook.");
    }

    // The file is in memory: whatever goes wrong is its own fault, and libraries say so with exceptions of every kind.
    private static T Understood<T>(Func<T> step)
    {
        try
        {
            return step();
        }
#pragma warning disable CA1031
        catch (Exception cause) when (cause is not UnreadableWorkbookException)
#pragma warning restore CA1031
        {
            throw new UnreadableWorkbookException(cause);
        }
    }
}
