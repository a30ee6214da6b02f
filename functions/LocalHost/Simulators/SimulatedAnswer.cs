using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators;

/// <summary>What a simulated provider answers, and how late.</summary>
internal sealed record SimulatedAnswer(int Status, string Body, string ContentType) : IResult
{
    private const string PlainText = "text/plain; charset=utf-8";

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How long it takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>JSON.</summary>
    public static SimulatedAnswer Json(int status, JsonNode body, string contentType = "application/json") =>
        new(status, body.ToJsonString(AsWritten), contentType);

    /// <summary>JSON that calls itself text.</summary>
    public static SimulatedAnswer JsonAsText(JsonNode body) => Json(StatusCodes.Status200OK, body, PlainText);

    /// <summary>Anything else.</summary>
    public static SimulatedAnswer Text(int status, string body) => new(status, body, PlainText);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            if (Delay > TimeSpan.Zero)
                await Task.Delay(Delay, httpContext.RequestServices.GetRequiredService<TimeProvider>(), httpContext.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return; // The client has given up.
        }

        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = ContentType;
        await httpContext.Response.WriteAsync(Body);
    }
}
