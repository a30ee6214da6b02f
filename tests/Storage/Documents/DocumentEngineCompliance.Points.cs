using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public async Task A_document_that_was_never_stored_is_null() => Assert.Null(await Read("1"));

    [Fact]
    public async Task A_created_document_is_read_byte_for_byte()
    {
        var create = Create("1");
        await Committed(create);

        var stored = (await Read("1"))!.Value;
        Assert.Equal(create.Id, stored.Id);
        Assert.True(create.Body.Span.SequenceEqual(stored.Body.Span));
        Assert.NotEmpty(stored.ETag);
    }

    [Fact]
    public async Task A_replaced_document_has_the_new_body_and_another_etag()
    {
        await Committed(Create("1"));
        var before = await ETagOf("1");
        await Committed(Replace(new Article { Key = "1", Name = "New" }, before));

        Assert.Equal("New", (await Find("1"))!.Name);
        Assert.NotEqual(before, await ETagOf("1"));
    }

    [Fact]
    public async Task A_deleted_document_is_gone_and_can_be_created_again_under_another_etag()
    {
        await Committed(Create("1"));
        var first = await ETagOf("1");
        await Committed(new DeleteDocument(IdOf("1"), first));
        Assert.Null(await Read("1"));

        await Committed(Create("1"));
        Assert.NotEqual(first, await ETagOf("1"));
    }

    [Fact]
    public async Task A_touch_changes_the_etag_and_leaves_the_body()
    {
        await Committed(Create("1"));
        var before = (await Read("1"))!.Value;
        await Committed(new TouchDocument(IdOf("1"), before.ETag));

        var after = (await Read("1"))!.Value;
        Assert.NotEqual(before.ETag, after.ETag);
        Assert.True(before.Body.Span.SequenceEqual(after.Body.Span));
    }

    [Fact]
    public async Task An_etag_never_comes_back()
    {
        await Committed(Create("1"));
        var seen = new HashSet<string> { await ETagOf("1") };
        for (var i = 0; i < 20; i++)
        {
            await Committed(new TouchDocument(IdOf("1"), await ETagOf("1")));
            Assert.True(seen.Add(await ETagOf("1")));
        }
    }

    [Fact]
    public async Task A_commit_of_every_kind_of_operation_does_them_all()
    {
        await Committed(Create("replaced"), Create("deleted"), Create("touched"), Create("counted"));
        var touched = await ETagOf("touched");
        await Committed(
            Create("created"),
            Replace(new Article { Key = "replaced", Name = "New" }, await ETagOf("replaced")),
            new DeleteDocument(IdOf("deleted"), await ETagOf("deleted")),
            new TouchDocument(IdOf("touched"), touched),
            Add("counted", 3));

        Assert.NotNull(await Find("created"));
        Assert.Equal("New", (await Find("replaced"))!.Name);
        Assert.Null(await Find("deleted"));
        Assert.NotEqual(touched, await ETagOf("touched"));
        Assert.Equal(3, (await Find("counted"))!.Stock);
    }

    [Theory]
    [InlineData("Reparación de bocinas ñandú")]
    [InlineData("日本語 العربية עברית")]
    [InlineData("😀 👩‍👩‍👧 e\u0301")]
    [InlineData("\"quotes\" \\ / \b\f\n\r\t <b>&amp;</b>")]
    [InlineData("'; DROP TABLE documents; --")]
    [InlineData("")]
    public async Task Any_text_survives(string name)
    {
        await Add(new Article { Key = "1", Name = name });
        Assert.Equal(name, (await Find("1"))!.Name);
        Assert.Equal(["1"], await Keys(DocumentQuery.Over<Article>().Where(Article.ByName.Is(name))));
    }

    [Fact]
    public async Task A_body_may_be_nearly_two_megabytes()
    {
        var create = Create("1", $$"""{"key":"1","note":"{{new string('n', CommitLimits.MostBytes - 1000)}}"}""");
        await Committed(create);
        var stored = (await Read("1"))!.Value;
        Assert.True(create.Body.Span.SequenceEqual(stored.Body.Span));
    }
}
