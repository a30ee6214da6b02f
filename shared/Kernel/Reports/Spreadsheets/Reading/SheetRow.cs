namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>A row that is not blank.</summary>
/// <param name="Number">As the spreadsheet counts: from 1, blank rows included.</param>
/// <param name="Cells">Those with a value, from left to right. Only good until the next row is read.</param>
public readonly record struct SheetRow(int Number, IReadOnlyList<SheetCell> Cells);

/// <summary>A cell with a value.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Text">The value as text, without white space around it; a whole number as its digits.</param>
/// <param name="LostDigits">Whether it is a number of which the file has only the first digits.</param>
public readonly record struct SheetCell(int Column, string Text, bool LostDigits);
