namespace Mostrador.Kernel.Imports;

/// <summary>What became of a file.</summary>
/// <param name="Rows">Rows that are not blank, without the headings.</param>
/// <param name="Imported">Those that were stored; in a dry run, would have been.</param>
/// <param name="AlreadyThere">Those that say what a row said that was imported before.</param>
/// <param name="Failed">Those that were refused.</param>
/// <param name="Complete">Whether all rows had their turn; if not, the same file can be sent again.</param>
/// <param name="Errors">Why rows were refused, the first of them.</param>
public sealed record ImportOutcome(int Rows, int Imported, int AlreadyThere, int Failed, bool Complete, IReadOnlyList<ImportError> Errors);

/// <summary>Why a row was refused.</summary>
/// <param name="Row">As the spreadsheet counts, from 1.</param>
/// <param name="Column">The heading; null = it is about the whole row.</param>
/// <param name="Message">In the words of the module's API.</param>
public sealed record ImportError(int Row, string? Column, string Message);
