using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>Closing, opening again, and what happens between two writes.</summary>
public sealed class EngineLifeTests : IAsyncLifetime
{
    private static readonly Partition Shop = new("test", "shop");

    private readonly DataFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public async Task Closing_carries_out_what_is_queued_and_leaves_one_file()
    {
        var engine = _folder.Open();
        var commits = Enumerable.Range(0, 300).Select(i => engine.Commit(Shop, [Create($"{i}")], default)).ToList();
        await engine.DisposeAsync();
        Assert.All(await Task.WhenAll(commits), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.Empty(Directory.GetFiles(_folder.Options.DataDirectory, "documents.db-*"));

        await using var again = _folder.Open();
        Assert.Equal(300, await again.Count(Shop, new DocumentQuery(Article.Type, [], [], 0, null), default));
    }

    [Fact]
    public async Task A_closed_engine_says_so()
    {
        var engine = _folder.Open();
        await engine.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => engine.Commit(Shop, [Create("1")], default));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await engine.Read(Shop, Article.Type.IdOf("1"), default));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => engine.Count(Shop, new(Article.Type, [], [], 0, null), default));
    }

    [Fact]
    public async Task Closing_twice_does_no_harm()
    {
        var engine = _folder.Open();
        await engine.DisposeAsync();
        await engine.DisposeAsync();
        await _folder.Open().DisposeAsync();
    }

    [Fact]
    public async Task No_etag_comes_back_after_a_restart()
    {
        var seen = new HashSet<string>();
        for (var start = 0; start < 4; start++)
        {
            await using var engine = _folder.Open();
            await engine.Commit(Shop, [Create("1")], default);
            var stored = (await engine.Read(Shop, Article.Type.IdOf("1"), default))!.Value;
            Assert.True(seen.Add(stored.ETag));
            await engine.Commit(Shop, [new DeleteDocument(stored.Id, stored.ETag)], default);
        }
    }

    [Fact]
    public async Task Expired_documents_leave_the_file_with_a_later_commit()
    {
        await using var engine = _folder.Open();
        for (var i = 0; i < 10; i++)
            await engine.Commit(Shop, [Create($"{i}", TimeSpan.FromSeconds(1))], default);
        await engine.Commit(Shop, [Create("lasting", TimeSpan.FromDays(1))], default);
        Assert.Equal(11, Rows());

        _folder.Time.Advance(TimeSpan.FromMinutes(2));
        await engine.Commit(Shop, [Create("eternal")], default);
        await engine.Commit(Shop, [Create("another")], default);
        Assert.Equal(3, Rows());
    }

    [Fact]
    public async Task Readers_do_not_wait_for_each_other_to_be_many()
    {
        await using var engine = _folder.Open();
        await engine.Commit(Shop, [Create("1")], default);
        var reads = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () => i % 2 == 0
            ? (await engine.Read(Shop, Article.Type.IdOf("1"), default)) is not null
            : await engine.Count(Shop, new(Article.Type, [], [], 0, null), default) == 1)));
        Assert.All(reads, Assert.True);
    }

    private static CreateDocument Create(string key, TimeSpan? timeToLive = null) =>
        new(Article.Type.IdOf(key), Article.Type, """{"key":"x"}"""u8.ToArray(), timeToLive);

    private long Rows()
    {
        using var connection = DocumentFile.OpenReader(_folder.Options.DocumentsFile);
        return connection.Number("SELECT count(*) FROM \"test-article\"");
    }
}
