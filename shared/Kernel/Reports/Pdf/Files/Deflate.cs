using System.IO.Compression;

namespace Mostrador.Kernel.Reports.Pdf.Files;

/// <summary>Compression as PDF's FlateDecode reads it.</summary>
internal static class Deflate
{
    /// <summary>For what is made once per document.</summary>
    public static byte[] Fast(ReadOnlySpan<byte> bytes) => Compressed(bytes, CompressionLevel.Optimal);

    /// <summary>For what is made once per process.</summary>
    public static byte[] Small(ReadOnlySpan<byte> bytes) => Compressed(bytes, CompressionLevel.SmallestSize);

    private static byte[] Compressed(ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        using var compressed = new MemoryStream(bytes.Length / 2);
        using (var deflate = new ZLibStream(compressed, level, leaveOpen: true))
            deflate.Write(bytes);
        return compressed.ToArray();
    }
}
