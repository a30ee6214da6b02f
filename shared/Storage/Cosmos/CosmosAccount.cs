using System.Net;
using Azure.Identity;
using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>The connection to an account, and what is done there at start.</summary>
internal static class CosmosAccount
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    /// <summary>
    /// A client in gateway mode: one pool of HTTPS connections, which private networks and firewalls let through, and the mode that
    /// is tested. It keeps to the given address, which follows the account to another region by itself, and leaves sending again to
    /// <see cref="Retries"/>, where it is counted.
    /// </summary>
    public static CosmosClient Connect(CosmosOptions options)
    {
        var client = new CosmosClientOptions
        {
            ApplicationName = "Mostrador",
            ConnectionMode = ConnectionMode.Gateway,
            LimitToEndpoint = true,
            MaxRetryAttemptsOnRateLimitedRequests = 0,
            HttpClientFactory = options.HttpClientFactory,
            CosmosClientTelemetryOptions = new CosmosClientTelemetryOptions { DisableSendingMetricsToService = true },
        };
        return options.Key is { } key
            ? new CosmosClient(options.Endpoint.ToString(), key, client)
            : new CosmosClient(options.Endpoint.ToString(), new DefaultAzureCredential(), client);
    }

    /// <summary>Makes or checks the container.</summary>
    public static async Task Open(CosmosClient client, CosmosOptions options, DocumentCatalog catalog, CancellationToken cancellation)
    {
        using var start = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        start.CancelAfter(LongestStart);
        try
        {
            if (options.CreateMissing)
                await Make(client, options, catalog, start.Token);
            else
                await Check(client, options, start.Token);
        }
        catch (CosmosException fault)
        {
            throw Answer.Of(fault).ToFault("look at the container", fault);
        }
        catch (AuthenticationFailedException fault)
        {
            throw new StorageException("The app has no identity that Cosmos DB could know: set Storage__CosmosKey or give it one.", fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw Answer.None.ToFault("look at the container", fault);
        }
    }

    private static async Task Make(CosmosClient client, CosmosOptions options, DocumentCatalog catalog, CancellationToken cancellation)
    {
        Database database = await client.CreateDatabaseIfNotExistsAsync(options.Database, cancellationToken: cancellation);
        var wanted = IndexingPlan.ContainerOf(catalog, options.Container);
        var made = await database.CreateContainerIfNotExistsAsync(wanted, cancellationToken: cancellation);
        if (made.StatusCode == HttpStatusCode.Created)
            return;
        RefuseOther(made.Resource, options);
        if (!IndexingPlan.IsSame(made.Resource, wanted))
            await made.Container.ReplaceContainerAsync(wanted, cancellationToken: cancellation);
    }

    private static async Task Check(CosmosClient client, CosmosOptions options, CancellationToken cancellation)
    {
        var read = await client.GetContainer(options.Database, options.Container).ReadContainerAsync(cancellationToken: cancellation);
        RefuseOther(read.Resource, options);
        if (read.Resource.DefaultTimeToLive is null)
            throw new StorageException($"Nothing expires in the container '{options.Container}': turn its time to live on, without a default.");
    }

    private static void RefuseOther(ContainerProperties container, CosmosOptions options)
    {
        if (container.PartitionKeyPath != "/" + Envelope.Partition)
            throw new StorageException(
                $"The container '{options.Container}' is not partitioned by /{Envelope.Partition}: choose another one in Storage__CosmosContainer.");
    }
}
