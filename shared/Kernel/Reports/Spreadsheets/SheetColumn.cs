namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Above it, bold, in view while the rows scroll.</param>
/// <param name="Width">In characters; 0 = as wide as the heading, and 12 at least.</param>
public sealed record SheetColumn(string Heading, double Width = 0)
{
    private const double LeastWidth = 12;
    private const double GreatestWidth = 255;

    // The arrow of the filter covers the end of a heading.
    private const double FilterWidth = 4;

    /// <summary>Whether the heading stands at the right, as the numbers below it do.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>A column of amounts, numbers or percentages.</summary>
    public static SheetColumn Numeric(string heading, double width = 0) => new(heading, width) { IsNumeric = true };

    internal double Characters => Math.Clamp(Width > 0 ? Width : Math.Max(LeastWidth, Heading.Length + FilterWidth), 1, GreatestWidth);
}
