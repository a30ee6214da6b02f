using Microsoft.AspNetCore.Http;

namespace Mostrador.Stockly.Pictures;

/// <summary>A kind of picture that browsers show, known by its first bytes: what a client calls it proves nothing.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Extension">The ending of its file names.</param>
internal sealed record PictureFormat(string ContentType, string Extension)
{
    private const int LongestStart = 12;

    /// <summary>What a file is; null when it is no picture.</summary>
    public static PictureFormat? Of(IFormFile file)
    {
        using var content = file.OpenReadStream();
        Span<byte> start = stackalloc byte[LongestStart];
        return Of(start[..content.ReadAtLeast(start, LongestStart, throwOnEndOfStream: false)]);
    }

    /// <inheritdoc cref="Of(IFormFile)"/>
    public static PictureFormat? Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return new PictureFormat("image/jpeg", ".jpg");
        if (start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return new PictureFormat("image/png", ".png");
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return new PictureFormat("image/gif", ".gif");
        if (start.StartsWith("RIFF"u8) && start.Length >= LongestStart && start[8..].StartsWith("WEBP"u8))
            return new PictureFormat("image/webp", ".webp");
        if (start.StartsWith("BM"u8) && start.Length >= LongestStart)
            return new PictureFormat("image/bmp", ".bmp");
        return null;
    }
}
