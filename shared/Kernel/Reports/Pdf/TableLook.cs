namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>How a table looks.</summary>
public sealed record TableLook
{
    /// <summary>Headings on a dark band, lines between the rows, every other row shaded.</summary>
    public static TableLook Report { get; } = new();

    /// <summary>No headings, lines or shades: blocks of text beside each other, totals.</summary>
    public static TableLook Plain { get; } = new()
    {
        HasHeading = false,
        Stripe = null,
        Line = null,
        PaddingX = 0,
        PaddingY = 1,
    };

    /// <summary>Whether the headings are drawn, on each page.</summary>
    public bool HasHeading { get; init; } = true;

    /// <summary>Headings.</summary>
    public TextStyle Heading { get; init; } = new() { Size = 9, IsBold = true, Color = PdfColor.White };

    /// <summary>Rows.</summary>
    public TextStyle Body { get; init; } = new() { Size = 9 };

    /// <summary>Rows of totals.</summary>
    public TextStyle Total { get; init; } = new() { Size = 9.5, IsBold = true, Color = PdfColor.Ink };

    /// <summary>Behind the headings.</summary>
    public PdfColor? HeadingFill { get; init; } = PdfColor.Ink;

    /// <summary>Behind every other row.</summary>
    public PdfColor? Stripe { get; init; } = PdfColor.Shade;

    /// <summary>Between rows.</summary>
    public PdfColor? Line { get; init; } = PdfColor.Line;

    /// <summary>Left and right of a cell's text.</summary>
    public double PaddingX { get; init; } = 6;

    /// <summary>Above and below a cell's text.</summary>
    public double PaddingY { get; init; } = 4;
}
