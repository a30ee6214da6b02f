using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Http;

/// <summary>A file to keep, under the very name that the contract gives it.</summary>
/// <param name="content">It is closed.</param>
/// <param name="length">Bytes.</param>
/// <param name="contentType">What it is.</param>
/// <param name="fileName">Plain ASCII.</param>
public sealed class FileDownload(Stream content, long length, string contentType, string fileName) : IResult
{
    /// <summary>A file in memory.</summary>
    public FileDownload(byte[] content, string contentType, string fileName)
        : this(new MemoryStream(content, writable: false), content.Length, contentType, fileName)
    {
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var open = content;
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = length;

        // The framework would drop the quotation marks, which the contract has.
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await open.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
