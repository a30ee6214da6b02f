namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>The paper and its margins, in points (72 to the inch).</summary>
/// <param name="Width">Width of the paper.</param>
/// <param name="Height">Height of the paper; null = as high as its content, as a roll is.</param>
public sealed record PageLayout(double Width, double? Height)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    // A page of a PDF is no longer than 200 inches.
    private const double LongestPage = 14400;

    /// <summary>210 × 297 mm.</summary>
    public static PageLayout A4 { get; } = new(Millimetres(210), Millimetres(297));

    /// <summary>8½ × 11 inches.</summary>
    public static PageLayout Letter { get; } = new(612, 792);

    /// <summary>The roll of a receipt printer: 80 mm wide, of which 72 mm are printed.</summary>
    public static PageLayout Roll80 { get; } =
        new(Millimetres(80), null) { Left = Millimetres(4), Right = Millimetres(4), Top = Millimetres(4), Bottom = Millimetres(8) };

    /// <summary>Left margin.</summary>
    public double Left { get; init; } = 48;

    /// <summary>Right margin.</summary>
    public double Right { get; init; } = 48;

    /// <summary>Top margin; a header stands in it.</summary>
    public double Top { get; init; } = 48;

    /// <summary>Bottom margin; a footer stands in it.</summary>
    public double Bottom { get; init; } = 56;

    /// <summary>Millimetres in points.</summary>
    public static double Millimetres(double millimetres) => millimetres * PointsPerMillimetre;

    /// <summary>The same paper on its side.</summary>
    public PageLayout Landscape() => Height is { } height ? this with { Width = height, Height = Width } : this;

    /// <summary>Where the content ends, from the top of the paper.</summary>
    internal double Floor => (Height ?? LongestPage) - Bottom;
}
