namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>A colour of the screen: red, green and blue, each 0 to 255.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    /// <summary>Text.</summary>
    public static PdfColor Black => default;

    /// <summary>Text on a dark fill.</summary>
    public static PdfColor White => new(255, 255, 255);

    /// <summary>What matters less.</summary>
    public static PdfColor Grey => new(100, 108, 118);

    /// <summary>Rules and frames.</summary>
    public static PdfColor Line => new(208, 213, 219);

    /// <summary>The fill of every other row.</summary>
    public static PdfColor Shade => new(246, 247, 249);

    /// <summary>Headings.</summary>
    public static PdfColor Ink => new(31, 55, 86);
}
