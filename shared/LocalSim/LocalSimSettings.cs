using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Settings;

namespace Mostrador.LocalSim;

/// <summary>Section <c>LocalSim</c> of the settings (contract 14.3).</summary>
public sealed record LocalSimSettings
{
    /// <summary>Key of the tokens, at least 32 bytes.</summary>
    public required string JwtSigningKey { get; init; }

    /// <summary>Life of a token; there is no refresh.</summary>
    public required TimeSpan AccessTokenLife { get; init; }

    /// <summary>Where the shops are: every date and time in queries and answers.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Other origins that may call the API.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }

    /// <summary>Reads and checks the section.</summary>
    public static LocalSimSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "LocalSim", development);
        return new LocalSimSettings
        {
            JwtSigningKey = settings.SigningKey("JwtSigningKey", "mostrador-development-localsim-signing-key"),
            AccessTokenLife = TimeSpan.FromMinutes(settings.WholeNumber("AccessTokenMinutes", 480, least: 1)),
            TimeZone = settings.TimeZone("TimeZone", "America/Bogota"),
            CorsOrigins = settings.List("CorsOrigins", "https://api.localsim.co,http://localhost:*,http://127.0.0.1:*"),
        };
    }

    /// <summary>Never the key.</summary>
    public override string ToString() => nameof(LocalSimSettings);
}
