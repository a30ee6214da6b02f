using Microsoft.AspNetCore.Http;

namespace Mostrador.Stockly.Pictures;

/// <summary>Which kind of picture a file is, by its first bytes: what a client calls it proves nothing.</summary>
internal static class PictureFormat
{
    private const int LongestStart = 12;

    /// <summary>Extension and content type; null when it is none that browsers show.</summary>
    public static (string Extension, string ContentType)? Of(IFormFile file)
    {
        using var content = file.OpenReadStream();
        Span<byte> start = stackalloc byte[LongestStart];
        return Of(start[..content.ReadAtLeast(start, LongestStart, throwOnEndOfStream: false)]);
    }

    /// <inheritdoc cref="Of(IFormFile)"/>
    public static (string Extension, string ContentType)? Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return ("jpg", "image/jpeg");
        if (start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return ("png", "image/png");
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return ("gif", "image/gif");
        if (start.StartsWith("RIFF"u8) && start.Length >= LongestStart && start[8..].StartsWith("WEBP"u8))
            return ("webp", "image/webp");
        if (start.StartsWith("BM"u8) && start.Length >= LongestStart)
            return ("bmp", "image/bmp");
        return null;
    }
}
