using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Mostrador.App.Docs;

/// <summary>Something that is the same for everybody until the app changes: kept compressed, sent once to each client.</summary>
/// <param name="gzip">The content, compressed.</param>
/// <param name="contentType">Its type.</param>
/// <param name="cacheControl">How long it may be kept without asking.</param>
public sealed class StaticContent(byte[] gzip, string contentType, string cacheControl) : IResult
{
    /// <summary>Keep it and ask each time whether it has changed.</summary>
    public const string AskAgain = "no-cache";

    /// <summary>Good for an hour.</summary>
    public const string AnHour = "public, max-age=3600";

    /// <summary>Never changes under its address.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    private const string Gzip = "gzip";
    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(gzip)[..8])}\"", isWeak: true);

    /// <summary>Compresses content.</summary>
    public static StaticContent Of(ReadOnlySpan<byte> content, string contentType, string cacheControl)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(content);
        return new StaticContent(compressed.ToArray(), contentType, cacheControl);
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request.GetTypedHeaders(), httpContext.Response);
        response.Headers.CacheControl = cacheControl;
        response.Headers.ETag = _tag.ToString();
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (request.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(_tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        if (request.AcceptEncoding.Any(encoding => encoding is { Value.Value: Gzip, Quality: null or > 0 }))
        {
            response.Headers.ContentEncoding = Gzip;
            response.ContentLength = gzip.Length;
            await response.Body.WriteAsync(gzip, httpContext.RequestAborted);
            return;
        }

        await using var plain = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
        await plain.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
