using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

public sealed class SchemaTests : IAsyncLifetime
{
    private static readonly Partition Shop = new("test", "shop");

    private readonly DataFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public async Task A_type_has_the_indexes_it_asks_for_and_one_for_expiry()
    {
        await Open(Kind("kind", new DocumentIndex("name"), new DocumentIndex("name", "price"), new DocumentIndex("name")));
        Assert.Equal(["kind(expires)", "kind(name)", "kind(name,price)"], IndexesOf("kind"));
    }

    [Fact]
    public async Task An_index_that_no_type_asks_for_any_more_is_dropped_and_a_new_one_is_made()
    {
        await Open(Kind("kind", new DocumentIndex("name"), new DocumentIndex("price")));
        await Open(Kind("kind", new DocumentIndex("price"), new DocumentIndex("brand")));
        Assert.Equal(["kind(brand)", "kind(expires)", "kind(price)"], IndexesOf("kind"));
    }

    [Fact]
    public async Task Documents_of_a_type_that_the_catalog_has_lost_are_kept()
    {
        await using (var engine = _folder.Open())
            await Create(engine, new Article { Key = "1" });
        await Open(Kind("kind"));

        await using (var engine = _folder.Open())
            Assert.NotNull(await engine.Read(Shop, Article.Type.IdOf("1"), default));
        Assert.Contains("test-article(name)", IndexesOf("test-article"));
    }

    [Fact]
    public async Task A_new_index_covers_old_documents()
    {
        await using (var engine = _folder.Open(new DocumentCatalog([Kind("test-article")])))
            await Create(engine, new Article { Key = "1", Name = "old" });
        await using (var engine = _folder.Open())
        {
            var found = await new DocumentStore(engine).In(Shop)
                .Query(DocumentQuery.Over<Article>().Where(Article.ByName.Is("old")));
            Assert.Equal("1", Assert.Single(found).Key);
        }
    }

    [Fact]
    public async Task An_index_as_an_older_version_made_it_is_made_anew()
    {
        await using (var engine = _folder.Open())
            await Create(engine, new Article { Key = "1", Name = "Ñandú" });
        var asNow = SqlOf("test-article(name)");
        Execute("DROP INDEX \"test-article(name)\"");
        Execute("CREATE INDEX \"test-article(name)\" ON \"test-article\"(pk, json_extract(body,'$.name'))");
        Assert.NotEqual(asNow, SqlOf("test-article(name)"));

        await using (var engine = _folder.Open())
            Assert.Equal(1, await new DocumentStore(engine).In(Shop).Count(DocumentQuery.Over<Article>().Where(Article.ByName.IsNot("x"))));
        Assert.Equal(asNow, SqlOf("test-article(name)"));
        Assert.EndsWith(", expires)", asNow);
    }

    [Fact]
    public async Task Starting_again_changes_nothing()
    {
        await _folder.Open().DisposeAsync();
        var before = Version();
        await _folder.Open().DisposeAsync();
        Assert.Equal(before, Version());
    }

    [Fact]
    public async Task A_type_that_is_in_no_catalog_is_a_fault_that_names_it()
    {
        await using var engine = _folder.Open(new DocumentCatalog([]));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Create(engine, new Article { Key = "1" }));
        Assert.Contains("'test-article'", fault.Message);
    }

    private static DocumentType<Article> Kind(string name, params IReadOnlyList<DocumentIndex> indexes) =>
        new(name, TestJson.Default.Article, indexes);

    private static Task Create(IDocumentEngine engine, Article article) => new DocumentStore(engine).Transact(Shop, transaction =>
    {
        transaction.Create(article);
        return Task.CompletedTask;
    });

    private async Task Open(DocumentType type) => await _folder.Open(new DocumentCatalog([type])).DisposeAsync();

    private List<string> IndexesOf(string table)
    {
        using var connection = DocumentFile.OpenReader(_folder.Options.DocumentsFile);
        return connection.Texts(
            $"SELECT name FROM sqlite_master WHERE tbl_name='{table}' AND type='index' AND sql IS NOT NULL ORDER BY name");
    }

    private string SqlOf(string index)
    {
        using var connection = DocumentFile.OpenReader(_folder.Options.DocumentsFile);
        return Assert.Single(connection.Texts($"SELECT sql FROM sqlite_master WHERE name='{index}'"));
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
