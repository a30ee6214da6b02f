using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.App.Desk;

/// <summary>Section <c>Desk</c>: who may sit down at the operator's desk. Without it there is none.</summary>
/// <param name="Username">What he signs in with; null = there is no desk.</param>
/// <param name="Password">His password; null = there is no desk.</param>
public sealed record DeskSettings(string? Username, string? Password)
{
    /// <summary>Who has the desk of a demonstration.</summary>
    public const string DevelopmentUsername = "operator";

    /// <summary>The password that works on a developer's machine only.</summary>
    public const string DevelopmentPassword = "Operator123!";

    private const int LeastCharacters = 12;

    /// <summary>Whether there is a desk.</summary>
    public bool IsOn => Username is not null && Password is not null;

    /// <summary>Whether the password is the one that everybody knows: only that one may be shown to people.</summary>
    public bool HasDevelopmentPassword => Password == DevelopmentPassword;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="StartupException">One of the two is missing, or the password is none for production.</exception>
    public static DeskSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Desk", development);
        var (username, password) = (settings.Text("Username"), settings.Text("Password"));
        var (nameOfUsername, nameOfPassword) = (settings.NameOf("Username"), settings.NameOf("Password"));
        if (username is null != password is null)
            throw new StartupException($"The settings {nameOfUsername} and {nameOfPassword} belong together: set both, or none.");
        if (!development && password == DevelopmentPassword)
            throw new StartupException($"The setting {nameOfPassword} has its development value; production needs another.");
        if (!development && password?.Length < LeastCharacters)
            throw new StartupException($"The setting {nameOfPassword} must have at least {LeastCharacters} characters in production.");
        return new DeskSettings(username, password);
    }

    /// <summary>Never the password.</summary>
    public override string ToString() => $"{nameof(DeskSettings)} {{ Username = {Username} }}";
}
