using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;

namespace Mostrador.Kernel.Settings;

/// <summary>Section <c>Security</c>: limits and protections that all modules share.</summary>
public sealed record SecuritySettings
{
    private const int ProductionRounds = 210_000;
    private const int MostRounds = 100_000_000;
    private const int BytesPerMegabyte = 1024 * 1024;

    // A body is held in memory, whose longest array has fewer than 2 GB.
    private const int MostMegabytes = 2000;

    /// <summary>Origins added to every module's own list.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }

    /// <summary>Limit of a JSON or form body, in bytes.</summary>
    public required int MaxJsonBytes { get; init; }

    /// <summary>Limit of one uploaded file, in bytes.</summary>
    public required long MaxFileBytes { get; init; }

    /// <summary>Limit of a whole multipart body, in bytes.</summary>
    public required long MaxUploadBytes { get; init; }

    /// <summary>PBKDF2-SHA512 rounds of a new password hash.</summary>
    public required int PasswordRounds { get; init; }

    /// <summary>Password checks at one time; others wait.</summary>
    public required int PasswordParallelism { get; init; }

    /// <summary>Failed logins per account and address in one window; 0 = no limit.</summary>
    public required int FailedLoginsMax { get; init; }

    /// <summary>The window of failed logins.</summary>
    public required TimeSpan FailedLoginsWindow { get; init; }

    /// <summary>Reads and checks the section.</summary>
    public static SecuritySettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Security", development);
        var rounds = settings.WholeNumber("PasswordRounds", development ? 10_000 : ProductionRounds, least: 1, MostRounds);
        if (!development && rounds < ProductionRounds)
            throw new StartupException($"The setting {settings.NameOf("PasswordRounds")} must be at least {ProductionRounds} in production.");
        return new SecuritySettings
        {
            CorsOrigins = settings.List("CorsOrigins", ""),
            MaxJsonBytes = settings.WholeNumber("MaxJsonMegabytes", 1, least: 1, MostMegabytes) * BytesPerMegabyte,
            MaxFileBytes = (long)settings.WholeNumber("MaxFileMegabytes", 10, least: 1) * BytesPerMegabyte,
            MaxUploadBytes = (long)settings.WholeNumber("MaxUploadMegabytes", 50, least: 1) * BytesPerMegabyte,
            PasswordRounds = rounds,
            PasswordParallelism = settings.WholeNumber("PasswordParallelism", Environment.ProcessorCount, least: 1),
            FailedLoginsMax = settings.WholeNumber("FailedLoginsMax", development ? 0 : 50),
            FailedLoginsWindow = TimeSpan.FromSeconds(settings.WholeNumber("FailedLoginsWindowSeconds", 300, least: 1)),
        };
    }
}
