using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longer = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_document_is_there_until_it_expires_and_then_nowhere()
    {
        await Committed(Create("brief", timeToLive: Short), Create("lasting", timeToLive: TimeSpan.FromDays(30)), Create("eternal"));
        Assert.NotNull(await Read("brief"));
        Assert.Equal(3, await Store.In(Shop).Count(All));

        await LetTimePass(Longer);
        Assert.Null(await Read("brief"));
        Assert.Equal(["eternal", "lasting"], (await Keys(All)).Order());
        Assert.Equal(2, await Store.In(Shop).Count(All));
    }

    [Fact]
    public async Task An_expired_document_cannot_be_written()
    {
        await Committed(Create("1", timeToLive: Short));
        var etag = await ETagOf("1");
        await LetTimePass(Longer);
        await Conflicts(Replace(new Article { Key = "1" }, etag));
        await Conflicts(new TouchDocument(IdOf("1"), etag));
        await Conflicts(new DeleteDocument(IdOf("1"), etag));
        await Conflicts(Add("1", 1));
    }

    [Fact]
    public async Task A_document_can_be_created_over_an_expired_one()
    {
        await Committed(Create("1", """{"key":"1","name":"old"}""", Short));
        var old = await ETagOf("1");
        await Conflicts(Create("1"));
        await LetTimePass(Longer);
        await Committed(Create("1"));
        Assert.Equal("Article", (await Find("1"))!.Name);
        Assert.NotEqual(old, await ETagOf("1"));

        await LetTimePass(Longer);
        Assert.NotNull(await Read("1"));
    }

    [Fact]
    public async Task A_replaced_document_still_expires_when_it_was_going_to()
    {
        await Committed(Create("1", timeToLive: Short));
        await Committed(Replace(new Article { Key = "1", Name = "New" }, await ETagOf("1")));
        await Committed(Add("1", 1));
        Assert.Equal("New", (await Find("1"))!.Name);
        await LetTimePass(Longer);
        Assert.Null(await Read("1"));
    }
}
