using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>Kept numbers are what counting gives, whatever happened to the documents and to the file.</summary>
public sealed class KeptCountTests : IAsyncLifetime
{
    private static readonly Partition Shop = new("test", "shop");

    private readonly DataFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public async Task After_any_commits_the_kept_numbers_are_those_that_a_scan_gives()
    {
        await using var engine = _folder.Open();
        TicketCommits.Check(engine, () => Assert.Equal(Scanned(), Kept()));
    }

    [Fact]
    public async Task An_old_file_is_counted_once_and_kept_from_then_on()
    {
        await using (var engine = _folder.Open(Without()))
            await Issue(engine, ("a", "hall"), ("b", "hall"), ("c", null), ("d", "yard"));
        await using (var engine = _folder.Open())
        {
            await Issue(engine, ("e", "hall"));
            Assert.Equal((5, 3, 1), (await Count(engine), await Count(engine, "hall"), await Count(engine, "yard")));
        }

        Assert.Equal(Scanned(), Kept());
        var before = Version();
        await _folder.Open().DisposeAsync();
        Assert.Equal(before, Version());
    }

    [Fact]
    public async Task A_declaration_that_is_dropped_leaves_nothing_and_returns_with_the_number_of_that_day()
    {
        await using (var engine = _folder.Open())
            await Issue(engine, ("a", "hall"));
        await using (var engine = _folder.Open(Without(new DocumentCount("room"))))
        {
            Assert.Equal(["test-ticket(room)"], Texts("SELECT DISTINCT label FROM store_count"));
            Assert.Equal(3, Texts("SELECT name FROM sqlite_master WHERE type='trigger'").Count);
            await Issue(engine, ("b", "hall"));
            Assert.Equal((2, 2), (await Count(engine), await Count(engine, "hall")));
        }

        await using (var engine = _folder.Open(new DocumentCatalog([])))
            Assert.Empty(Texts("SELECT label FROM store_count").Concat(Texts("SELECT name FROM sqlite_master WHERE type='trigger'")));
        await using (var engine = _folder.Open())
            Assert.Equal((2, 2), (await Count(engine), await Count(engine, "hall")));
        Assert.Equal(Scanned(), Kept());
    }

    [Fact]
    public async Task A_number_that_an_older_version_kept_otherwise_is_counted_anew()
    {
        await using (var engine = _folder.Open())
            await Issue(engine, ("a", "hall"));
        Execute("DROP TRIGGER \"test-ticket(room) created\"");
        Execute("CREATE TRIGGER \"test-ticket(room) created\" AFTER INSERT ON \"test-ticket\" BEGIN SELECT 1; END");
        Execute("UPDATE store_count SET n=7");
        await using (var engine = _folder.Open())
        {
            await Issue(engine, ("b", "hall"));
            Assert.Equal((8, 2), (await Count(engine), await Count(engine, "hall")));
        }
    }

    [Fact]
    public async Task A_count_is_read_and_not_made()
    {
        await using (var engine = _folder.Open())
            await Issue(engine, ("a", "hall"));
        Execute("UPDATE store_count SET n=n+41");
        await using (var engine = _folder.Open())
            Assert.Equal((42, 42), (await Count(engine), await Count(engine, "hall")));
    }

    [Fact]
    public async Task A_page_near_the_end_is_reached_from_there()
    {
        await using (var engine = _folder.Open())
            await Fill(engine, 200);
        Execute("UPDATE store_count SET n=n-1");
        await using (var engine = _folder.Open())
        {
            Assert.Equal([50, 51], await Numbers(engine, 50, 2));
            Assert.Equal([199], await Numbers(engine, 198, 2)); // Who reaches it from the start finds two.
        }
    }

    [Fact]
    public async Task A_snapshot_keeps_counting()
    {
        await using var copy = new DataFolder();
        Directory.CreateDirectory(copy.Options.DataDirectory);
        await using (var engine = _folder.Open())
        {
            await Issue(engine, ("a", "hall"));
            DocumentSnapshot.Write(_folder.Options.DocumentsFile, copy.Options.DocumentsFile);
        }

        await using (var engine = copy.Open())
        {
            await Issue(engine, ("b", "hall"));
            Assert.Equal((2, 2), (await Count(engine), await Count(engine, "hall")));
        }
    }

