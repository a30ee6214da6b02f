using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Documents;
using Mostrador.Storage.Tests.Faults;

namespace Mostrador.Storage.Tests.Cosmos.Faults;

/// <summary>
/// Two processes on one container: one whose network is troubled, and a neighbour who is well. The troubled one does not really
/// wait between attempts.
/// </summary>
internal sealed class TroubledStore : IDisposable
{
    private static readonly Lazy<Task<string>> Database = new(MakeDatabase);
    private readonly CosmosDocumentEngine _engine;
    private readonly CosmosDocumentEngine _neighbour;

    private TroubledStore(string database, Func<HttpMessageHandler, HttpMessageHandler>? more, TimeSpan? longestAttempt)
    {
        var time = new ManualTime();
        var retries = new Retries((pause, _) =>
        {
            lock (Pauses)
                Pauses.Add(pause);
            return Task.CompletedTask;
        })
        {
            LongestAttempt = longestAttempt ?? TimeSpan.FromMinutes(1),
        };
        HttpMessageHandler Troubled(HttpMessageHandler rest) => new FaultyTransport(Plan, CosmosRequests.IsOfDocuments, more?.Invoke(rest) ?? rest);
        _engine = new CosmosDocumentEngine(CosmosTestAccount.Options(database, Troubled), Catalog, time, retries);
        _neighbour = new CosmosDocumentEngine(CosmosTestAccount.Options(database), Catalog, time);
        Documents = new DocumentStore(_engine);
        Neighbours = new DocumentStore(_neighbour);
    }

    public static DocumentCatalog Catalog { get; } = new([Article.Type, Shelf.Type]);

    public Partition Shop { get; } = new("test", Guid.NewGuid().ToString("N"));

    public FaultPlan Plan { get; } = new();

    public List<TimeSpan> Pauses { get; } = [];

    public IDocumentEngine Engine => _engine;

    public DocumentStore Documents { get; }

    /// <summary>The same documents, as a process sees them whose network is well.</summary>
    public DocumentStore Neighbours { get; }

    public static async Task<TroubledStore> Open(
        Func<HttpMessageHandler, HttpMessageHandler>? more = null, TimeSpan? longestAttempt = null) => new(await Database.Value, more, longestAttempt);

    public async Task Add(params IReadOnlyList<Article> articles) => await Neighbours.Transact(Shop, transaction =>
    {
        foreach (var article in articles)
            transaction.Create(article);
        return Task.CompletedTask;
    });

    public async Task<Article?> Find(string key) => await Neighbours.In(Shop).Peek<Article>(key);

    public async Task<string> ETagOf(string key) => (await _neighbour.Read(Shop, Article.Type.IdOf(key), CancellationToken.None))!.Value.ETag;

    public Task<CommitOutcome> Commit(params IReadOnlyList<DocumentOperation> operations) =>
        _engine.Commit(Shop, operations, CancellationToken.None);

    public void Dispose()
    {
        _engine.Dispose();
        _neighbour.Dispose();
    }

    private static async Task<string> MakeDatabase()
    {
        var options = CosmosTestAccount.Options();
        using var engine = new CosmosDocumentEngine(options, Catalog, TimeProvider.System);
        await engine.Open(CancellationToken.None);
        return options.Database;
    }
}
