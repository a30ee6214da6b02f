using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.LocalSim.Users;

/// <summary>Tells a developer how to sign in; never printed in production, and never a password that was configured.</summary>
public sealed class DevelopmentLogin(BootstrapSettings settings) : IStartupNotice
{
    /// <inheritdoc/>
    public IEnumerable<string> Lines(string address)
    {
        yield return $"Local SIM      {address}/localsim/api  documentation {address}/localsim/docs";
        if (settings is { AdminUsername: { } username, HasDevelopmentPassword: true })
            yield return $"               sign in as {username} with the password {settings.AdminPassword}";
    }
}
