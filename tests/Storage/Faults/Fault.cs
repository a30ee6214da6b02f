using System.Net;

namespace Mostrador.Storage.Tests.Faults;

/// <summary>What goes wrong with one request.</summary>
/// <param name="Status">The answer given instead; null = none at all, the connection breaks.</param>
/// <param name="IsCarriedOut">Whether the request reaches the server all the same, and only its answer is lost.</param>
/// <param name="Thrown">How a broken connection shows.</param>
public sealed record Fault(HttpStatusCode? Status, bool IsCarriedOut, Func<Exception>? Thrown = null)
{
    /// <summary>How long the server asks to be left alone, with a 429.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(700);

    public static Fault TooManyRequests { get; } = new(HttpStatusCode.TooManyRequests, false);

    public static Fault RetryWith { get; } = new((HttpStatusCode)449, false);

    public static Fault Unavailable { get; } = new(HttpStatusCode.ServiceUnavailable, false);

    public static Fault Broken { get; } = new(HttpStatusCode.InternalServerError, false);

    public static Fault Timeout { get; } = new(HttpStatusCode.RequestTimeout, false);

    public static Fault Refused { get; } = new(null, false, () => new HttpRequestException("Connection refused."));

    public static Fault LostBeforeAnswer { get; } = new(null, true, () => new HttpRequestException("Connection reset."));

    public static Fault LostInAnswer { get; } = new(null, true, () => new IOException("The response ended prematurely."));

    public static Fault LostByTimeout { get; } = new(null, true, () => new TaskCanceledException("The request was canceled due to a timeout."));

    public static Fault LostBehindGateway { get; } = new(HttpStatusCode.ServiceUnavailable, true);

    public static Fault LostInGateway { get; } = new(HttpStatusCode.RequestTimeout, true);

    /// <summary>The server was not reached.</summary>
    public static IReadOnlyList<Fault> Early { get; } = [TooManyRequests, RetryWith, Unavailable, Timeout, Refused];

    /// <summary>The server has done what it was asked, and nobody hears of it.</summary>
    public static IReadOnlyList<Fault> Late { get; } = [LostBeforeAnswer, LostInAnswer, LostByTimeout, LostBehindGateway, LostInGateway];

    public override string ToString() => $"{(Status is { } status ? (int)status : Thrown!().GetType().Name)}{(IsCarriedOut ? " after it was done" : "")}";
}
