namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands above it.</param>
public sealed record PdfColumn(string Heading)
{
    /// <summary>Its part of the width that the fixed columns leave.</summary>
    public double Share { get; init; } = 1;

    /// <summary>A fixed width in points instead.</summary>
    public double? Width { get; init; }

    /// <summary>Where its text stands, the heading's too; a cell's own style wins.</summary>
    public TextAlign Align { get; init; }

    /// <summary>A column of fixed width.</summary>
    public static PdfColumn Fixed(string heading, double width, TextAlign align = TextAlign.Left) =>
        new(heading) { Width = width, Align = align };

    /// <summary>A column that takes its part of what is left.</summary>
    public static PdfColumn Shared(string heading, double share = 1, TextAlign align = TextAlign.Left) =>
        new(heading) { Share = share, Align = align };
}
