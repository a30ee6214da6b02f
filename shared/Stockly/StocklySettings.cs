using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.Stockly;

/// <summary>Section <c>Stockly</c> of the settings.</summary>
public sealed record StocklySettings
{
    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>Key of the access tokens, at least 32 bytes.</summary>
    public required string JwtSigningKey { get; init; }

    /// <summary>Key of the refresh tokens, another one.</summary>
    public required string JwtRefreshSigningKey { get; init; }

    /// <summary>Life of an access token.</summary>
    public required TimeSpan AccessTokenLife { get; init; }

    /// <summary>Life of a refresh token.</summary>
    public required TimeSpan RefreshTokenLife { get; init; }

    /// <summary>Where the companies are: business dates, the year of invoices, today.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Other origins that may call the API.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }

    /// <summary>Requests per client address and window; 0 = no limit.</summary>
    public required int RateLimitMax { get; init; }

    /// <summary>The window of the rate limit.</summary>
    public required TimeSpan RateLimitWindow { get; init; }

    /// <summary>Limit of a JSON body, in bytes: images come as base64.</summary>
    public required int MaxJsonBytes { get; init; }

    /// <summary>Limit of one multipart file, in bytes.</summary>
    public required long MaxFileBytes { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="StartupException">A setting is missing or cannot be used.</exception>
    public static StocklySettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Stockly", development);
        var access = settings.SigningKey("JwtSigningKey", "mostrador-development-stockly-access-signing-key");
        var refresh = settings.SigningKey("JwtRefreshSigningKey", "mostrador-development-stockly-refresh-signing-key");
        if (access == refresh)
            throw new StartupException($"The setting {settings.NameOf("JwtRefreshSigningKey")} must be another key than {settings.NameOf("JwtSigningKey")}.");
        return new StocklySettings
        {
            JwtSigningKey = access,
            JwtRefreshSigningKey = refresh,
            AccessTokenLife = TimeSpan.FromMinutes(settings.WholeNumber("AccessTokenMinutes", 15, least: 1)),
            RefreshTokenLife = TimeSpan.FromDays(settings.WholeNumber("RefreshTokenDays", 7, least: 1)),
            TimeZone = settings.TimeZone("TimeZone", "America/Guatemala"),
            CorsOrigins = settings.List("CorsOrigins", development ? "http://localhost:*,http://127.0.0.1:*" : ""),
            RateLimitMax = settings.WholeNumber("RateLimitMax", 0),
            RateLimitWindow = TimeSpan.FromSeconds(settings.WholeNumber("RateLimitWindowSeconds", 900, least: 1)),
            MaxJsonBytes = settings.WholeNumber("MaxJsonMegabytes", 10, least: 1, most: 1000) * BytesPerMegabyte,
            MaxFileBytes = (long)settings.WholeNumber("MaxFileMegabytes", 5, least: 1) * BytesPerMegabyte,
        };
    }

    /// <summary>Never the keys.</summary>
    public override string ToString() => nameof(StocklySettings);
}
