using System.Text;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

public sealed class GroupCommitTests : IAsyncLifetime
{
    private readonly DataFolder _folder = new();
    private readonly DocumentTables _tables = new(DataFolder.Catalog);
    private SqliteConnection? _connection;
    private GroupCommit? _groups;

    private SqliteConnection Connection => _connection!;

    public Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder.Options.DataDirectory);
        _connection = DocumentFile.OpenWriter(_folder.Options.DocumentsFile, _tables);
        var etags = new ETagSequence(_connection);
        _groups = new GroupCommit(_connection, new OperationRunner(_connection, _tables, etags), etags, new DocumentCache(), _folder.Time);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _connection?.Dispose();
        await _folder.DisposeAsync();
    }

    [Fact]
    public async Task Each_request_of_a_group_succeeds_or_fails_on_its_own()
    {
        var group = Run(
            Request(Create("1")),
            Request(Create("2"), Create("1")),
            Request(Create("2")),
            Request(Create("3", "no json {")),
            Request(Create("4"), Create("5", "no json {")),
            Request(Create("5")));

        Assert.Equal(CommitOutcome.Committed, await group[0]);
        Assert.Equal(CommitOutcome.Conflict, await group[1]);
        Assert.Equal(CommitOutcome.Committed, await group[2]);
        await Assert.ThrowsAsync<StorageException>(() => group[3]);
        await Assert.ThrowsAsync<StorageException>(() => group[4]);
        Assert.Equal(CommitOutcome.Committed, await group[5]);
        Assert.Equal(["1", "2", "5"], Keys());
    }

    [Fact]
    public async Task A_request_sees_what_the_one_before_it_in_the_group_has_done()
    {
        var group = Run(Request(Create("1")), Request(Add("1", 5)), Request(Add("1", -6, floor: 0)), Request(Add("1", -5, floor: 0)));
        Assert.Equal(
            [CommitOutcome.Committed, CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Committed],
            await Task.WhenAll(group));
    }

    [Fact]
    public async Task A_full_disk_fails_the_whole_group_stores_nothing_and_leaves_the_writer_usable()
    {
        Assert.Equal(CommitOutcome.Committed, await Run(Request(Create("0")))[0]);
        var pages = Connection.Number("PRAGMA page_count");
        Connection.Execute($"PRAGMA max_page_count={pages + 3}");
        var group = Run(Request(Create("1")), Request(Big("2")), Request(Create("3")));
        foreach (var request in group)
            Assert.Contains("nothing was stored", (await Assert.ThrowsAsync<StorageException>(() => request)).Message);
        Assert.Equal(["0"], Keys());

        Connection.Execute("PRAGMA max_page_count=1000000");
        Assert.Equal(CommitOutcome.Committed, await Run(Request(Big("2")))[0]);
        Assert.Equal(["0", "2"], Keys());
    }

    [Fact]
    public async Task A_fault_of_the_app_fails_its_own_request_only()
    {
        var unknown = new DeleteDocument("unknown:1", "1");
        var group = Run(Request(Create("1"), unknown), Request(Create("2")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => group[0]);
        Assert.Equal(CommitOutcome.Committed, await group[1]);
        Assert.Equal(["2"], Keys());
    }

    [Fact]
    public async Task A_group_is_one_transaction_whatever_its_size()
    {
        var before = Connection.Number("PRAGMA data_version");
        using var observer = DocumentFile.OpenReader(_folder.Options.DocumentsFile);
        var seen = observer.Number("PRAGMA data_version");
        var group = Run([.. Enumerable.Range(0, 256).Select(i => Request(Create($"{i}")))]);
        Assert.All(await Task.WhenAll(group), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.Equal(seen + 1, observer.Number("PRAGMA data_version"));
        Assert.Equal(before, Connection.Number("PRAGMA data_version"));
    }

    private Task<CommitOutcome>[] Run(params CommitRequest[] group)
    {
        _groups!.Run(group);
        return [.. group.Select(request => request.Completion)];
    }

    private static CommitRequest Request(params DocumentOperation[] operations) => new("test/shop", operations);

    private static CreateDocument Create(string key, string json = """{"stock":0}""") =>
        new(Article.Type.IdOf(key), Article.Type, Encoding.UTF8.GetBytes(json), null);

    private static CreateDocument Big(string key) => Create(key, $$"""{"name":"{{new string('n', 100_000)}}"}""");

    private static IncrementDocument Add(string key, long by, long? floor = null) =>
        new(Article.Type.IdOf(key), [new FieldIncrement("stock", by, floor)], null);

    private IEnumerable<string> Keys() =>
        Connection.Texts($"SELECT id FROM {_tables.Of(Article.Type).Name} ORDER BY id").Select(id => id[(id.IndexOf(':') + 1)..]);
}
