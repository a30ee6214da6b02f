namespace Mostrador.Kernel.Reports.Pdf.Images;

/// <summary>
/// PNGs that come in seven passes, each finer than the one before. The whole picture is in memory meanwhile, so it must be smaller.
/// </summary>
internal static class PngInterlace
{
    private const int MaxPixels = 4_000_000;

    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>Null when it is too large.</summary>
    public static PdfImage? Decode(PngParts parts)
    {
        var header = parts.Header;
        if ((long)header.Width * header.Height > MaxPixels)
            return null;
        using var planes = new PngPlanes(header);
        var (color, opacity) = Whole(parts);
        for (var y = 0; y < header.Height; y++)
        {
            color.AsSpan(y * planes.Color.Length, planes.Color.Length).CopyTo(planes.Color);
            opacity.AsSpan(y * header.Width, header.Width).CopyTo(planes.Opacity);
            planes.EndRow();
        }

        return planes.Image();
    }

    private static (byte[] Color, byte[] Opacity) Whole(PngParts parts)
    {
        var header = parts.Header;
        var components = header.IsGrey ? 1 : 3;
        var (color, opacity) = (new byte[components * header.Width * header.Height], new byte[header.Width * header.Height]);
        var (rowColor, rowOpacity) = (new byte[components * header.Width], new byte[header.Width]);
        using var rows = new PngRows(parts);
        var pixels = new PngPixels(parts);
        foreach (var (startX, startY, stepX, stepY) in Passes)
        {
            var width = (header.Width - startX + stepX - 1) / stepX;
            rows.Restart();
            for (var y = startY; width > 0 && y < header.Height; y += stepY)
            {
                pixels.Convert(rows.Next(width), width, rowColor, rowOpacity);
                for (var i = 0; i < width; i++)
                {
                    var place = (y * header.Width) + startX + (i * stepX);
                    rowColor.AsSpan(components * i, components).CopyTo(color.AsSpan(components * place));
                    opacity[place] = rowOpacity[i];
                }
            }
        }

        return (color, opacity);
    }
}
