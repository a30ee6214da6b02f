using static System.Buffers.Binary.BinaryPrimitives;

namespace Mostrador.Kernel.Files.Images;

/// <summary>GIF: the size of its canvas follows the signature.</summary>
internal static class GifHeader
{
    /// <summary>Signature and logical screen descriptor.</summary>
    private const int Bytes = 13;

    public static ImageSize? SizeOf(ReadOnlySpan<byte> header) => header.Length < Bytes
        ? null
        : ImageSize.Of(ReadUInt16LittleEndian(header[6..]), ReadUInt16LittleEndian(header[8..]));
}
