using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>The error bodies of Django REST framework with simple JWT, in one of two languages.</summary>
public sealed class DjangoRestDialect(DjangoMessages messages) : IDialect
{
    private const string Challenge = "Bearer realm=\"api\"";

    /// <inheritdoc/>
    public IResult Answer(RefusalReason reason, HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        var (status, body) = Body(reason);
        switch (reason)
        {
            case MethodNotAllowed { Allowed: var allowed }:
                headers.Allow = string.Join(", ", allowed);
                break;
            case Throttled { Seconds: var wait }:
                headers.RetryAfter = wait.ToString(null, null);
                break;
        }

        if (status == StatusCodes.Status401Unauthorized)
            headers.WWWAuthenticate = Challenge;
        return new JsonBody(status, body);
    }

    /// <inheritdoc/>
    public IResult Fault() => new JsonBody(StatusCodes.Status500InternalServerError, Detail(messages.Fault));

    private (int Status, JsonNode Body) Body(RefusalReason reason) => reason switch
    {
        DjangoAnswer answer => (answer.Status, answer.Body.DeepClone()),
        InvalidFields invalid => (400, invalid.Errors.DeepClone().AsObject()),
        NotFound { What: { } model } => (404, Detail($"No {model} matches the given query.")),
        NotFound => (404, Detail(messages.NotFound)),
        NotAuthenticated => (401, Detail(messages.NotAuthenticated)),
        BadToken { Fault: var fault } => (401, TokenNotValid(fault)),
        UserGone => (401, Coded("User not found", "user_not_found")),
        UserInactive => (401, Coded("User is inactive", "user_inactive")),
        Forbidden => (403, Detail(messages.Forbidden)),
        MethodNotAllowed { Method: var method } => (405, Detail(messages.NoSuchMethod(method))),
        UnsupportedMediaType { MediaType: var type } => (415, Detail(messages.NoSuchMediaType(type))),
        MalformedBody { Explanation: var explanation } => (400, Detail($"JSON parse error - {explanation}")),
        BodyTooLarge => (413, Detail("Request body too large.")),
        Throttled { Seconds: var wait } => (429, Detail($"Request was throttled. Expected available in {wait} seconds.")),
        BadKey { Fault: var fault } bad => (bad.Status, Detail(messages.Keys[fault])),
        _ => throw new NotSupportedException($"The Django REST dialect has no words for {reason.GetType().Name}."),
    };

    private static JsonObject Detail(string text) => new() { ["detail"] = text };

    private static JsonObject Coded(string text, string code) => new() { ["detail"] = text, ["code"] = code };

    private static JsonObject TokenNotValid(TokenFault fault) => new()
    {
        ["detail"] = "Given token not valid for any token type",
        ["code"] = "token_not_valid",
        ["messages"] = new JsonArray(new JsonObject
        {
            ["token_class"] = "AccessToken",
            ["token_type"] = "access",
            ["message"] = TokenSentence(fault),
        }),
    };

    /// <summary>The framework's sentence for a token that is not good; the same in every language.</summary>
    public static string TokenSentence(TokenFault fault) => fault switch
    {
        TokenFault.Expired => "Token is expired",
        TokenFault.WrongType => "Token has wrong type",
        _ => "Token is invalid",
    };
}
