using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Mostrador.Storage.Blob;
using Mostrador.Storage.Tests.Azurite;

namespace Mostrador.Storage.Tests.Blob;

/// <summary>What is made and checked at start, and what is told when it is not as it must be.</summary>
public sealed class StartTests
{
    [NodeFact]
    public async Task In_development_a_private_container_is_made_and_found_again()
    {
        var options = AzuriteProcess.Options();
        await Open(options);
        await Open(options);
        var container = (await ContainerOf(options).GetPropertiesAsync()).Value;
        Assert.True(container.PublicAccess is null or PublicAccessType.None);
    }

    [NodeFact]
    public async Task Outside_development_nothing_is_made()
    {
        var options = AzuriteProcess.Options() with { CreateMissing = false };
        await Refuses(options, "Blob Storage has no such container: check Storage__BlobContainer.");
        Assert.False(await ContainerOf(options).ExistsAsync());
    }

    [NodeFact]
    public async Task A_container_that_everybody_can_read_is_not_used()
    {
        var options = AzuriteProcess.Options();
        await ContainerOf(options).CreateAsync(PublicAccessType.Blob);
        await Refuses(options, $"Everybody can read the container '{options.Container}': turn its public access off, or choose another one.");
    }

    [Fact]
    public async Task A_service_that_nobody_answers_for_is_told()
    {
        var options = new BlobOptions(null, Somewhere($"http://127.0.0.1:{FreePort()}/account"), "files", CreateMissing: false)
        {
            FirstPause = TimeSpan.FromMilliseconds(1),
        };
        await Refuses(options, "Blob Storage did not answer a look at the container: check Storage__BlobEndpoint and the network.");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_service_that_refuses_the_app_is_told(int status)
    {
        var options = new BlobOptions(null, Somewhere("http://127.0.0.1/account"), "files", CreateMissing: false)
        {
            Transport = new Refusing((HttpStatusCode)status),
        };
        await Refuses(
            options,
            "Blob Storage refuses the app: check Storage__BlobConnectionString, or the data role of its managed identity and the account's firewall.");
    }

    private static Task Open(BlobOptions options) => new BlobFileStore(options).Open(CancellationToken.None);

    private static async Task Refuses(BlobOptions options, string sentence) =>
        Assert.Equal(sentence, (await Assert.ThrowsAsync<StorageException>(() => Open(options))).Message);

    private static BlobContainerClient ContainerOf(BlobOptions options) =>
        new BlobServiceClient(options.ConnectionString).GetBlobContainerClient(options.Container);

    private static string Somewhere(string endpoint) => $"AccountName=account;AccountKey=bm8gc2VjcmV0;BlobEndpoint={endpoint};";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Refusing(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(""), RequestMessage = request });
    }
}
