using System.Buffers.Binary;

namespace Mostrador.Kernel.Reports.Pdf.Images;

/// <summary>Form of a PNG's pixels, by its numbers.</summary>
internal enum PngColor : byte
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    RgbAlpha = 6,
}

/// <summary>Measures and form of a PNG's pixels.</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, PngColor Color, bool IsInterlaced)
{
    /// <summary>Numbers of a pixel.</summary>
    public int Samples => Color switch { PngColor.Rgb => 3, PngColor.GreyAlpha => 2, PngColor.RgbAlpha => 4, _ => 1 };

    public bool IsGrey => Color is PngColor.Grey or PngColor.GreyAlpha;

    public int RowBytes(int width) => ((width * Samples * Depth) + 7) / 8;

    /// <summary>Null when there is no such PNG, or when it is too large.</summary>
    public static PngHeader? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length != 13)
            return null;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
        var (depth, color, interlace) = (content[8], (PngColor)content[9], content[12]);
        var isKnown = (color, depth) is (PngColor.Grey, 1 or 2 or 4 or 8 or 16) or (PngColor.Palette, 1 or 2 or 4 or 8)
            or (PngColor.Rgb or PngColor.GreyAlpha or PngColor.RgbAlpha, 8 or 16);
        return isKnown && content[10] == 0 && content[11] == 0 && interlace <= 1 && PdfImage.IsReasonable(width, height)
            ? new PngHeader((int)width, (int)height, depth, color, interlace == 1)
            : null;
    }
}
