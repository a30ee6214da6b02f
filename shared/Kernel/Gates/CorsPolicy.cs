using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Idempotency;

namespace Mostrador.Kernel.Gates;

/// <summary>
/// Which other origins may call a module, written by the app itself so that both hosts answer alike. An origin ending in
/// <c>:*</c> means any port; <c>*</c> means any origin.
/// </summary>
public sealed class CorsPolicy(IEnumerable<string> origins)
{
    private const string AnyPort = ":*";
    private readonly IReadOnlyList<string> _origins = [.. origins.Select(origin => origin.TrimEnd('/'))];

    /// <summary>Methods that a preflight allows.</summary>
    public string Methods { get; init; } = "GET, POST, PUT, PATCH, DELETE, OPTIONS";

    /// <summary>Request headers that a preflight allows.</summary>
    public string RequestHeaders { get; init; } = "Authorization, Content-Type, Accept, X-Simulated-Now";

    /// <summary>Response headers that scripts may read.</summary>
    public string ExposedHeaders { get; init; } = "";

    /// <summary>Whether cookies and credentials may be sent.</summary>
    public bool Credentials { get; init; }

    /// <summary>How long a browser may remember a preflight, in seconds.</summary>
    public int MaxAgeSeconds { get; init; } = 86_400;

    /// <summary>Writes what a browser needs to show the answer to the calling page.</summary>
    public void Answer(HttpRequest request, IHeaderDictionary headers)
    {
        var origin = request.Headers.Origin.ToString();
        var anyOrigin = _origins.Contains("*");
        if (!anyOrigin)
            headers.Append("Vary", "Origin");
        if (!(anyOrigin || (origin.Length > 0 && Allows(origin))))
            return; // Where any may call, it is said to all: a cache may show the answer to another page than the one it was made for.
        headers.AccessControlAllowOrigin = anyOrigin ? "*" : origin;
        if (Credentials && !anyOrigin)
            headers.AccessControlAllowCredentials = "true";
        if (Exposed(request) is { Length: > 0 } exposed)
            headers.AccessControlExposeHeaders = exposed;
        if (HttpMethods.IsOptions(request.Method))
        {
            headers.AccessControlAllowMethods = Methods;
            headers.AccessControlAllowHeaders = Allowed(request);
            headers.AccessControlMaxAge = MaxAgeSeconds.ToString(null, null);
        }
    }

    /// <summary>Whether a browser asks before it calls.</summary>
    public static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey("Access-Control-Request-Method");

    // The contracts' lists do not know of keys, and stay as they are for whoever does not either.
    private string Exposed(HttpRequest request) => IdempotencyKey.IsSent(request)
        ? string.Join(", ", new[] { ExposedHeaders, IdempotencyKey.Replay }.Where(name => name.Length > 0))
        : ExposedHeaders;

    private string Allowed(HttpRequest request) =>
        request.Headers.AccessControlRequestHeaders.ToString().Contains(IdempotencyKey.Header, StringComparison.OrdinalIgnoreCase)
            ? $"{RequestHeaders}, {IdempotencyKey.Header}"
            : RequestHeaders;

    private bool Allows(string origin) => _origins.Any(allowed => allowed.EndsWith(AnyPort, StringComparison.Ordinal)
        ? IsSameHost(origin, allowed[..^AnyPort.Length])
        : string.Equals(origin, allowed, StringComparison.OrdinalIgnoreCase));

    private static bool IsSameHost(string origin, string host) =>
        origin.StartsWith(host, StringComparison.OrdinalIgnoreCase)
        && (origin.Length == host.Length
            || (origin[host.Length] == ':' && origin.Length > host.Length + 1 && origin.AsSpan(host.Length + 1).ContainsAnyExceptInRange('0', '9') is false));
}
