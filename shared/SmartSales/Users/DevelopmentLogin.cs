using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.SmartSales.Users;

/// <summary>Tells a developer how to sign in; never printed in production, and never a password that was configured.</summary>
public sealed class DevelopmentLogin(BootstrapSettings settings) : IStartupNotice
{
    /// <inheritdoc/>
    public IEnumerable<string> Lines(string address)
    {
        yield return $"SmartSales365  {address}/smartsales/api  documentation {address}/smartsales/docs";
        if (settings is { AdminUsername: { } username, HasDevelopmentPassword: true })
            yield return $"               sign in as {username} with the password {settings.AdminPassword}";
    }
}
