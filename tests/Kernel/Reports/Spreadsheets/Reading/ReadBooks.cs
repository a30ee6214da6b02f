using Mostrador.Kernel.Reports.Spreadsheets.Reading;

namespace Mostrador.Kernel.Tests.Reports.Spreadsheets.Reading;

/// What the reader of workbooks finds.
internal static class ReadBooks
{
    public static readonly WorkbookLimits Limits = new(UnpackedBytes: 1_000_000, Rows: 1000, Texts: 1000);

    /// `3: A=text | B=…` for each row; `!` marks a number that has lost digits.
    public static string[] Rows(byte[] book) => [.. WorkbookReader.FirstSheet(book, Limits).Select(row =>
        $"{row.Number}: {string.Join(" | ", row.Cells.Select(cell => $"{(char)('A' + cell.Column)}={cell.Text}{(cell.LostDigits ? "!" : "")}"))}")];

    /// The text of the only cell.
    public static string Text(byte[] book) => Assert.Single(Assert.Single(WorkbookReader.FirstSheet(book, Limits).Select(row => row.Cells.ToList()))).Text;

    public static void AreUnreadable(byte[] book, WorkbookLimits? limits = null) =>
        Assert.Throws<UnreadableWorkbookException>(() => WorkbookReader.FirstSheet(book, limits ?? Limits).ToList());

    public static byte[] Sample(string name)
    {
        using var sample = typeof(ReadBooks).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        sample.CopyTo(bytes);
        return bytes.ToArray();
    }
}
