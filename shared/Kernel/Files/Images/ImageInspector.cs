namespace Mostrador.Kernel.Files.Images;

/// <summary>
/// Says what a picture is by its content alone: names and declared types are a client's word. Nothing is decoded, so a file that
/// would unpack to gigabytes costs no more than any other, and whatever the bytes are, there is an answer.
/// </summary>
public static class ImageInspector
{
    /// <summary>Enough for the header of every format but JPEG, whose size stands behind what cameras and editors put before it.</summary>
    private const int HeaderBytes = 32;

    /// <summary>Looks at content, which can be seeked in; afterwards it stands at its start again.</summary>
    /// <returns>Null when it is no picture of a known kind.</returns>
    public static async Task<ImageFacts?> Inspect(Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        var header = new byte[HeaderBytes];
        var length = await content.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellation);
        var format = ImageFormat.Of(header.AsSpan(0, length));
        var size = format == ImageFormat.Jpeg
            ? await JpegHeader.SizeOf(content, cancellation)
            : SizeOf(format, header.AsSpan(0, length));
        content.Position = 0;
        return format is null ? null : new ImageFacts(format, size);
    }

    private static ImageSize? SizeOf(ImageFormat? format, ReadOnlySpan<byte> header) => format switch
    {
        _ when format == ImageFormat.Png => PngHeader.SizeOf(header),
        _ when format == ImageFormat.WebP => WebPHeader.SizeOf(header),
        _ when format == ImageFormat.Gif => GifHeader.SizeOf(header),
        _ when format == ImageFormat.Bmp => BmpHeader.SizeOf(header),
        _ => null,
    };
}
