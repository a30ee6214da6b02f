using System.Buffers.Binary;

namespace Mostrador.Kernel.Reports.Pdf.Images;

/// <summary>PNG files are unpacked row by row and packed again, colours and opacity apart, as a PDF wants them.</summary>
internal static class PngFile
{
    /// <summary>Null when it is no PNG, broken, cut off or too large.</summary>
    public static PdfImage? Read(ReadOnlyMemory<byte> file)
    {
        if (Parts(file) is not { } parts)
            return null;
        try
        {
            return parts.Header.IsInterlaced ? PngInterlace.Decode(parts) : Decode(parts);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static PdfImage Decode(PngParts parts)
    {
        var header = parts.Header;
        using var rows = new PngRows(parts);
        using var planes = new PngPlanes(header);
        var pixels = new PngPixels(parts);
        for (var y = 0; y < header.Height; y++)
        {
            pixels.Convert(rows.Next(header.Width), header.Width, planes.Color, planes.Opacity);
            planes.EndRow();
        }

        return planes.Image();
    }

    private static PngParts? Parts(ReadOnlyMemory<byte> file)
    {
        if (!file.Span.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1a, .. "\n"u8]))
            return null;
        PngHeader? header = null;
        ReadOnlyMemory<byte> palette = default, transparency = default;
        var data = new List<ReadOnlyMemory<byte>>();
        for (var rest = file[8..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest.Span);
            if (length > rest.Length - 12)
                break;
            var name = rest.Span[4..8];
            var content = rest.Slice(8, (int)length);
            if (name.SequenceEqual("IHDR"u8))
                header ??= PngHeader.Read(content.Span);
            else if (name.SequenceEqual("PLTE"u8))
                palette = content;
            else if (name.SequenceEqual("tRNS"u8))
                transparency = content;
            else if (name.SequenceEqual("IDAT"u8))
                data.Add(content);
            rest = rest[(12 + (int)length)..];
        }

        return header is null || data.Count == 0 || (header.Color == PngColor.Palette && palette.Length < 3)
            ? null
            : new PngParts(header, palette, transparency, data);
    }
}

/// <summary>What a PNG file consists of.</summary>
/// <param name="Header">Measures and form of the pixels.</param>
/// <param name="Palette">Colours that pixels name by number.</param>
/// <param name="Transparency">Opacity of the palette's colours, or the one colour that is transparent.</param>
/// <param name="Data">The compressed rows, in pieces.</param>
internal sealed record PngParts(
    PngHeader Header, ReadOnlyMemory<byte> Palette, ReadOnlyMemory<byte> Transparency, IReadOnlyList<ReadOnlyMemory<byte>> Data);
