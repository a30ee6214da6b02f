using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.LocalSim.Winred;

/// <summary>
/// Section <c>Providers__Winred</c> of the settings (contract 14.3). In development everything has a value that the simulator
/// knows. In production the app starts without its credentials; what needs them says which are missing.
/// </summary>
public sealed record WinredSettings
{
    private const string Section = "Providers:Winred";

    /// <summary>The address; null = that of the host's simulator, where it has one.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary><c>header.api_version</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>Part of <c>hash_key</c>; empty when missing, as all that follow.</summary>
    public required string UserId { get; init; }

    /// <summary><c>header.api_key</c>.</summary>
    public required string ApiKey { get; init; }

    /// <summary>Key of <c>hash_key</c> and <c>signature</c>.</summary>
    public required string SecretKey { get; init; }

    /// <summary>User of the Basic authentication.</summary>
    public required string BasicUser { get; init; }

    /// <summary>Its password.</summary>
    public required string BasicPass { get; init; }

    /// <summary>Number by which the balance is asked.</summary>
    public required string ProbeSubscriber { get; init; }

    /// <summary>Ids of the packages that are shown; empty = all.</summary>
    public required IReadOnlySet<int> AllowedIds { get; init; }

    /// <summary>Key of the notifications' signatures; null = all are refused.</summary>
    public required string? WebhookSecret { get; init; }

    /// <summary>Time-out of one call.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How long a call waits for the notification of a pending top-up.</summary>
    public required TimeSpan PendingWait { get; init; }

    /// <summary>How long the top-up of a lot waits for its job.</summary>
    public required TimeSpan BatchWait { get; init; }

    /// <summary>Pause between the SIMs of a job.</summary>
    public required TimeSpan Spacing { get; init; }

    /// <summary>Pauses before the second, the third … attempt of a job's SIM.</summary>
    public required IReadOnlyList<TimeSpan> RetryPauses { get; init; }

    /// <summary>Full names of what is needed and has no value, but for the address.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="StartupException">A setting cannot be used, or has its development value in production.</exception>
    public static WinredSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, Section, development);
        var needed = new NeededSettings(settings);
        return new WinredSettings
        {
            BaseUrl = settings.Address("BaseUrl", development ? null : "https://winred.co/api"),
            ApiVersion = settings.Text("ApiVersion", "1.0"),
            UserId = needed.Text("UserId", "1001"),
            ApiKey = needed.Secret("ApiKey", "winred-dev-key"),
            SecretKey = needed.Secret("SecretKey", "winred-dev-secret"),
            BasicUser = needed.Text("BasicUser", "winred"),
            BasicPass = needed.Secret("BasicPass", "winred-dev-pass"),
            ProbeSubscriber = needed.Text("ProbeSubscriber", "3000000000"),
            AllowedIds = settings.WholeNumbers("AllowedIds", "").ToHashSet(),
            WebhookSecret = settings.Secret("WebhookSecret", "winred_local_development"),
            Timeout = TimeSpan.FromSeconds(settings.WholeNumber("TimeoutSeconds", development ? 3 : 30, least: 1)),
            PendingWait = TimeSpan.FromSeconds(settings.WholeNumber("PendingWaitSeconds", development ? 5 : 20)),
            BatchWait = TimeSpan.FromSeconds(settings.WholeNumber("BatchWaitSeconds", 200, most: MostBatchWaitSeconds)),
            Spacing = TimeSpan.FromMilliseconds(settings.WholeNumber("SpacingMilliseconds", development ? 0 : 1500)),
            RetryPauses = [.. settings.WholeNumbers("RetryPausesMilliseconds", development ? "200,200" : "2000,4000")
                .Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))],
            Missing = needed.Missing,
        };
    }

    /// <summary>Never the keys.</summary>
    public override string ToString() => nameof(WinredSettings);

    // The platform cuts a request off at 230 seconds.
    private const int MostBatchWaitSeconds = 229;
}
