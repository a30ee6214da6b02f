using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.Problem;

/// <summary>Errors as RFC 9457 has them: for what belongs to no published document.</summary>
public sealed class ProblemDialect : IDialect
{
    /// <summary>Content type of the errors.</summary>
    public const string ContentType = "application/problem+json";

    /// <inheritdoc/>
    public IResult Answer(RefusalReason reason, HttpRequest request) => reason switch
    {
        BadQuery bad => Problem(StatusCodes.Status400BadRequest, bad.Detail),
        BadFile bad => Problem(StatusCodes.Status400BadRequest, bad.Detail),
        NotFound => Problem(StatusCodes.Status404NotFound, "There is no such thing."),
        NotPossible no => Problem(StatusCodes.Status409Conflict, no.Detail),
        MalformedBody => Problem(StatusCodes.Status400BadRequest, "The body cannot be read."),
        BodyTooLarge => Problem(StatusCodes.Status413PayloadTooLarge, "The body is too large."),
        _ => throw new NotSupportedException($"The problem dialect has no words for {reason.GetType().Name}."),
    };

    /// <inheritdoc/>
    public IResult Fault() => Problem(StatusCodes.Status500InternalServerError, "A fault ended the request; the log says why.");

    private static JsonBody Problem(int status, string detail) => new(
        status,
        new JsonObject { ["type"] = "about:blank", ["title"] = ReasonPhrases.GetReasonPhrase(status), ["status"] = status, ["detail"] = detail },
        ContentType);
}

/// <summary>A query parameter is not what it must be.</summary>
/// <param name="Detail">Which, and what it must be.</param>
public sealed record BadQuery(string Detail) : RefusalReason;

/// <summary>The thing is there, and not in a state for this.</summary>
/// <param name="Detail">Why not.</param>
public sealed record NotPossible(string Detail) : RefusalReason;
