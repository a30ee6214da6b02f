using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.FastApi;

/// <summary>The error bodies of a FastAPI application of the time of Pydantic 1, as localsim.md 1 and 2 have them.</summary>
public sealed class FastApiDialect : IDialect
{
    /// <summary>Content type of every answer of this dialect.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    /// <inheritdoc/>
    public IResult Answer(RefusalReason reason, HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        switch (reason)
        {
            case NotAuthenticated or BadToken or UserGone or UserInactive:
                headers.WWWAuthenticate = "Bearer";
                break;
            case MethodNotAllowed { Allowed: var allowed }:
                headers.Allow = string.Join(", ", allowed);
                break;
            case Throttled { Seconds: var wait }:
                headers.RetryAfter = wait.ToString(null, null);
                break;
        }

        var (status, detail) = Body(reason);
        return new JsonBody(status, new JsonObject { ["detail"] = detail }, ContentType);
    }

    /// <inheritdoc/>
    public IResult Fault() => new JsonBody(500, new JsonObject { ["detail"] = "Error interno del servidor" }, ContentType);

    private static (int Status, JsonNode Detail) Body(RefusalReason reason) => reason switch
    {
        FastApiAnswer answer => (answer.Status, answer.Detail),
        ValidationFailed invalid => (422, invalid.Detail.DeepClone()),
        NotFound => (404, "Not Found"),
        NotAuthenticated => (401, "Not authenticated"),
        BadToken or UserGone or UserInactive => (401, "Credenciales inválidas"),
        Forbidden => (403, "No tienes permiso para realizar esta acción"),
        MethodNotAllowed => (405, "Method Not Allowed"),
        UnsupportedMediaType => (422, new JsonArray(ValidationFailed.Entry(["body"], FieldError.NotObject))),
        MalformedBody { Position: { } position } => (422, new JsonArray(NotJson(position))),
        MalformedBody => (400, "There was an error parsing the body"),
        BodyTooLarge => (413, "Request body too large."),
        Throttled { Seconds: var wait } => (429, $"Request was throttled. Expected available in {wait} seconds."),
        BadKey { Fault: KeyFault.OtherRequest } bad => (bad.Status, OfKey(KeySentences.Spanish[bad.Fault])),
        BadKey { Fault: var fault } bad => (bad.Status, KeySentences.Spanish[fault]),
        _ => throw new NotSupportedException($"The FastAPI dialect has no words for {reason.GetType().Name}."),
    };

    /// <summary>A 422 is a list of what is wrong where, of a header too.</summary>
    public static JsonArray OfKey(string sentence) =>
        new(ValidationFailed.Entry(["header", "idempotency-key"], new FieldError(sentence, "value_error.idempotency_key")));

    private static JsonObject NotJson(long position)
    {
        var error = new FieldError($"Expecting value: (char {position})", "value_error.jsondecode");
        var entry = ValidationFailed.Entry(["body", position], error);
        entry["ctx"] = new JsonObject { ["msg"] = "Expecting value", ["pos"] = position };
        return entry;
    }
}
