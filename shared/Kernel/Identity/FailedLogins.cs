using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Settings;

namespace Mostrador.Kernel.Identity;

/// <summary>Counts failed logins per account and client address, in this process, and refuses more when there were too many.</summary>
public sealed class FailedLogins : IDisposable
{
    private readonly PartitionedRateLimiter<(string Account, string Address)>? _limiter;
    private readonly TimeSpan _window;

    /// <summary>With the limit of the settings; 0 = no limit.</summary>
    public FailedLogins(SecuritySettings settings)
    {
        _window = settings.FailedLoginsWindow;
        if (settings.FailedLoginsMax == 0)
            return;
        var options = new FixedWindowRateLimiterOptions { PermitLimit = settings.FailedLoginsMax, Window = _window, AutoReplenishment = true };
        _limiter = PartitionedRateLimiter.Create<(string Account, string Address), (string, string)>(
            attempt => RateLimitPartition.GetFixedWindowLimiter(attempt, _ => options));
    }

    /// <summary>Refuses an attempt when too many have failed before it.</summary>
    /// <exception cref="Refusal">Throttled.</exception>
    public void Check(string account, HttpRequest request)
    {
        if (_limiter?.GetStatistics(Key(account, request)) is { CurrentAvailablePermits: <= 0 })
            throw new Refusal(new Throttled(_window));
    }

    /// <summary>Remembers a failure.</summary>
    public void Count(string account, HttpRequest request)
    {
        using var lease = _limiter?.AttemptAcquire(Key(account, request));
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter?.Dispose();

    // The peer address, not what the client claims: an attacker could claim another one each time.
    private static (string Account, string Address) Key(string account, HttpRequest request) =>
        (account.Length <= 254 ? account.ToLowerInvariant() : "", request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "");
}
