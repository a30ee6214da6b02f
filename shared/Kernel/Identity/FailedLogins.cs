using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Throttling;

namespace Mostrador.Kernel.Identity;

/// <summary>Counts failed logins per account and client address, in this process, and refuses more when there were too many.</summary>
public sealed class FailedLogins : IDisposable
{
    private readonly Windows<(string Account, string Address)>? _windows;

    /// <summary>With the limit of the settings; 0 = no limit.</summary>
    public FailedLogins(SecuritySettings settings, TimeProvider time)
    {
        if (settings.FailedLoginsMax > 0)
            _windows = new(settings.FailedLoginsMax, settings.FailedLoginsWindow, time);
    }

    /// <summary>Refuses an attempt when too many have failed before it, for the rest of the window.</summary>
    /// <exception cref="Refusal">Throttled.</exception>
    public void Check(string account, HttpRequest request)
    {
        using var lease = _windows?.Look(Key(account, request));
        if (lease is { IsAcquired: false })
            throw new Refusal(new Throttled(lease.ClosesIn));
    }

    /// <summary>Remembers a failure.</summary>
    public void Count(string account, HttpRequest request)
    {
        using var lease = _windows?.Take(Key(account, request));
    }

    /// <inheritdoc/>
    public void Dispose() => _windows?.Dispose();

    private static (string Account, string Address) Key(string account, HttpRequest request) =>
        (account.Length <= 254 ? account.ToLowerInvariant() : "", ClientPeer.Of(request));
}
