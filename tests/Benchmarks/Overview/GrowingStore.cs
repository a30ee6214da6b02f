using Mostrador.Benchmarks.Scenes;
using Mostrador.Benchmarks.Scenes.LocalSim;
using Mostrador.Benchmarks.Scenes.McMatias;
using Mostrador.Benchmarks.Scenes.PointOfSale;
using Mostrador.Benchmarks.Scenes.SmartSales;
using Mostrador.Benchmarks.Scenes.Stockly;
using Mostrador.Benchmarks.Servers;
using Mostrador.Kernel.Documents;
using Mostrador.Storage;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Benchmarks.Overview;

/// <summary>One data folder with the shops of all modules; each has an equal share of its documents.</summary>
internal sealed class GrowingStore(string folder)
{
    private int _documents;

    /// <summary>The shops.</summary>
    public IReadOnlyList<IScene> Scenes { get; } = [new PosScene(), new SmartSalesScene(), new McMatiasScene(), new LocalSimScene(), new StocklyScene()];

    /// <summary>Where it lies.</summary>
    public string Folder => folder;

    /// <summary>Makes what sales need.</summary>
    public async Task Furnish()
    {
        using var host = ServerProcess.LocalHost(folder);
        using var http = new HttpClient { BaseAddress = host.Address };
        foreach (var scene in Scenes)
            await scene.Furnish(http);
    }

    /// <summary>Adds history until there are so many documents.</summary>
    public async Task GrowTo(int documents)
    {
        // A hundred thousand documents would each write to a dozen indexes all over the file; the host makes them in one go when it starts.
        var catalog = new DocumentCatalog(Scenes.SelectMany(scene => scene.Types).DistinctBy(type => type.Name));
        await using var engine = new SqliteDocumentEngine(new StorageOptions(folder) { HasIndexes = false }, catalog, TimeProvider.System);
        foreach (var scene in Scenes)
            await scene.Fill(new DocumentStore(engine), (documents - _documents) / Scenes.Count);
        _documents = documents;
    }
}
