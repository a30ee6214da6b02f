using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.Storage.Blob;

/// <summary>Where the files are when they are in Blob Storage.</summary>
/// <param name="Endpoint">The Blob service, reached with the managed identity of the app; null with a connection string.</param>
/// <param name="ConnectionString">Address and key in one, for emulators; null = the endpoint counts.</param>
/// <param name="Container">Name of the one container with all files.</param>
/// <param name="CreateMissing">Whether the container is made at start. In the cloud the infrastructure does that.</param>
public sealed partial record BlobOptions(Uri? Endpoint, string? ConnectionString, string Container, bool CreateMissing)
{
    /// <summary>The transport, where it is not the ordinary one.</summary>
    public HttpMessageHandler? Transport { get; init; }

    /// <summary>The first pause before a request is sent again; further ones grow.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads the settings <c>Storage__Blob…</c>.</summary>
    /// <exception cref="StartupException">One is missing or is not what it must be.</exception>
    public static BlobOptions Read(SettingsReader settings)
    {
        var connection = ConnectionOf(settings);
        var endpoint = EndpointOf(settings, connection is null);
        return new BlobOptions(connection is null ? endpoint : null, connection, ContainerOf(settings), settings.Development);
    }

    /// <summary>The same without the key, which is nobody's business.</summary>
    public override string ToString() => $"{Endpoint?.ToString() ?? "(connection string)"} {Container}";

    private static string? ConnectionOf(SettingsReader settings)
    {
        if (settings.Text("BlobConnectionString") is not { } text)
            return null;
        try
        {
            _ = new BlobServiceClient(text);
            return text;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // Without the cause, which quotes the text.
            throw new StartupException($"The setting {settings.NameOf("BlobConnectionString")} must be the connection string of a storage account.");
        }
    }

    private static Uri? EndpointOf(SettingsReader settings, bool required)
    {
        var name = settings.NameOf("BlobEndpoint");
        if (settings.Text("BlobEndpoint") is not { } text)
            return required ? throw new StartupException($"The setting {name} is required where files are in Blob Storage: the service's address.") : null;

        // An identity's token may only travel encrypted.
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new StartupException($"The setting {name} must be the address of a Blob service, starting with https://.");
    }

    private static string ContainerOf(SettingsReader settings)
    {
        var container = settings.Text("BlobContainer", "files");
        return ContainerName().IsMatch(container)
            ? container
            : throw new StartupException(
                $"The setting {settings.NameOf("BlobContainer")} must be the name of a container: lower-case letters, digits and single hyphens.");
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex ContainerName();
}
