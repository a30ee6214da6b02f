namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>A file is no workbook, a damaged or an encrypted one, or one beyond the limits.</summary>
public sealed class UnreadableWorkbookException : Exception
{
    /// <summary>For a reason that the reader saw itself.</summary>
    public UnreadableWorkbookException(string message)
        : base(message)
    {
    }

    /// <summary>Because a library could not go on.</summary>
    public UnreadableWorkbookException(Exception cause)
        : base("The workbook is damaged, or none.", cause)
    {
    }
}
