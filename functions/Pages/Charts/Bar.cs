namespace Mostrador.Pages.Charts;

/// <summary>A bar of a chart, and its row in the table beside it.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Value">Its height.</param>
/// <param name="Cells">The rest of its row.</param>
public sealed record Bar(string Label, decimal Value, IReadOnlyList<string> Cells);

/// <summary>A point of two lines, and its row in the table beside them.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="One">Height of the first line; null = it has no such point.</param>
/// <param name="Two">Height of the second line.</param>
/// <param name="Cells">The rest of its row.</param>
public sealed record Pair(string Label, decimal? One, decimal? Two, IReadOnlyList<string> Cells);
