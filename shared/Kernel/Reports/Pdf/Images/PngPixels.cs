using System.Buffers.Binary;

namespace Mostrador.Kernel.Reports.Pdf.Images;

/// <summary>Turns a PNG's pixels, whatever their form, into colours and opacities of 8 bits.</summary>
internal sealed class PngPixels(PngParts parts)
{
    private readonly PngHeader _header = parts.Header;

    /// <summary>Converts a row: one or three bytes of colour and one of opacity for each pixel.</summary>
    public void Convert(ReadOnlySpan<byte> row, int width, Span<byte> color, Span<byte> opacity)
    {
        for (var x = 0; x < width; x++)
        {
            if (_header.Color == PngColor.Palette)
                opacity[x] = Named(Sample(row, x), color.Slice(3 * x, 3));
            else
                opacity[x] = Direct(row, x, color);
        }
    }

    private byte Named(int index, Span<byte> color)
    {
        var palette = parts.Palette.Span;
        var transparency = parts.Transparency.Span;
        if ((3 * index) + 3 > palette.Length)
            throw new InvalidDataException("A pixel names a colour that is not in the palette.");
        palette.Slice(3 * index, 3).CopyTo(color);
        return index < transparency.Length ? transparency[index] : byte.MaxValue;
    }

    private byte Direct(ReadOnlySpan<byte> row, int x, Span<byte> color)
    {
        var (samples, components) = (_header.Samples, _header.IsGrey ? 1 : 3);
        for (var i = 0; i < components; i++)
            color[(components * x) + i] = Byte(Sample(row, (samples * x) + i));
        return samples > components ? Byte(Sample(row, (samples * x) + components))
            : IsTransparent(row, x, components) ? (byte)0
            : byte.MaxValue;
    }

    // A PNG without opacities may name one colour that is not there.
    private bool IsTransparent(ReadOnlySpan<byte> row, int x, int components)
    {
        var transparent = parts.Transparency.Span;
        if (transparent.Length < 2 * components)
            return false;
        for (var i = 0; i < components; i++)
        {
            if (Sample(row, (components * x) + i) != BinaryPrimitives.ReadUInt16BigEndian(transparent[(2 * i)..]))
                return false;
        }

        return true;
    }

    private int Sample(ReadOnlySpan<byte> row, int index) => _header.Depth switch
    {
        16 => BinaryPrimitives.ReadUInt16BigEndian(row[(2 * index)..]),
        8 => row[index],
        var depth => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };

    private byte Byte(int sample) =>
        (byte)(_header.Depth == 16 ? sample >> 8 : sample * byte.MaxValue / ((1 << _header.Depth) - 1));
}
