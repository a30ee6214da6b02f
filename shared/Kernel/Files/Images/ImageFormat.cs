namespace Mostrador.Kernel.Files.Images;

/// <summary>A kind of picture that browsers show, known by its first bytes.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Extension">The ending of its file names.</param>
public sealed record ImageFormat(string ContentType, string Extension)
{
    /// <summary>JPEG.</summary>
    public static ImageFormat Jpeg { get; } = new("image/jpeg", ".jpg");

    /// <summary>PNG.</summary>
    public static ImageFormat Png { get; } = new("image/png", ".png");

    /// <summary>WebP.</summary>
    public static ImageFormat WebP { get; } = new("image/webp", ".webp");

    /// <summary>GIF.</summary>
    public static ImageFormat Gif { get; } = new("image/gif", ".gif");

    /// <summary>Windows bitmap.</summary>
    public static ImageFormat Bmp { get; } = new("image/bmp", ".bmp");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ImageFormat> All { get; } = [Jpeg, Png, WebP, Gif, Bmp];

    /// <summary>The longest signature.</summary>
    internal const int SignatureBytes = 12;

    /// <summary>What content is that starts like this; null when it is no picture.</summary>
    public static ImageFormat? Of(ReadOnlySpan<byte> start) => start switch
    {
        _ when start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => Jpeg,
        _ when start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => Png,
        _ when start.Length >= SignatureBytes && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) => WebP,
        _ when start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) => Gif,
        _ when start.StartsWith("BM"u8) => Bmp,
        _ => null,
    };
}
