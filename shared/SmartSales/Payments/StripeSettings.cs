using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.SmartSales.Payments;

/// <summary>
/// Section <c>Providers__Stripe</c> of the settings (contract 6.1). In development everything has a value that the simulator knows. In
/// production the app starts without its secrets: opening a session says which are missing, and every notification is refused.
/// </summary>
public sealed record StripeSettings
{
    private const string Section = "Providers:Stripe";
    private const int MostSeconds = 30;

    /// <summary>The address; null = that of the host's simulator, where it has one.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Bearer key; empty when missing.</summary>
    public required string SecretKey { get; init; }

    /// <summary>Keys of the notifications' signatures, of which any will do; none = all notifications are refused.</summary>
    public required IReadOnlyList<string> WebhookSecrets { get; init; }

    /// <summary>How long opening a session may take, with all its repetitions.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Full names of what opening a session needs of this section and has no value, but for the address.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="StartupException">A setting cannot be used, or has its development value in production.</exception>
    public static StripeSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, Section, development);
        var needed = new NeededSettings(settings);
        return new StripeSettings
        {
            BaseUrl = settings.Address("BaseUrl", development ? null : "https://api.stripe.com"),
            SecretKey = needed.Secret("SecretKey", "sk_test_local_development"),
            WebhookSecrets = settings.Secrets("WebhookSecret", "whsec_local_development"),
            Timeout = TimeSpan.FromSeconds(settings.WholeNumber("TimeoutSeconds", MostSeconds, least: 1, most: MostSeconds)),
            Missing = needed.Missing,
        };
    }

    /// <summary>Never the keys.</summary>
    public override string ToString() => nameof(StripeSettings);
}
