using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>A column beside the body has what the body has, whatever happened to the document and to the file.</summary>
public sealed class MemberColumnsTests : IAsyncLifetime
{
    private static readonly Partition Shop = new("test", "shop");
    private static readonly DocumentTable Articles = new(Article.Type);

    private readonly DataFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public async Task After_any_commits_the_columns_have_what_the_bodies_have()
    {
        await using var engine = _folder.Open();
        TicketCommits.Check(engine, () => Assert.Empty(Astray(Ticket.Type)));
    }

    [Fact]
    public async Task A_document_that_takes_the_place_of_an_expired_one_brings_its_own_values()
    {
        await using var engine = _folder.Open();
        await Create(engine, new Article { Key = "a", Price = 1 }, TimeSpan.FromSeconds(1));
        _folder.Time.Advance(TimeSpan.FromMinutes(1));
        await Create(engine, new Article { Key = "a", Price = 2, Name = "Another" });
        Assert.Equal(["2"], Texts("SELECT m_price FROM \"test-article\""));
        Assert.Empty(Astray(Article.Type));
    }

    [Fact]
    public async Task A_file_from_before_the_columns_gets_them()
    {
        await using (var engine = _folder.Open())
            await Create(engine, new Ticket { Key = "a", Room = "hall", Number = 7 });
        MakeOfLayout1();
        Assert.NotEmpty(Texts("SELECT name FROM sqlite_master WHERE sql LIKE '%CREATE INDEX%json_extract%'"));

        await using (var engine = _folder.Open())
        {
            await Create(engine, new Ticket { Key = "b", Room = "hall", Number = 8 });
            var found = await new DocumentStore(engine).In(Shop).Query(
                DocumentQuery.Over<Ticket>().Where(Ticket.ByRoom.Is("hall")).OrderBy(Ticket.ByNumber.Descending));
            Assert.Equal(["b", "a"], found.Select(ticket => ticket.Key));
            Assert.Equal(2, await new DocumentStore(engine).In(Shop).Count(DocumentQuery.Over<Ticket>().Where(Ticket.ByRoom.Is("hall"))));
        }

        Assert.Equal([$"{Schema.Version}"], Texts("SELECT user_version FROM pragma_user_version"));
        Assert.Empty(Texts("SELECT name FROM sqlite_master WHERE sql LIKE '%json_extract%'"));
        Assert.Empty(Astray(Ticket.Type));
    }

    [Fact]
    public async Task A_member_that_is_asked_for_again_has_the_value_of_that_day()
    {
        await using (var engine = _folder.Open())
            await Create(engine, new Ticket { Key = "a", Room = "hall" });
        var type = new DocumentType<Ticket>("test-ticket", TestJson.Default.Ticket);
        await using (var engine = _folder.Open(new DocumentCatalog([type])))
        {
            Assert.Empty(Texts("SELECT name FROM pragma_table_info('test-ticket') WHERE name LIKE 'm@_%' ESCAPE '@'"));
            await new DocumentStore(engine).Transact(Shop, async transaction =>
                transaction.Replace((await transaction.Find<Ticket>("a"))! with { Room = "yard" }));
        }

        await using (var engine = _folder.Open())
            Assert.Equal(1, await new DocumentStore(engine).In(Shop).Count(DocumentQuery.Over<Ticket>().Where(Ticket.ByRoom.Is("yard"))));
        Assert.Empty(Astray(Ticket.Type));
    }

    [Fact]
    public void A_body_that_changes_no_member_of_an_index_names_no_column() =>
        Assert.Equal("UPDATE \"test-article\" SET etag=?3, body=?6 WHERE pk=?1 AND id=?2 AND (expires IS NULL OR expires>?4) AND etag=?5", Articles.Replace(0));

    [Fact]
    public void A_body_names_the_columns_that_it_changes()
    {
        var price = Articles.Members.Paths.ToList().IndexOf("price");
        Assert.Contains("body=?6, m_price=json_extract(?6,'$.price') WHERE", Articles.Replace(1L << price));
    }

    [Fact]
    public void An_increment_names_the_column_of_its_member_only()
    {
        Assert.DoesNotContain("m_", Articles.Increment([new("stock", 1, 0)]));
        Assert.Contains(", m_price=json_extract(body,'$.price')+?6 WHERE", Articles.Increment([new("price", 1, 0)]));
    }

    // The file as the first versions of the app made it: no columns, indexes and triggers on expressions.
    private void MakeOfLayout1()
    {
        using var connection = SqliteConnection.Open(_folder.Options.DocumentsFile, writable: true);
        foreach (var trigger in connection.Texts("SELECT name FROM sqlite_master WHERE type='trigger'"))
            connection.Execute($"DROP TRIGGER \"{trigger}\"");
        foreach (var index in connection.Texts("SELECT name FROM sqlite_master WHERE type='index' AND sql LIKE '%m@_%' ESCAPE '@'"))
            connection.Execute($"DROP INDEX \"{index}\"");
        foreach (var table in new[] { Article.Type.Name, Shelf.Type.Name, Ticket.Type.Name })
        {
            foreach (var column in connection.Texts($"SELECT name FROM pragma_table_info('{table}') WHERE name LIKE 'm@_%' ESCAPE '@'"))
                connection.Execute($"ALTER TABLE \"{table}\" DROP COLUMN {column}");
        }

        connection.Execute("CREATE INDEX \"test-ticket(room,number)\" ON \"test-ticket\"(pk, json_extract(body,'$.room'), json_extract(body,'$.number'), expires)");
        connection.Execute("CREATE TRIGGER \"test-ticket() created\" AFTER INSERT ON \"test-ticket\" WHEN json_extract(new.body,'$.room') IS NOT NULL BEGIN SELECT 1; END");
        connection.Execute("PRAGMA user_version=1");
    }

    private static Task Create<T>(SqliteDocumentEngine engine, T document, TimeSpan? timeToLive = null)
        where T : class, IDocument<T> => new DocumentStore(engine).Transact(Shop, transaction =>
        {
            transaction.Create(document, timeToLive);
            return Task.CompletedTask;
        });

    private List<string> Astray(DocumentType type) => Texts(
        $"SELECT id FROM \"{type.Name}\" WHERE {string.Join(" OR ", new MemberColumns(type).Paths.Select(path => $"m_{path} IS NOT json_extract(body,'$.{path}')"))}");

    private List<string> Texts(string sql)
    {
        using var connection = DocumentFile.OpenReader(_folder.Options.DocumentsFile);
        return connection.Texts(sql);
    }
}
