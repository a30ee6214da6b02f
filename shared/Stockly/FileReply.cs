using Microsoft.AspNetCore.Http;

namespace Mostrador.Stockly;

/// <summary>A file to keep, under the very name that the contract gives it.</summary>
internal sealed class FileReply(ReadOnlyMemory<byte> content, string contentType, string fileName) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = content.Length;

        // The framework would drop the quotation marks, which the contract has.
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }
}
