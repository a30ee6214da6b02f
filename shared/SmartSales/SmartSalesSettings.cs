using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Settings;

namespace Mostrador.SmartSales;

/// <summary>Section <c>SmartSales</c> of the settings.</summary>
public sealed record SmartSalesSettings
{
    private static readonly int[] DevelopmentPorts = [5173, 3000, 8080, 4200];

    /// <summary>Key of the tokens, at least 32 bytes.</summary>
    public required string JwtSigningKey { get; init; }

    /// <summary>Life of an access token.</summary>
    public required TimeSpan AccessTokenLife { get; init; }

    /// <summary>Life of a refresh token.</summary>
    public required TimeSpan RefreshTokenLife { get; init; }

    /// <summary>Where the shop is: its days and months, and the dates that it prints.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Other origins that may call the API.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }

    /// <summary>Where Stripe sends the shopper back; null = no checkout.</summary>
    public required string? FrontEndUrl { get; init; }

    /// <summary>Whether registered customers may order, and not only the staff (contract, conflict 9).</summary>
    public required bool CustomersMayOrder { get; init; }

    /// <summary>Reads and checks the section.</summary>
    public static SmartSalesSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "SmartSales", development);
        return new SmartSalesSettings
        {
            JwtSigningKey = settings.SigningKey("JwtSigningKey", "mostrador-development-smartsales-signing-key"),
            AccessTokenLife = TimeSpan.FromMinutes(settings.WholeNumber("AccessTokenMinutes", 60, least: 1)),
            RefreshTokenLife = TimeSpan.FromDays(settings.WholeNumber("RefreshTokenDays", 7, least: 1)),
            TimeZone = settings.TimeZone("TimeZone", "America/La_Paz"),
            CorsOrigins = settings.List("CorsOrigins", development ? DevelopmentOrigins : ""),
            FrontEndUrl = settings.Address("FrontEndUrl", development ? "http://localhost:5173" : null)?.AbsoluteUri.TrimEnd('/'),
            CustomersMayOrder = settings.Flag("CustomersMayOrder", fallback: false),
        };
    }

    /// <summary>Never the key.</summary>
    public override string ToString() => nameof(SmartSalesSettings);

    private static string DevelopmentOrigins => string.Join(
        ',', DevelopmentPorts.SelectMany(port => new[] { $"http://localhost:{port}", $"http://127.0.0.1:{port}" }));
}
