using System.Buffers.Binary;
using System.Text;

namespace Mostrador.Kernel.Tests.Files.Images;

/// <summary>Pictures of 7 by 5 pixels, made by ImageMagick, and what can be done to them.</summary>
internal static class Pictures
{
    public const int Width = 7;
    public const int Height = 5;

    public static IReadOnlyList<string> Names { get; } =
    [
        "colour.png", "interlaced.png", "colour.jpg", "progressive.jpg", "cmyk.jpg", "lossy.webp", "lossless.webp", "transparent.webp",
        "new.gif", "old.gif", "usual.bmp", "oldest.bmp", "newest.bmp",
    ];

    public static byte[] Named(string name)
    {
        using var resource = typeof(Pictures).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    /// <summary>A JPEG with more segments behind its start, as cameras and editors put there.</summary>
    public static byte[] JpegWith(params IEnumerable<byte[]> segments)
    {
        var jpeg = Named("colour.jpg");
        return [.. jpeg[..2], .. segments.SelectMany(segment => segment), .. jpeg[2..]];
    }

    /// <summary>A segment of a JPEG: marker, length, content.</summary>
    public static byte[] Segment(byte marker, int contentLength)
    {
        var segment = new byte[4 + contentLength];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(2 + contentLength));
        return segment;
    }

    /// <summary>A PNG that claims a size, as one does that unpacks to gigabytes.</summary>
    public static byte[] PngOf(uint width, uint height)
    {
        var png = Named("colour.png");
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
