using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;

namespace Mostrador.Kernel.Settings;

/// <summary>Section <c>Bootstrap</c>: the first administrator of each module that has no users.</summary>
/// <param name="AdminEmail">His e-mail; null = none is made.</param>
/// <param name="AdminUsername">His user name; null = none is made where the module needs one.</param>
/// <param name="AdminPassword">His password; null = none is made.</param>
public sealed record BootstrapSettings(string? AdminEmail, string? AdminUsername, string? AdminPassword)
{
    /// <summary>The password that works on a developer's machine only.</summary>
    private const string DevelopmentPassword = "Admin123!";

    /// <summary>Whether the password is the one that everybody knows: only that one may be shown to people.</summary>
    public bool HasDevelopmentPassword => AdminPassword == DevelopmentPassword;

    /// <summary>Reads and checks the section.</summary>
    public static BootstrapSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Bootstrap", development);
        var password = settings.Text("AdminPassword", development ? DevelopmentPassword : null);
        if (!development && password == DevelopmentPassword)
            throw new StartupException($"The setting {settings.NameOf("AdminPassword")} has its development value; production needs another.");
        return new BootstrapSettings(
            settings.Text("AdminEmail", development ? "admin@example.com" : null),
            settings.Text("AdminUsername", development ? "admin" : null),
            password);
    }

    /// <summary>Never the password.</summary>
    public override string ToString() => $"{nameof(BootstrapSettings)} {{ AdminEmail = {AdminEmail}, AdminUsername = {AdminUsername} }}";
}
