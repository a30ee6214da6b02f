using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Dialects;

/// <summary>A JSON answer made of nodes: error bodies and other small things without a type of their own.</summary>
public sealed class JsonBody(int status, JsonNode body, string contentType = "application/json") : IResult
{
    private static readonly JsonWriterOptions Literal = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var buffer = new MemoryStream(256);
        await using (var writer = new Utf8JsonWriter(buffer, Literal))
            body.WriteTo(writer);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = buffer.Length;
        await httpContext.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), httpContext.RequestAborted);
    }
}
