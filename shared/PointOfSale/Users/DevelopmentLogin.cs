using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.PointOfSale.Users;

/// <summary>Tells a developer how to sign in to the shop; never printed in production, and never a password that was configured.</summary>
public sealed class DevelopmentLogin(BootstrapSettings settings) : IStartupNotice
{
    /// <inheritdoc/>
    public IEnumerable<string> Lines(string address)
    {
        yield return $"Point of sale  {address}/pos/api  documentation {address}/pos/docs";
        if (settings is { AdminEmail: { } email, HasDevelopmentPassword: true })
            yield return $"               sign in as {email} with the password {settings.AdminPassword}";
    }
}
