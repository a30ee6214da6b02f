using System.Buffers.Binary;

namespace Mostrador.Stockly.Pictures;

/// <summary>
/// How large a picture says it is, read from its header alone: what a few bytes would unpack to is known before anything unpacks
/// them.
/// </summary>
internal static class PictureSize
{
    private const int MostSegments = 10_000;

    /// <summary>Its pixels; null when the header does not say.</summary>
    public static long? PixelsOf(ReadOnlySpan<byte> picture) => PictureFormat.Of(picture)?.Extension switch
    {
        ".png" when picture.Length >= 24 =>
            Pixels(BinaryPrimitives.ReadUInt32BigEndian(picture[16..]), BinaryPrimitives.ReadUInt32BigEndian(picture[20..])),
        ".gif" when picture.Length >= 10 =>
            Pixels(BinaryPrimitives.ReadUInt16LittleEndian(picture[6..]), BinaryPrimitives.ReadUInt16LittleEndian(picture[8..])),
        ".bmp" when picture.Length >= 26 =>
            Pixels(Absolute(BinaryPrimitives.ReadInt32LittleEndian(picture[18..])), Absolute(BinaryPrimitives.ReadInt32LittleEndian(picture[22..]))),
        ".webp" when picture.Length >= 30 => OfWebP(picture),
        ".jpg" => OfJpeg(picture),
        _ => null,
    };

    private static long? OfWebP(ReadOnlySpan<byte> picture)
    {
        var kind = picture.Slice(12, 4);
        if (kind.SequenceEqual("VP8X"u8))
            return Pixels(UInt24(picture[24..]) + 1, UInt24(picture[27..]) + 1);
        if (kind.SequenceEqual("VP8 "u8))
            return Pixels(BinaryPrimitives.ReadUInt16LittleEndian(picture[26..]) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(picture[28..]) & 0x3FFFu);
        if (!kind.SequenceEqual("VP8L"u8))
            return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(picture[21..]);
        return Pixels((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
    }

    // From segment to segment, until one that begins a frame.
    private static long? OfJpeg(ReadOnlySpan<byte> picture)
    {
        var at = 2;
        for (var segment = 0; segment < MostSegments && at + 9 <= picture.Length && picture[at] == 0xFF; segment++)
        {
            var marker = picture[at + 1];
            if (marker == 0xFF)
                at++;
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Pixels(BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 7)..]));
            else
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
        }

        return null;
    }

    private static uint UInt24(ReadOnlySpan<byte> bytes) => (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16));

    private static uint Absolute(int side) => (uint)Math.Abs((long)side);

    private static long? Pixels(uint width, uint height) => width == 0 || height == 0 ? null : (long)Math.Min((ulong)width * height, long.MaxValue);
}
