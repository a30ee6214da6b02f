using Mostrador.Kernel.Reports.Pdf.Fonts;

namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>How text looks. The family is always Open Sans; a document carries the part of it that it uses.</summary>
public sealed record TextStyle
{
    /// <summary>10 points, black.</summary>
    public static TextStyle Normal { get; } = new();

    /// <summary>10 points, bold.</summary>
    public static TextStyle Strong { get; } = new() { IsBold = true };

    /// <summary>8 points, grey.</summary>
    public static TextStyle Small { get; } = new() { Size = 8, Color = PdfColor.Grey };

    /// <summary>13 points, bold.</summary>
    public static TextStyle Heading { get; } = new() { Size = 13, IsBold = true, Color = PdfColor.Ink };

    /// <summary>20 points, bold.</summary>
    public static TextStyle Title { get; } = new() { Size = 20, IsBold = true, Color = PdfColor.Ink, LineHeight = 1.3 };

    /// <summary>In points.</summary>
    public double Size { get; init; } = 10;

    /// <summary>Bold or regular.</summary>
    public bool IsBold { get; init; }

    /// <summary>Colour of the letters.</summary>
    public PdfColor Color { get; init; } = PdfColor.Black;

    /// <summary>Where each line stands.</summary>
    public TextAlign Align { get; init; }

    /// <summary>From one line to the next, as a multiple of the size.</summary>
    public double LineHeight { get; init; } = 1.4;

    /// <summary>Text beyond so many lines is cut and ends with <c>…</c>.</summary>
    public int MaxLines { get; init; } = int.MaxValue;

    /// <summary>From one line to the next, in points.</summary>
    internal double Leading => Size * LineHeight;

    internal FontFace Face => IsBold ? FontFace.Bold : FontFace.Regular;

    /// <summary>From the top of a line to the foot of its letters, so that they stand in its middle.</summary>
    internal double Rise => (Leading + (Size * (Face.File.Ascent + Face.File.Descent) / 1000)) / 2;

    /// <summary>Width of one line of text, in points.</summary>
    internal double Measure(ReadOnlySpan<char> text) => Face.Measure(text) * Size / 1000;
}
