using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Cosmos;

/// <summary>What is made and checked at start, and what is told when it is not as it must be.</summary>
public sealed class StartTests
{
    private static readonly DocumentCatalog Catalog = new([Shelf.Type]);

    [NodeFact]
    public async Task In_development_the_container_is_made_and_its_indexes_follow_the_catalog()
    {
        var options = CosmosTestAccount.Options();
        await Open(options);
        Assert.True(IndexingPlan.IsSame(await ContainerOf(options), IndexingPlan.ContainerOf(Catalog, options.Container)));

        var more = new DocumentCatalog([Shelf.Type, Article.Type]);
        await Open(options, more);
        Assert.True(IndexingPlan.IsSame(await ContainerOf(options), IndexingPlan.ContainerOf(more, options.Container)));
    }

    [NodeFact]
    public async Task What_was_stored_before_is_there_after_a_start_with_other_indexes()
    {
        var options = CosmosTestAccount.Options();
        var shop = new Partition("test", "shop");
        using (var first = await Opened(options, Catalog))
            await first.Commit(shop, [Faults.LostAnswerTests.Create("1")], CancellationToken.None);
        using var second = await Opened(options, new DocumentCatalog([Shelf.Type, Article.Type]));
        Assert.NotNull(await second.Read(shop, Faults.LostAnswerTests.Id("1"), CancellationToken.None));
    }

    [NodeFact]
    public async Task Outside_development_nothing_is_made()
    {
        var fault = await Assert.ThrowsAsync<StorageException>(() => Open(CosmosTestAccount.Options() with { CreateMissing = false }));
        Assert.Equal(
            "Cosmos DB has no such database or container: check Storage__CosmosDatabase and Storage__CosmosContainer.", fault.Message);
    }

    [NodeFact]
    public async Task A_container_that_was_made_for_something_else_is_not_used()
    {
        var fault = await Assert.ThrowsAsync<StorageException>(() => OpenOver(new ContainerProperties("documents", "/other") { DefaultTimeToLive = -1 }));
        Assert.StartsWith("The container 'documents' is not partitioned by /pk", fault.Message, StringComparison.Ordinal);
        fault = await Assert.ThrowsAsync<StorageException>(() => OpenOver(new ContainerProperties("documents", "/pk")));
        Assert.StartsWith("Nothing expires in the container 'documents'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_nobody_answers_for_is_told()
    {
        var options = new CosmosOptions(new Uri($"http://127.0.0.1:{FreePort()}/"), CosmosTestAccount.Key, "d", "c", CreateMissing: false);
        var fault = await Assert.ThrowsAsync<StorageException>(() => Open(options));
        Assert.Matches("^Cosmos DB .+: check Storage__CosmosEndpoint and the network.$", fault.Message);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task An_account_that_refuses_the_app_is_told(int status)
    {
        var options = new CosmosOptions(new Uri("http://127.0.0.1/"), CosmosTestAccount.Key, "d", "c", CreateMissing: false)
        {
            HttpClientFactory = () => new HttpClient(new Refusing((HttpStatusCode)status)),
        };
        var fault = await Assert.ThrowsAsync<StorageException>(() => Open(options));
        Assert.StartsWith("Cosmos DB refuses the app: check Storage__CosmosKey", fault.Message, StringComparison.Ordinal);
    }

    private static async Task OpenOver(ContainerProperties container)
    {
        var options = CosmosTestAccount.Options() with { CreateMissing = false };
        using var client = CosmosAccount.Connect(options);
        Database database = await client.CreateDatabaseAsync(options.Database);
        await database.CreateContainerAsync(container);
        await Open(options);
    }

    private static async Task Open(CosmosOptions options, DocumentCatalog? catalog = null)
    {
        using var engine = await Opened(options, catalog ?? Catalog);
    }

    private static async Task<CosmosDocumentEngine> Opened(CosmosOptions options, DocumentCatalog catalog)
    {
        var engine = new CosmosDocumentEngine(options, catalog, TimeProvider.System);
        await engine.Open(CancellationToken.None);
        return engine;
    }

    private static async Task<ContainerProperties> ContainerOf(CosmosOptions options)
    {
        using var client = CosmosAccount.Connect(options);
        return await client.GetContainer(options.Database, options.Container).ReadContainerAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Refusing(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("{}"), RequestMessage = request });
    }
}
