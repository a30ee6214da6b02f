namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>What is in a cell; decides how a spreadsheet shows it.</summary>
internal enum CellKind
{
    Empty,
    Text,

    /// <summary>Text that would be a formula if somebody typed it.</summary>
    QuotedText,
    Integer,
    Number,
    Money,
    Percent,
    Date,
    DateTime,
}
