using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Gates;

namespace Mostrador.App.Files;

/// <summary>
/// The gate of <c>/files</c>. It belongs to no module, so it speaks plain text; whatever it does not give, for whatever reason, is
/// the same 404, which tells nobody what exists.
/// </summary>
public sealed partial class FileDoor(IFileStore files, FileLinks links, ILogger<FileDoor> logger)
{
    /// <summary>
    /// Any origin: an address is all that it takes to read a file, there are no cookies and no tokens, and the front ends of the
    /// documents live anywhere. Without it they could show a picture but not draw it on a canvas or save it.
    /// </summary>
    private static readonly CorsPolicy Cors = new(["*"])
    {
        Methods = "GET, HEAD, OPTIONS",
        RequestHeaders = "Authorization, Content-Type, If-Modified-Since, If-None-Match, If-Range, Range",
        ExposedHeaders = "Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag",
    };

    /// <summary>Answers a request for a file.</summary>
    public async Task<IResult> Open(HttpRequest request, string name, CancellationToken cancellation)
    {
        Prepare(request);
        if (HttpMethods.IsOptions(request.Method))
            return Results.NoContent();
        try
        {
            return links.Check(name, request.Query) is { } grant && await files.Open(name, cancellation) is { } file
                ? new FileAnswer(name, file, grant)
                : PlainAnswer.NotFound;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return PlainAnswer.Unavailable;
        }
#pragma warning disable CA1031 // The last stop: whatever the store's trouble is, it is logged whole and answered without details.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(fault, request.HttpContext.TraceIdentifier);
            return PlainAnswer.Unavailable;
        }
    }

    private static void Prepare(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        Cors.Answer(request, headers);
        headers[Gate.TraceId] = request.HttpContext.TraceIdentifier;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }

    [LoggerMessage(LogLevel.Error, "A fault of the file store ended request {TraceId}")]
    private partial void LogFault(Exception fault, string traceId);
}
