using Microsoft.AspNetCore.Http;

namespace Mostrador.Stockly;

/// <summary>A file to keep, under the very name that the contract gives it.</summary>
/// <param name="content">It is closed.</param>
/// <param name="length">Bytes.</param>
/// <param name="contentType">What it is.</param>
/// <param name="fileName">Plain ASCII.</param>
internal sealed class FileReply(Stream content, long length, string contentType, string fileName) : IResult
{
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
