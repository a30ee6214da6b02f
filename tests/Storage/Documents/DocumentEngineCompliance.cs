using System.Text;
using System.Text.Json;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

/// <summary>
/// What every document engine must do. A new engine gets a subclass that opens it, and nothing else. Each test has a partition
/// of its own, so the engine's data may outlive the test.
/// </summary>
public abstract partial class DocumentEngineCompliance : IAsyncLifetime
{
    private IDocumentEngine? _engine;

    protected static DocumentCatalog Catalog { get; } = new([Article.Type, Shelf.Type, Ticket.Type]);

    protected Partition Shop { get; } = new("test", Guid.NewGuid().ToString("N"));

    protected IDocumentEngine Engine => _engine ?? throw new InvalidOperationException("The engine is not open yet.");

    protected DocumentStore Store => field ??= new DocumentStore(Engine);

    public async Task InitializeAsync() => _engine = await Open();

    public abstract Task DisposeAsync();

    /// <summary>Opens the engine for the kinds of <see cref="Catalog"/>.</summary>
    protected abstract Task<IDocumentEngine> Open();

    /// <summary>Makes the engine's clock show this much later.</summary>
    protected abstract Task LetTimePass(TimeSpan time);

    private Task Add(params IReadOnlyCollection<Article> articles) => Store.Transact(Shop, transaction =>
    {
        foreach (var article in articles)
            transaction.Create(article);
        return Task.CompletedTask;
    });

    private async Task<Article?> Find(string key) => await Store.In(Shop).Peek<Article>(key);

    private static string IdOf(string key) => Article.Type.IdOf(key);

    private static byte[] Json(Article article) => JsonSerializer.SerializeToUtf8Bytes(article, Article.Type.Json);

    private static CreateDocument Create(string key, string? json = null, TimeSpan? timeToLive = null) =>
        new(IdOf(key), Article.Type, json is null ? Json(new Article { Key = key }) : Encoding.UTF8.GetBytes(json), timeToLive);

    private static ReplaceDocument Replace(Article article, string etag) =>
        new(IdOf(article.Key), Article.Type, Json(article), etag);

    private static IncrementDocument Add(string key, long by, long? floor = null, string? etag = null, string path = "stock") =>
        new(IdOf(key), [new FieldIncrement(path, by, floor)], etag);

    private Task<CommitOutcome> Commit(params IReadOnlyList<DocumentOperation> operations) =>
        Engine.Commit(Shop, operations, CancellationToken.None);

    private async Task Committed(params IReadOnlyList<DocumentOperation> operations) =>
        Assert.Equal(CommitOutcome.Committed, await Commit(operations));

    private async Task Conflicts(params IReadOnlyList<DocumentOperation> operations) =>
        Assert.Equal(CommitOutcome.Conflict, await Commit(operations));

    private ValueTask<StoredDocument?> Read(string key) => Engine.Read(Shop, IdOf(key), CancellationToken.None);

    private async Task<string> ETagOf(string key) => (await Read(key))!.Value.ETag;

    private async Task<string> BodyOf(string key) => Encoding.UTF8.GetString((await Read(key))!.Value.Body.Span);

    private async Task<string[]> Keys(DocumentQuery<Article> query) =>
        [.. (await Store.In(Shop).Query(query)).Select(article => article.Key)];

    private static async Task<T[]> InParallel<T>(int count, Func<int, Task<T>> work) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => work(i))));
}
