using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Documents;
using Mostrador.Storage.Tests.Skipping;

namespace Mostrador.Storage.Tests.Cosmos;

[NeedsNode]
public sealed class CosmosCompliance : DocumentEngineCompliance, IDisposable
{
    // The suite sorts by any fields in any direction, of which a catalog declares only a few: a container without composite
    // indexes, which this emulator lets pass. What the catalog's own indexes serve is tested elsewhere.
    private static readonly Lazy<Task<CosmosOptions>> Shared = new(MakeContainer);

    private readonly ManualTime _time = new();
    private CosmosDocumentEngine? _engine;

    public void Dispose() => _engine?.Dispose();

    public override Task DisposeAsync() => Task.CompletedTask;

    protected override async Task<IDocumentEngine> Open()
    {
        _engine = new CosmosDocumentEngine(await Shared.Value, Catalog, _time);
        await _engine.Open(CancellationToken.None);
        return _engine;
    }

    protected override Task LetTimePass(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }

    private static async Task<CosmosOptions> MakeContainer()
    {
        var options = CosmosTestAccount.Options() with { CreateMissing = false };
        using var client = CosmosAccount.Connect(options);
        Database database = await client.CreateDatabaseAsync(options.Database);
        await database.CreateContainerAsync(new ContainerProperties(options.Container, "/pk") { DefaultTimeToLive = -1 });
        return options;
    }
}
