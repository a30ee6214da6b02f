using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Mostrador.Kernel.Identity.Entra;

/// <summary>
/// The tenant's keys, fetched when the first token asks for one, and again when a token names a key that is not known or the
/// keys are old. However many tokens ask, there is one fetch at a time and a pause after it, so that made-up key ids cannot
/// make a storm; and while the authority is down the last keys that it told stay good.
/// </summary>
/// <remarks>
/// The library's own ConfigurationManager (5.7.2) fetches once per request, in a queue, while the authority is down, and takes
/// time from the wall clock; what it does between fetches is these few lines.
/// </remarks>
internal sealed partial class KeyRing : IDisposable
{
    /// <summary>Also how long an unknown key may stay unknown after its publication.</summary>
    private static readonly TimeSpan PauseBetweenFetches = TimeSpan.FromSeconds(30);

    /// <summary>While nothing is known, nobody can come in: then it is tried a little sooner.</summary>
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);

    /// <summary>A key that was withdrawn opens nothing after this, unless the authority cannot be asked.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromHours(12);

    private static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(10);
    private const int MostBytes = 1024 * 1024;

    private readonly EntraSettings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HttpClient _http;
    private readonly Lock _lock = new();
    private DateTimeOffset _lastFetch = DateTimeOffset.MinValue;
    private Task _fetch = Task.CompletedTask;
    private volatile TenantKeys? _keys;

    public KeyRing(EntraSettings settings, TimeProvider time, ILogger logger, HttpMessageHandler? transport)
    {
        (_settings, _time, _logger) = (settings, time, logger);
        transport ??= new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _http = new HttpClient(transport) { MaxResponseContentBufferSize = MostBytes };
    }

    /// <summary>The key with this id and the issuer that it signs for; null when the tenant has none, or cannot be asked.</summary>
    public async ValueTask<(SecurityKey Key, string Issuer)?> Find(string keyId, CancellationToken cancellation)
    {
        if (Known(keyId) is { } known)
        {
            if (_keys is { } keys && _time.GetUtcNow() - keys.ToldAt > Freshness)
                _ = Refresh(); // Nobody waits for it.
            return known;
        }

        await Refresh().WaitAsync(cancellation);
        return Known(keyId);
    }

    public void Dispose() => _http.Dispose();

    private (SecurityKey Key, string Issuer)? Known(string keyId) =>
        _keys is { } keys && keys.Keys.TryGetValue(keyId, out var key) ? (key, keys.Issuer) : null;

    /// <summary>Joins the fetch under way, or starts one unless the last was just now. Never fails.</summary>
    private Task Refresh()
    {
        lock (_lock)
        {
            var since = _time.GetUtcNow() - _lastFetch;
            var pause = _keys is null ? PauseWithoutKeys : PauseBetweenFetches;
            if (!_fetch.IsCompleted || (since >= TimeSpan.Zero && since < pause))
                return _fetch;
            _lastFetch = _time.GetUtcNow();
            return _fetch = Task.Run(Fetch);
        }
    }

    private async Task Fetch()
    {
        using var limit = new CancellationTokenSource(LongestFetch);
        try
        {
            if (await TenantKeys.Fetch(_settings, _http, _time.GetUtcNow(), limit.Token) is { } told)
                _keys = told;
            else
                LogUseless();
        }
#pragma warning disable CA1031 // An authority may fail in any way: tokens of the modules themselves must not notice.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Microsoft Entra ID does not tell its keys; the last that it told stay good, and it is asked again when a token needs it.")]
    private partial void LogFailure(Exception failure);

    [LoggerMessage(LogLevel.Warning, "What Microsoft Entra ID tells has no issuer of one tenant, or no RSA key: check Security__EntraAuthority.")]
    private partial void LogUseless();
}
