using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;

namespace Mostrador.Kernel.Settings;

/// <summary>
/// Reads one section of the settings, once, at start. An empty value counts as absent; a value that cannot be parsed stops
/// the start with its name and never its content.
/// </summary>
public sealed class SettingsReader(IConfiguration configuration, string section, bool development)
{
    // No setting means more than this in its unit; a million days from now is still a date.
    private const int GreatestNumber = 1_000_000;

    /// <summary>Whether the host runs in development.</summary>
    public bool Development => development;

    /// <summary>A text; null when absent.</summary>
    /// <exception cref="StartupException">The platform could not read the secret that the setting refers to.</exception>
    public string? Text(string name)
    {
        Tell(name, "text", null);
        if (configuration[$"{section}:{name}"]?.Trim() is not { Length: > 0 } value)
            return null;

        // The platform hands over the reference itself, which anybody can write down: no key and no password.
        return value.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase)
            ? throw new StartupException($"The setting {NameOf(name)} refers to a secret of a vault that could not be read.")
            : value;
    }

    /// <summary>A text; the fallback when absent.</summary>
    [return: NotNullIfNotNull(nameof(fallback))]
    public string? Text(string name, string? fallback) => Text(Told(name, "text", fallback)) ?? fallback;

    /// <summary>A comma-separated list; the fallback when absent.</summary>
    public IReadOnlyList<string> List(string name, string fallback) =>
        (Text(Told(name, "list", fallback)) ?? fallback).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A whole number of at least <paramref name="least"/> and at most <paramref name="most"/>.</summary>
    public int WholeNumber(string name, int fallback, int least = 0, int most = GreatestNumber)
    {
        var range = most == GreatestNumber ? $"whole number from {least}" : $"whole number, {least} to {most}";
        if (Text(Told(name, range, fallback.ToString(CultureInfo.InvariantCulture))) is not { } text)
            return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Bad(name, $"a whole number of at least {least} and at most {most}");
    }

    /// <summary>A comma-separated list of whole numbers, none less than zero; the fallback when absent.</summary>
    public IReadOnlyList<int> WholeNumbers(string name, string fallback) =>
    [
        .. List(Told(name, "list of whole numbers", fallback), fallback).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Bad(name, "a list of whole numbers, separated by commas")),
    ];

    /// <summary>An address of the web; the fallback when absent.</summary>
    public Uri? Address(string name, string? fallback = null)
    {
        if ((Text(Told(name, "URL", fallback)) ?? fallback) is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw Bad(name, "a URL");
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name, bool fallback)
    {
        if (Text(Told(name, "true or false", fallback ? "true" : "false")) is not { } text)
            return fallback;
        return bool.TryParse(text, out var value) ? value : throw Bad(name, "true or false");
    }

    /// <summary>An IANA time zone.</summary>
    public TimeZoneInfo TimeZone(string name, string fallback) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Text(Told(name, "IANA time zone", fallback)) ?? fallback, out var zone) ? zone : throw Bad(name, "an IANA time zone");

    /// <summary>A signing key of at least 32 bytes; in production the development value is refused.</summary>
    public string SigningKey(string name, string developmentValue)
    {
        const int leastBytes = 32;
        var key = Secret(Told(name, $"secret of at least {leastBytes} bytes", development ? SettingAsked.KnownValue : SettingAsked.Required), developmentValue)
            ?? throw Missing(name);
        return System.Text.Encoding.UTF8.GetByteCount(key) >= leastBytes ? key : throw Bad(name, $"at least {leastBytes} bytes long");
    }

    /// <summary>
    /// A secret that the app starts without: null when absent in production; there the development value is refused.
    /// </summary>
    public string? Secret(string name, string developmentValue) =>
        Secrets(name, Text(ToldSecret(name, "secret")) is { } secret ? [secret] : [], developmentValue) is [var only] ? only : null;

    /// <summary>
    /// Several such secrets, comma-separated, of which any will do: while one is replaced by another, both are in use. None when absent
    /// in production.
    /// </summary>
    public IReadOnlyList<string> Secrets(string name, string developmentValue) =>
        Secrets(name, List(ToldSecret(name, "list of secrets"), ""), developmentValue);

    /// <summary>The full name of a setting, as an environment variable.</summary>
    public string NameOf(string name) => $"{section.Replace(":", "__", StringComparison.Ordinal)}__{name}";

    private string ToldSecret(string name, string type) => Told(name, type, development ? SettingAsked.KnownValue : null);

    private string Told(string name, string type, string? fallback)
    {
        Tell(name, type, fallback);
        return name;
    }

    private void Tell(string name, string type, string? fallback) =>
        (configuration as ISettingsListener)?.Hear(new SettingAsked(NameOf(name), type, fallback));

    private IReadOnlyList<string> Secrets(string name, IReadOnlyList<string> secrets, string developmentValue)
    {
        if (development)
            return secrets.Count > 0 ? secrets : [developmentValue];
        return !secrets.Contains(developmentValue)
            ? secrets
            : throw new StartupException($"The setting {NameOf(name)} still has its development value; production needs a key of its own.");
    }

    private StartupException Missing(string name) => new($"The setting {NameOf(name)} is required in production.");

    private StartupException Bad(string name, string expected) => new($"The setting {NameOf(name)} must be {expected}.");
}
