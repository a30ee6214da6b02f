using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    private static readonly string[] Odd =
    [
        "a/b", "a\\b", "a?b", "a#b", "a%b", "a%2Fb", "a+b", "añb", "a b", " a", "a ", " ", "a:b", ":", "a'b", "a\"b", "a\u0001b",
        "a\nb", "../../etc/passwd", "日本", "😀", "A", "a;b", "--", "$.a", new string('x', 255), new string('ñ', 255), new string('/', 255),
    ];

    public static TheoryData<string> OddKeys => [.. Odd];

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task Any_key_of_1_to_255_characters_works_in_every_operation(string key)
    {
        await Committed(Create(key));
        Assert.Equal(key, (await Find(key))!.Key);
        await Committed(Replace(new Article { Key = key, Name = "New" }, await ETagOf(key)));
        await Committed(Add(key, 1));
        await Committed(new TouchDocument(IdOf(key), await ETagOf(key)));
        Assert.Equal([key], await Keys(DocumentQuery.Over<Article>().Where(Article.ByName.Is("New"))));
        await Committed(new DeleteDocument(IdOf(key), await ETagOf(key)));
        Assert.Null(await Find(key));
    }

    [Fact]
    public async Task No_odd_key_is_taken_for_another()
    {
        await Add([.. Odd.Select(key => new Article { Key = key })]);
        foreach (var key in Odd)
            Assert.Equal(key, (await Find(key))!.Key);
        Assert.Equal(Odd.Length, await Store.In(Shop).Count(DocumentQuery.Over<Article>()));
    }

    [Fact]
    public async Task Keys_tell_upper_case_from_lower_case_and_accents_apart()
    {
        await Add(new Article { Key = "nino" }, new Article { Key = "niño" }, new Article { Key = "NINO" });
        Assert.Equal("niño", (await Find("niño"))!.Key);
        Assert.Null(await Find("Nino"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(256)]
    public void A_key_that_is_empty_or_longer_than_255_characters_is_refused(object key) =>
        Assert.Throws<ArgumentException>(() => IdOf(key is int length ? new string('x', length) : (string)key));

    [Fact]
    public async Task Partitions_do_not_see_each_other()
    {
        var neighbour = new Partition("test", Shop.Tenant + "x");
        await Committed(Create("1"));
        var etag = await ETagOf("1");

        Assert.Null(await Engine.Read(neighbour, IdOf("1"), CancellationToken.None));
        Assert.Empty(await Store.In(neighbour).Query(DocumentQuery.Over<Article>()));
        Assert.Equal(0, await Store.In(neighbour).Count(DocumentQuery.Over<Article>()));
        Assert.Equal(CommitOutcome.Conflict, await Engine.Commit(neighbour, [new DeleteDocument(IdOf("1"), etag)], default));
        Assert.Equal(CommitOutcome.Conflict, await Engine.Commit(neighbour, [Add("1", 1)], default));
        Assert.Equal(CommitOutcome.Committed, await Engine.Commit(neighbour, [Create("1")], default));
        Assert.Equal(etag, await ETagOf("1"));
    }

    [Fact]
    public async Task Types_do_not_see_each_other()
    {
        await Store.Transact(Shop, transaction =>
        {
            transaction.Create(new Article { Key = "1" });
            transaction.Create(new Shelf { Key = "1" });
            transaction.Create(new Shelf { Key = "2" });
            return Task.CompletedTask;
        });

        Assert.Equal(["1"], await Keys(DocumentQuery.Over<Article>()));
        Assert.Equal(2, await Store.In(Shop).Count(DocumentQuery.Over<Shelf>()));
        Assert.Null(await Store.In(Shop).Peek<Article>("2"));
    }
}
