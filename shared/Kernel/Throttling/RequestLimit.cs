using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Throttling;

/// <summary>
/// So many requests of one client address in a window, counted in this process; every answer says how many are left.
/// </summary>
public sealed class RequestLimit : IDisposable
{
    private readonly int _most;
    private readonly Windows<string>? _windows;

    /// <summary>With a limit; 0 = none.</summary>
    public RequestLimit(int most, TimeSpan window, TimeProvider time)
    {
        _most = most;
        if (most > 0)
            _windows = new Windows<string>(most, window, time);
    }

    /// <summary>Counts a request.</summary>
    /// <exception cref="Refusal">Throttled.</exception>
    public void Count(HttpRequest request)
    {
        if (_windows is null)
            return;
        using var lease = _windows.Take(ClientPeer.Of(request));
        var wait = new Throttled(lease.ClosesIn);
        var headers = request.HttpContext.Response.Headers;
        headers["RateLimit-Limit"] = Text(_most);
        headers["RateLimit-Remaining"] = Text(lease.Remaining);
        headers["RateLimit-Reset"] = Text(wait.Seconds);
        if (!lease.IsAcquired)
            throw new Refusal(wait);
    }

    /// <inheritdoc/>
    public void Dispose() => _windows?.Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
