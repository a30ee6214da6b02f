using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>The error bodies of stockly.md 1.2: <c>success</c> false, <c>error</c>, and what a row of its table adds.</summary>
public sealed class StocklyDialect : IDialect
{
    /// <inheritdoc/>
    public IResult Answer(RefusalReason reason, HttpRequest request)
    {
        var (status, error, more) = Body(reason, request);
        var headers = request.HttpContext.Response.Headers;
        if (status == StatusCodes.Status401Unauthorized)
            headers.WWWAuthenticate = "Bearer";
        if (reason is Throttled { Seconds: var wait })
            headers.RetryAfter = wait.ToString(null, null);
        return Failure(status, error, more);
    }

    /// <inheritdoc/>
    public IResult Fault() => Failure(500, "Internal server error", null);

    private static (int Status, string Error, JsonObject? More) Body(RefusalReason reason, HttpRequest request) => reason switch
    {
        StocklyAnswer answer => (answer.Status, answer.Error, answer.More),
        ValidationFailed invalid => (400, "Validation failed", Details(invalid)),
        NotFound { What: { } what } => (404, $"{what} not found", null),
        NotFound or MethodNotAllowed => (404, "API endpoint not found", Route(request)),
        NotAuthenticated => (401, "Access denied. No token provided.", null),
        BadToken { Fault: TokenFault.Expired } => (401, "Access token expired. Please refresh your token.", null),
        BadToken or UserGone => (401, "Access denied. Invalid token.", null),
        UserInactive => (401, "Access denied. Account is inactive.", null),
        Forbidden => (403, "Insufficient permissions", null),
        MalformedBody or UnsupportedMediaType => (400, "Invalid JSON", null),
        BodyTooLarge => (413, "request entity too large", null),
        Throttled { Seconds: var wait } =>
            (429, "Too many requests from this IP, please try again later.", new JsonObject { ["retryAfter"] = wait }),
        _ => throw new NotSupportedException($"The Stockly dialect has no words for {reason.GetType().Name}."),
    };

    private static JsonObject Details(ValidationFailed invalid) =>
        new() { ["source"] = "body", ["details"] = invalid.Details.DeepClone() };

    private static JsonObject Route(HttpRequest request) =>
        new() { ["path"] = (request.PathBase + request.Path).Value, ["method"] = request.Method };

    private static JsonBody Failure(int status, string error, JsonObject? more)
    {
        var body = new JsonObject { ["success"] = false, ["error"] = error };
        foreach (var (name, value) in more ?? [])
            body[name] = value?.DeepClone();
        return new JsonBody(status, body);
    }
}
