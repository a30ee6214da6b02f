namespace Mostrador.Kernel.Refusals;

/// <summary>The closed family of reasons. Only a dialect knows which status and body they become.</summary>
public abstract record RefusalReason;

/// <summary>No such document, or none that this caller may know of; also a path or id that cannot exist.</summary>
/// <param name="What">The kind of thing, for dialects that name it.</param>
public sealed record NotFound(string? What = null) : RefusalReason;

/// <summary>The request carries no credentials.</summary>
public sealed record NotAuthenticated : RefusalReason;

/// <summary>The access token is not good.</summary>
/// <param name="Fault">What is wrong with it.</param>
public sealed record BadToken(TokenFault Fault) : RefusalReason;

/// <summary>The token is good and its user does not exist any more.</summary>
public sealed record UserGone : RefusalReason;

/// <summary>The token is good and its user was deactivated.</summary>
public sealed record UserInactive : RefusalReason;

/// <summary>The caller's role does not allow it.</summary>
public sealed record Forbidden : RefusalReason;

/// <summary>The path exists, the method does not.</summary>
/// <param name="Method">As sent.</param>
/// <param name="Allowed">What the path has.</param>
public sealed record MethodNotAllowed(string Method, IReadOnlyList<string> Allowed) : RefusalReason;

/// <summary>A body of a type that is not read.</summary>
/// <param name="MediaType">As sent, without parameters.</param>
public sealed record UnsupportedMediaType(string MediaType) : RefusalReason;

/// <summary>The body cannot be parsed.</summary>
/// <param name="Explanation">Free text without content of the body.</param>
/// <param name="Position">The byte of a JSON body at which reading stopped; null when the defect has no such place.</param>
public sealed record MalformedBody(string Explanation, long? Position = null) : RefusalReason;

/// <summary>The body is over its limit.</summary>
public sealed record BodyTooLarge : RefusalReason;

/// <summary>Too many failed logins.</summary>
/// <param name="RetryAfter">How long to wait.</param>
public sealed record Throttled(TimeSpan RetryAfter) : RefusalReason
{
    /// <summary>The wait in whole seconds, at least one.</summary>
    public int Seconds => Math.Max(1, (int)Math.Ceiling(RetryAfter.TotalSeconds));
}

/// <summary>The idempotency key does not allow the request to be carried out.</summary>
/// <param name="Fault">Why not.</param>
public sealed record BadKey(KeyFault Fault) : RefusalReason
{
    /// <summary>The status, the same in every dialect.</summary>
    public int Status => Fault switch
    {
        KeyFault.Malformed => 400,
        KeyFault.OtherRequest => 422,
        _ => 409,
    };
}

/// <summary>What can be wrong with an idempotency key.</summary>
public enum KeyFault
{
    /// <summary>No key: of the wrong length, with other characters than visible ASCII, or sent twice.</summary>
    Malformed,

    /// <summary>It was used for another request.</summary>
    OtherRequest,

    /// <summary>The request is being carried out.</summary>
    Running,

    /// <summary>The request has stored something and has not come to its end, because the process died or a fault ended it.</summary>
    Interrupted,

    /// <summary>The request was carried out, and its answer was too large to be kept.</summary>
    AnswerNotKept,
}

/// <summary>What can be wrong with a token.</summary>
public enum TokenFault
{
    /// <summary>Not a token of this module, or damaged.</summary>
    Invalid,

    /// <summary>Good once.</summary>
    Expired,

    /// <summary>A refresh token where an access token is due, or the other way round.</summary>
    WrongType,
}
