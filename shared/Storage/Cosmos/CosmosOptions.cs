using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.Storage.Cosmos;

/// <summary>Where the documents are when they are in Cosmos DB.</summary>
/// <param name="Endpoint">The account.</param>
/// <param name="Key">Its key, for emulators; null = the managed identity of the app.</param>
/// <param name="Database">Name of the database.</param>
/// <param name="Container">Name of the one container with all documents.</param>
/// <param name="CreateMissing">
/// Whether database and container are made at start, and the indexes brought to what the catalog says. In the cloud the
/// infrastructure does that, and the app's identity may not.
/// </param>
public sealed record CosmosOptions(Uri Endpoint, string? Key, string Database, string Container, bool CreateMissing)
{
    /// <summary>
    /// How long a message is kept where the change feed delivers it: as long as an outage of the feed may last. The queues of the
    /// broker keep it as long again.
    /// </summary>
    public static readonly TimeSpan MessageLifeOnFeed = TimeSpan.FromDays(14);

    /// <summary>How long a message is kept; null = until whoever delivers it deletes it.</summary>
    public TimeSpan? MessageLife { get; init; }

    /// <summary>The transport, where it is not the ordinary one.</summary>
    public Func<HttpClient>? HttpClientFactory { get; init; }

    /// <summary>Reads the settings <c>Storage__Cosmos…</c>.</summary>
    /// <exception cref="StartupException">One is missing or is not what it must be.</exception>
    public static CosmosOptions Read(SettingsReader settings, IConfiguration configuration) => new(
        EndpointOf(settings, configuration),
        KeyOf(settings),
        settings.Text("CosmosDatabase", "mostrador"),
        settings.Text("CosmosContainer", "documents"),
        settings.Development);

    /// <summary>The same without the key, which is nobody's business.</summary>
    public override string ToString() => $"{Endpoint} {Database}/{Container}";

    private static string? KeyOf(SettingsReader settings) =>
        settings.Text("CosmosKey") is not { } key || Convert.TryFromBase64String(key, new byte[key.Length], out _)
            ? settings.Text("CosmosKey")
            : throw new StartupException($"The setting {settings.NameOf("CosmosKey")} must be the key of a Cosmos DB account, in Base64.");

    // The change-feed trigger of Azure Functions has a setting of its own for the same account.
    private static Uri EndpointOf(SettingsReader settings, IConfiguration configuration)
    {
        var name = settings.NameOf("CosmosEndpoint");
        var text = settings.Text("CosmosEndpoint") ?? configuration["CosmosConnection:accountEndpoint"];
        if (string.IsNullOrWhiteSpace(text))
            throw new StartupException($"The setting {name} is required where documents are in Cosmos DB: the account's address.");
        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new StartupException($"The setting {name} must be the address of a Cosmos DB account, starting with https://.");
    }
}
