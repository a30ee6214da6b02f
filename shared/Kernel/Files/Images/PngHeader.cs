using static System.Buffers.Binary.BinaryPrimitives;

namespace Mostrador.Kernel.Files.Images;

/// <summary>PNG: the first chunk is IHDR, 13 bytes, of which the first eight are the size.</summary>
internal static class PngHeader
{
    private const int Chunk = 8;
    private const int Bytes = Chunk + 8 + 13;

    public static ImageSize? SizeOf(ReadOnlySpan<byte> header)
    {
        if (header.Length < Bytes || ReadUInt32BigEndian(header[Chunk..]) != 13 || !header[(Chunk + 4)..].StartsWith("IHDR"u8))
            return null;
        var data = header[(Chunk + 8)..];
        return IsKnown(depth: data[8], colour: data[9]) && data[10] == 0 && data[11] == 0 && data[12] <= 1
            ? ImageSize.Of(ReadUInt32BigEndian(data), ReadUInt32BigEndian(data[4..]))
            : null;
    }

    private static bool IsKnown(byte depth, byte colour) => (colour, depth) is
        (0, 1 or 2 or 4 or 8 or 16) or (2, 8 or 16) or (3, 1 or 2 or 4 or 8) or (4, 8 or 16) or (6, 8 or 16);
}
