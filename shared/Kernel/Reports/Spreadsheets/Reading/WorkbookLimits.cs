namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>How much of a stranger's workbook is read before it is refused.</summary>
/// <param name="UnpackedBytes">All parts of an .xlsx workbook together, as they are when they are unpacked.</param>
/// <param name="Rows">Rows that are not blank.</param>
/// <param name="Texts">Entries of the table of texts that a workbook's cells share.</param>
public sealed record WorkbookLimits(long UnpackedBytes, int Rows, int Texts)
{
    /// <summary>Parts of an .xlsx workbook.</summary>
    internal const int Parts = 2000;

    /// <summary>Bytes of each part that is read whole before anything else: what the package holds, and how its parts relate.</summary>
    internal const int DirectoryBytes = 1024 * 1024;
}
