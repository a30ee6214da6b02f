using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Mostrador.Storage.Blob;

/// <summary>The connection to the container, and what is done there at start.</summary>
internal static class BlobAccount
{
    /// <summary>How often one request is sent at most.</summary>
    public const int MostAttempts = 4;

    /// <summary>
    /// The client needs this assembly to send anything. Naming it carries it into every program that is built on this one; a
    /// reference that no code uses is not handed on.
    /// </summary>
    internal static readonly Type NeededByClient = typeof(System.IO.Hashing.NonCryptographicHashAlgorithm);

    /// <summary>
    /// A client that sends a request again when that may help (time-outs, broken connections, 408, 429, 5xx): a bounded number of
    /// times, with pauses that grow, and gives up an attempt of which nothing is heard.
    /// </summary>
    public static BlobContainerClient Connect(BlobOptions options)
    {
        var client = new BlobClientOptions
        {
            Diagnostics = { ApplicationId = "Mostrador" },
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = MostAttempts - 1,
                Delay = options.FirstPause,
                MaxDelay = TimeSpan.FromSeconds(2),
                NetworkTimeout = TimeSpan.FromSeconds(10),
            },
        };
        if (options.Transport is { } transport)
            client.Transport = new HttpClientTransport(transport);
        var service = options.ConnectionString is { } connection
            ? new BlobServiceClient(connection, client)
            : new BlobServiceClient(options.Endpoint, new DefaultAzureCredential(), client);
        return service.GetBlobContainerClient(options.Container);
    }

    /// <summary>Makes or checks the container.</summary>
    /// <exception cref="StorageException">It cannot be reached, or everybody can read it.</exception>
    public static async Task Open(BlobContainerClient container, BlobOptions options, CancellationToken cancellation)
    {
        if (options.CreateMissing)
        {
            await BlobRequests.Send(
                "making of the container", token => container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: token), cancellation);
        }

        var found = await BlobRequests.Send(
            "look at the container", token => container.GetPropertiesAsync(cancellationToken: token), cancellation);
        if (found.Value.PublicAccess is not (null or PublicAccessType.None))
            throw new StorageException($"Everybody can read the container '{options.Container}': turn its public access off, or choose another one.");
    }
}
