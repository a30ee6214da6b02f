using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>The error bodies of stockly.md 1.2: <c>success</c> false, <c>error</c>, and what a row of its table adds.</summary>
public sealed class StocklyDialect : IDialect
{
    /// <inheritdoc/>
    public IResult Answer(RefusalReason reason, HttpRequest request)
    {
        var answer = Words(reason, request);
        var headers = request.HttpContext.Response.Headers;
        if (answer.Status == StatusCodes.Status401Unauthorized)
            headers.WWWAuthenticate = "Bearer";
        if (reason is Throttled { Seconds: var wait })
            headers.RetryAfter = wait.ToString(null, null);
        return new JsonBody(answer.Status, answer.Body());
    }

    /// <inheritdoc/>
    public IResult Fault() => new JsonBody(500, new StocklyAnswer(500, "Internal server error").Body());

    private static StocklyAnswer Words(RefusalReason reason, HttpRequest request) => reason switch
    {
        StocklyAnswer answer => answer,
        ValidationFailed invalid => new(400, "Validation failed", Details(invalid)),
        NotFound { What: { } what } => new(404, $"{what} not found"),
        NotFound or MethodNotAllowed => new(404, "API endpoint not found", Route(request)),
        NotAuthenticated => new(401, "Access denied. No token provided."),
        BadToken { Fault: TokenFault.Expired } => new(401, "Access token expired. Please refresh your token."),
        BadToken or UserGone => new(401, "Access denied. Invalid token."),
        UserInactive => new(401, "Access denied. Account is inactive."),
        Forbidden => new(403, "Insufficient permissions"),
        MalformedBody or UnsupportedMediaType => new(400, "Invalid JSON"),
        BodyTooLarge => new(413, "request entity too large"),
        Throttled { Seconds: var wait } =>
            new(429, "Too many requests from this IP, please try again later.", new JsonObject { ["retryAfter"] = wait }),
        BadKey { Fault: var fault } bad => new(bad.Status, KeySentences.English[fault]),
        _ => throw new NotSupportedException($"The Stockly dialect has no words for {reason.GetType().Name}."),
    };

    private static JsonObject Details(ValidationFailed invalid) =>
        new() { ["source"] = "body", ["details"] = invalid.Details.DeepClone() };

    private static JsonObject Route(HttpRequest request) =>
        new() { ["path"] = (request.PathBase + request.Path).Value, ["method"] = request.Method };
}