    [Fact]
    public async Task A_page_from_either_end_is_the_page_that_the_whole_list_shows()
    {
        await using var engine = _folder.Open();
        var model = await Fill(engine, 300);
        var pages =
            from room in Gen.Elements(null, "hall", "yard", "none")
            from orders in Gen.Elements<DocumentOrder[]>(
                [Ticket.ByNumber.Ascending], [Ticket.ByNumber.Descending], [Ticket.ByLevel.Descending],
                [Ticket.ByLevel.Ascending, Ticket.ByNumber.Descending], [Ticket.ByRoom.Ascending], [Ticket.ByRoom.Descending, Ticket.ByNumber.Descending])
            from skip in Gen.Choose(0, 320)
            from take in Gen.Elements(1, 2, 10, 40, 200, int.MaxValue)
            select (Query: new DocumentQuery(Ticket.Type, room is null ? [] : [Ticket.ByRoom.Is(room)], orders, 0, null), skip, take);
        Prop.ForAll(pages.ToArbitrary(), page => Task.Run(() => IsPage(page.Query, page.skip, page.take)).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();

        async Task<bool> IsPage(DocumentQuery query, int skip, int take)
        {
            var all = await engine.Query(Shop, query, default);
            Assert.Equal(query.Filters is [var only] ? model.Count(room => room == (string)only.Value) : model.Count, all.Count);
            var page = await engine.Query(Shop, query with { Skip = skip, Take = take }, default);
            Assert.Equal(all.Skip(skip).Take(take).Select(document => document.Id), page.Select(document => document.Id));
            return true;
        }
    }

    private static async Task<List<string?>> Fill(SqliteDocumentEngine engine, int count)
    {
        string?[] rooms = [null, "hall", "yard", "hall", "hall"];
        var filled = Enumerable.Range(0, count).Select(i => rooms[i % rooms.Length]).ToList();
        foreach (var chunk in Enumerable.Range(0, count).Chunk(50))
        {
            await new DocumentStore(engine).Transact(Shop, transaction =>
            {
                foreach (var i in chunk)
                    transaction.Create(new Ticket { Key = $"{i * 7 % count}", Number = i, Room = filled[i], Level = i % 11 == 0 ? null : i % 4 });
                return Task.CompletedTask;
            });
        }

        return filled;
    }

    private List<string> Kept() => Texts($"SELECT quote(label)||quote(pk)||{Quoted("value1")}||{Quoted("value2")}||n FROM store_count ORDER BY 1");

    private List<string> Scanned() => [.. Ticket.Type.Counts.SelectMany(Scanned).Order(StringComparer.Ordinal)];

    private List<string> Scanned(DocumentCount count)
    {
        var values = count.Paths.Select(path => $"json_extract(body,'$.{path}')").ToList();
        var label = $"'test-ticket({string.Join(',', count.Paths)})'";
        var shown = string.Concat(values.Append("''").Append("''").Take(2).Select(value => $"||{Quoted(value)}"));
        return Texts(
            $"SELECT quote({label})||quote(pk){shown}||count(*) FROM \"test-ticket\" "
            + $"WHERE {string.Join(" AND ", values.Select(value => $"{value} IS NOT NULL").Append("1"))} GROUP BY {string.Join(", ", values.Prepend("pk"))}");
    }

    // Numbers are equal whatever they are written as.
    private static string Quoted(string value) => $"CASE WHEN typeof({value})='real' THEN quote({value}*1.0) WHEN typeof({value})='integer' THEN quote({value}*1.0) ELSE quote({value}) END";

    private static DocumentCatalog Without(params IReadOnlyList<DocumentCount> counts) =>
        new([Article.Type, new DocumentType<Ticket>("test-ticket", TestJson.Default.Ticket, Ticket.Type.Indexes) { Counts = counts }]);

    private static Task Issue(SqliteDocumentEngine engine, params (string Key, string? Room)[] tickets) =>
        new DocumentStore(engine).Transact(Shop, transaction =>
        {
            foreach (var (key, room) in tickets)
                transaction.Create(new Ticket { Key = key, Room = room });
            return Task.CompletedTask;
        });

    private static async Task<List<long>> Numbers(SqliteDocumentEngine engine, int skip, int take)
    {
        var query = DocumentQuery.Over<Ticket>().OrderBy(Ticket.ByNumber.Ascending).Skip(skip).Take(take);
        return [.. (await new DocumentStore(engine).In(Shop).Query(query)).Select(ticket => ticket.Number)];
    }

    private static Task<long> Count(SqliteDocumentEngine engine, string? room = null)
    {
        IReadOnlyList<DocumentFilter> filters = room is null ? [] : [Ticket.ByRoom.Is(room)];
        return new DocumentStore(engine).In(Shop).Count(DocumentQuery.Over<Ticket>().Where(filters));
    }

    private List<string> Texts(string sql)
    {
        using var connection = DocumentFile.OpenReader(_folder.Options.DocumentsFile);
        return connection.Texts(sql);
    }

    private void Execute(string sql)
    {
        using var connection = SqliteConnection.Open(_folder.Options.DocumentsFile, writable: true);
        connection.Execute(sql);
    }

    private long Version()
    {
        using var connection = DocumentFile.OpenReader(_folder.Options.DocumentsFile);
        return connection.Number("PRAGMA schema_version");
    }
}
