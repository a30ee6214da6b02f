using static System.Buffers.Binary.BinaryPrimitives;

namespace Mostrador.Kernel.Files.Images;

/// <summary>WebP: the first chunk is a lossy frame, a lossless one, or a canvas for several.</summary>
internal static class WebPHeader
{
    /// <summary>Where the content of the first chunk begins: behind RIFF, length, WEBP, its name and its length.</summary>
    private const int Content = 20;

    private const int Sides14Bits = 0x3FFF;

    public static ImageSize? SizeOf(ReadOnlySpan<byte> header)
    {
        if (header.Length < Content)
            return null;
        var chunk = header[Content..];
        return header[12..16] switch
        {
            [(byte)'V', (byte)'P', (byte)'8', (byte)' '] => Lossy(chunk),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'L'] => Lossless(chunk),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'X'] => Canvas(chunk),
            _ => null,
        };
    }

    // A key frame, its start code, and two sides whose upper two bits are a scale.
    private static ImageSize? Lossy(ReadOnlySpan<byte> frame) =>
        frame.Length >= 10 && (frame[0] & 1) == 0 && frame[3..6] is [0x9D, 0x01, 0x2A]
            ? ImageSize.Of(ReadUInt16LittleEndian(frame[6..]) & Sides14Bits, ReadUInt16LittleEndian(frame[8..]) & Sides14Bits)
            : null;

    private static ImageSize? Lossless(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 5 || frame[0] != 0x2F)
            return null;
        var bits = ReadUInt32LittleEndian(frame[1..]);
        return ImageSize.Of((bits & Sides14Bits) + 1, ((bits >> 14) & Sides14Bits) + 1);
    }

    private static ImageSize? Canvas(ReadOnlySpan<byte> canvas) => canvas.Length < 10
        ? null
        : ImageSize.Of(
            (canvas[4] | canvas[5] << 8 | canvas[6] << 16) + 1L,
            (canvas[7] | canvas[8] << 8 | canvas[9] << 16) + 1L);
}
