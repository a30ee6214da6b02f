using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Settings;

namespace Mostrador.McMatias;

/// <summary>Section <c>McMatias</c> of the settings.</summary>
public sealed record McMatiasSettings
{
    /// <summary>Key of the tokens, at least 32 bytes.</summary>
    public required string JwtSigningKey { get; init; }

    /// <summary>Life of an access token.</summary>
    public required TimeSpan AccessTokenLife { get; init; }

    /// <summary>Life of a refresh token.</summary>
    public required TimeSpan RefreshTokenLife { get; init; }

    /// <summary>Where the shop is: the year in its receipts' and repairs' numbers.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Origins that may call the API.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }

    /// <summary>Reads and checks the section.</summary>
    public static McMatiasSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "McMatias", development);
        return new McMatiasSettings
        {
            JwtSigningKey = settings.SigningKey("JwtSigningKey", "mostrador-development-mcmatias-signing-key"),
            AccessTokenLife = TimeSpan.FromMinutes(settings.WholeNumber("AccessTokenMinutes", 60, least: 1)),
            RefreshTokenLife = TimeSpan.FromDays(settings.WholeNumber("RefreshTokenDays", 1, least: 1)),
            TimeZone = settings.TimeZone("TimeZone", "America/La_Paz"),
            CorsOrigins = settings.List("CorsOrigins", "*"),
        };
    }

    /// <summary>Never the key.</summary>
    public override string ToString() => nameof(McMatiasSettings);
}
