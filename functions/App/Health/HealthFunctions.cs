using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Dialects;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Health;

/// <summary>For those who watch over the app: does it run, and can it work.</summary>
public sealed class HealthFunctions(ReadinessProbe probe)
{
    /// <summary>Says that the process answers.</summary>
    [Function("health")]
    public static IResult Live([HttpTrigger(Anonymous, "get", Route = "health")] HttpRequest request) =>
        Answer(request, StatusCodes.Status200OK, "ok");

    /// <summary>Says whether the stores can be reached.</summary>
    [Function("health-ready")]
    public async Task<IResult> Ready(
        [HttpTrigger(Anonymous, "get", Route = "health/ready")] HttpRequest request, CancellationToken cancellation) =>
        await probe.IsReady(cancellation)
            ? Answer(request, StatusCodes.Status200OK, "ok")
            : Answer(request, StatusCodes.Status503ServiceUnavailable, "unavailable");

    private static JsonBody Answer(HttpRequest request, int status, string text)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return new JsonBody(status, new JsonObject { ["status"] = text });
    }
}
