using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Settings;

namespace Mostrador.PointOfSale;

/// <summary>Section <c>Pos</c> of the settings.</summary>
public sealed record PosSettings
{
    /// <summary>Key of the tokens, at least 32 bytes.</summary>
    public required string JwtSigningKey { get; init; }

    /// <summary>Life of an access token.</summary>
    public required TimeSpan AccessTokenLife { get; init; }

    /// <summary>Life of a refresh token and of its session.</summary>
    public required TimeSpan RefreshTokenLife { get; init; }

    /// <summary>Where the shop is: its days, weeks, months and hours.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Other origins that may call the API.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }

    /// <summary>Reads and checks the section.</summary>
    public static PosSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Pos", development);
        return new PosSettings
        {
            JwtSigningKey = settings.SigningKey("JwtSigningKey", "mostrador-development-pos-signing-key"),
            AccessTokenLife = TimeSpan.FromMinutes(settings.WholeNumber("AccessTokenMinutes", 1440, least: 1)),
            RefreshTokenLife = TimeSpan.FromDays(settings.WholeNumber("RefreshTokenDays", 7, least: 1)),
            TimeZone = settings.TimeZone("TimeZone", "America/Mexico_City"),
            CorsOrigins = settings.List("CorsOrigins", development ? "http://localhost:*,http://127.0.0.1:*" : ""),
        };
    }

    /// <summary>Never the key.</summary>
    public override string ToString() => nameof(PosSettings);
}
