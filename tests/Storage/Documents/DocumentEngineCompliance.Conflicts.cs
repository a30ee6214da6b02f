using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public async Task Creating_a_document_that_exists_conflicts()
    {
        await Committed(Create("1", """{"key":"1","name":"first"}"""));
        await Conflicts(Create("1", """{"key":"1","name":"second"}"""));
        Assert.Equal("first", (await Find("1"))!.Name);
    }

    [Fact]
    public async Task Replacing_with_an_old_etag_conflicts()
    {
        var old = await OutdatedETag("1");
        await Conflicts(Replace(new Article { Key = "1", Name = "New" }, old));
        Assert.Equal("Article", (await Find("1"))!.Name);
    }

    [Fact]
    public async Task Deleting_with_an_old_etag_conflicts()
    {
        var old = await OutdatedETag("1");
        await Conflicts(new DeleteDocument(IdOf("1"), old));
        Assert.NotNull(await Find("1"));
    }

    [Fact]
    public async Task Touching_with_an_old_etag_conflicts()
    {
        var old = await OutdatedETag("1");
        var current = await ETagOf("1");
        await Conflicts(new TouchDocument(IdOf("1"), old));
        Assert.Equal(current, await ETagOf("1"));
    }

    [Fact]
    public async Task Incrementing_with_an_old_etag_conflicts()
    {
        var old = await OutdatedETag("1");
        await Conflicts(Add("1", 5, etag: old));
        Assert.Equal(0, (await Find("1"))!.Stock);
    }

    [Fact]
    public async Task Writing_a_document_that_is_missing_conflicts()
    {
        var etag = await OutdatedETag("other");
        await Conflicts(Replace(new Article { Key = "1" }, etag));
        await Conflicts(new DeleteDocument(IdOf("1"), etag));
        await Conflicts(new TouchDocument(IdOf("1"), etag));
        await Conflicts(Add("1", 1));
        await Conflicts(Add("1", 1, etag: etag));
        Assert.Null(await Read("1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("never-an-etag")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    public async Task Writing_with_a_text_that_never_was_an_etag_conflicts(string etag)
    {
        await Committed(Create("1"));
        await Conflicts(Replace(new Article { Key = "1", Name = "New" }, etag));
        await Conflicts(new DeleteDocument(IdOf("1"), etag));
        Assert.Equal("Article", (await Find("1"))!.Name);
    }

    [Fact]
    public async Task A_commit_that_conflicts_stores_nothing()
    {
        await Committed(Create("kept"), Create("counted"), Create("taken"));
        var etag = await ETagOf("kept");
        var before = await BodyOf("counted");
        await Conflicts(
            Create("new"), Replace(new Article { Key = "kept", Name = "New" }, etag), Add("counted", 7), Create("taken"));

        Assert.Null(await Read("new"));
        Assert.Equal(etag, await ETagOf("kept"));
        Assert.Equal(before, await BodyOf("counted"));
    }

    [Fact]
    public async Task Whichever_operation_fails_the_others_are_undone()
    {
        for (var failing = 0; failing < 5; failing++)
        {
            var operations = Enumerable.Range(0, 5)
                .Select(DocumentOperation (i) => i == failing ? Add("missing", 1) : Create($"{failing}-{i}"))
                .ToList();
            await Conflicts(operations);
        }

        Assert.Equal(0, await Store.In(Shop).Count(DocumentQuery.Over<Article>()));
    }

    [Fact]
    public async Task Of_many_commits_with_the_same_etag_one_succeeds()
    {
        await Committed(Create("1"));
        var etag = await ETagOf("1");
        var outcomes = await InParallel(20, i => Commit(Replace(new Article { Key = "1", Name = $"{i}" }, etag)));
        Assert.Single(outcomes, CommitOutcome.Committed);
    }

    private async Task<string> OutdatedETag(string key)
    {
        await Committed(Create(key));
        var old = await ETagOf(key);
        await Committed(new TouchDocument(IdOf(key), old));
        return old;
    }
}
