using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.McMatias.Users;

/// <summary>Tells a developer how to sign in; never printed in production, and never a password that was configured.</summary>
public sealed class DevelopmentLogin(BootstrapSettings settings) : IStartupNotice
{
    /// <inheritdoc/>
    public IEnumerable<string> Lines(string address)
    {
        yield return $"MCMatias       {address}/mcmatias/api  documentation {address}/mcmatias/docs";
        if (settings is { AdminEmail: { } email, HasDevelopmentPassword: true })
            yield return $"               sign in as {email} with the password {settings.AdminPassword}";
    }
}
