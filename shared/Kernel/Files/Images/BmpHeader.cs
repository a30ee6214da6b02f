using static System.Buffers.Binary.BinaryPrimitives;

namespace Mostrador.Kernel.Files.Images;

/// <summary>Windows bitmap: the length of the second header says which generation it is of.</summary>
internal static class BmpHeader
{
    private const int FileHeader = 14;
    private const int Oldest = 12;

    public static ImageSize? SizeOf(ReadOnlySpan<byte> header)
    {
        if (header.Length < FileHeader + Oldest)
            return null;
        var info = header[FileHeader..];
        return ReadUInt32LittleEndian(info) switch
        {
            Oldest => ImageSize.Of(ReadUInt16LittleEndian(info[4..]), ReadUInt16LittleEndian(info[6..])),

            // A negative height means that the rows come from the top.
            >= 40 and <= 124 => ImageSize.Of(ReadInt32LittleEndian(info[4..]), Math.Abs((long)ReadInt32LittleEndian(info[8..]))),
            _ => null,
        };
    }
}
