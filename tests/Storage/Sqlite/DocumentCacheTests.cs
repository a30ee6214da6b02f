using System.Text;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>What is kept in memory is what is in the file, at every moment.</summary>
public sealed class DocumentCacheTests : IAsyncLifetime
{
    private static readonly Partition Shop = new("test", "shop");
    private static readonly DocumentCache.Place One = PlaceOf("1");

    private readonly DataFolder _folder = new();
    private readonly DocumentCache _cache = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public void What_was_read_before_a_commit_that_changes_it_is_not_kept()
    {
        var version = _cache.VersionOf(One);
        _cache.Begin([Change("1")]);
        Keep(version);
        Keep(_cache.VersionOf(One));
        Assert.Null(Known());

        _cache.End([Change("1")]);
        Keep(version);
        Assert.Null(Known());
        Keep(_cache.VersionOf(One));
        Assert.NotNull(Known());
    }

    [Fact]
    public void A_commit_takes_out_what_it_changes_before_it_can_be_seen()
    {
        Keep(_cache.VersionOf(One));
        _cache.Begin([Change("2")]);
        Assert.NotNull(Known());

        _cache.Begin([Change("1"), Change("1")]);
        Assert.Null(Known());
        _cache.End([Change("1"), Change("1")]);
        Assert.Equal(0, _cache.Bytes);
    }

    [Fact]
    public void It_does_not_grow_without_bound()
    {
        const int most = 9 * 1024 * 1024;
        for (var i = 0; i < 5000; i++)
        {
            var place = PlaceOf($"{i}");
            _cache.Keep(place, _cache.VersionOf(place), Document(new string('x', 4000)), null);
            Assert.InRange(_cache.Bytes, 0, most);
        }

        _cache.Keep(One, _cache.VersionOf(One), Document(new string('x', 100_000)), null);
        Assert.InRange(_cache.Bytes, 1, most);
    }

    [Fact]
    public async Task A_kept_document_expires_in_its_time()
    {
        await using var engine = _folder.Open();
        await engine.Commit(Shop, [new CreateDocument(One.Id, Article.Type, "{}"u8.ToArray(), TimeSpan.FromMinutes(1))], default);
        Assert.NotNull(await engine.Read(Shop, One.Id, default));
        Assert.Single(await engine.ReadAll(Shop, [One.Id], default));

        _folder.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await engine.Read(Shop, One.Id, default));
        Assert.Empty(await engine.ReadAll(Shop, [One.Id], default));
    }

    [Fact]
    public async Task No_read_is_older_than_what_was_acknowledged_nor_than_the_read_before_it()
    {
        const int documents = 8;
        const int changes = 300;
        await using var engine = _folder.Open();
        var acknowledged = new long[documents];
        var all = Enumerable.Range(0, documents).Select(i => PlaceOf($"{i}").Id).ToArray();
        for (var i = 0; i < documents; i++)
            await engine.Commit(Shop, [new CreateDocument(PlaceOf($"{i}").Id, Article.Type, """{"stock":0}"""u8.ToArray(), null)], default);
        var writers = Enumerable.Range(0, documents).Select(i => Task.Run(async () =>
        {
            for (var n = 1; n <= changes; n++)
            {
                Assert.Equal(CommitOutcome.Committed, await engine.Commit(Shop, [new IncrementDocument(PlaceOf($"{i}").Id, [new("stock", 1, null)], null)], default));
                Volatile.Write(ref acknowledged[i], n);
            }
        })).ToList();
        var readers = Enumerable.Range(0, documents).Select(i => Task.Run(async () =>
        {
            for (long last = 0, known = 0; known < changes;)
            {
                known = Volatile.Read(ref acknowledged[i]);
                var stock = i % 2 == 0 ? Stock(await engine.Read(Shop, all[i], default)) : Stock((await engine.ReadAll(Shop, all, default)).Single(document => document.Id == all[i]));
                Assert.InRange(stock, Math.Max(last, known), changes);
                last = stock;
            }
        }));
        await Task.WhenAll([.. writers, .. readers]);
        Assert.All(await engine.ReadAll(Shop, all, default), document => Assert.Equal(changes, Stock(document)));
    }

    private static long Stock(StoredDocument? document) =>
        System.Text.Json.JsonDocument.Parse(document!.Value.Body).RootElement.GetProperty("stock").GetInt64();

    private StoredDocument? Known() => _cache.TryGet(One, 0, out var document) ? document : null;

    private void Keep(long version) => _cache.Keep(One, version, Document("{}"), null);

    private static StoredDocument Document(string body) => new("article:1", "1", Encoding.UTF8.GetBytes(body));

    private static DocumentCache.Place PlaceOf(string key) => new(Shop.Key, Article.Type.IdOf(key));

    private static CommitRequest Change(string key) => new(Shop.Key, [new DeleteDocument(Article.Type.IdOf(key), "1")]);
}
