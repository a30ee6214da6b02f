using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public void A_rehearsal_answers_as_the_store_would_and_stores_nothing() => Prop
        .ForAll(
            Gen.Choose(0, 14).Select(code => (Action: code % 5, Key: $"{code / 5}")).ListOf().ToArbitrary(),
            steps => Task.Run(() => IsAnsweredAsInEarnest([.. steps])).GetAwaiter().GetResult())
        .QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_rehearsal_sees_what_is_stored_and_ends_with_its_block()
    {
        await Add(new Article { Key = "1", Stock = 3 });
        using (Rehearsal.Begin())
        {
            Assert.Equal("sold", await Act(Shop, 3, "1"));
            Assert.Equal(1, (await Find("1"))!.Stock);
            Assert.Equal("out of stock", await Act(Shop, 3, "1"));
            Assert.True(Rehearsal.IsOn);
        }

        Assert.False(Rehearsal.IsOn);
        Assert.Equal(3, (await Find("1"))!.Stock);
    }

    [Fact]
    public async Task Ids_of_a_rehearsal_are_nobodys()
    {
        var blocks = new IdBlocks(Engine);
        using (Rehearsal.Begin())
        {
            var first = await blocks.Next(Shop, "article", 3);
            Assert.Equal(first + 3, await blocks.Next(Shop, "article"));
        }

        Assert.Equal(0, await Store.In(Shop).Count(DocumentQuery.Over<Counter>()));
        Assert.Equal(1, await blocks.Next(Shop, "article"));
    }

    [Fact]
    public async Task A_companion_is_stored_with_the_first_commit_that_does_more_than_take_numbers()
    {
        var blocks = new IdBlocks(Engine);
        using (Companion.Send(new Shelf { Key = "memory" }, TimeSpan.FromDays(1)))
        {
            await blocks.Next(Shop, "article");
            Assert.Null(await Store.In(Shop).Peek<Shelf>("memory"));
            await Act(Shop, 0, "1");
            await Act(Shop, 0, "2");
        }

        Assert.NotNull(await Store.In(Shop).Peek<Shelf>("memory"));
        await LetTimePass(TimeSpan.FromDays(2));
        Assert.Null(await Store.In(Shop).Peek<Shelf>("memory"));
    }

    [Fact]
    public async Task Who_comes_second_with_the_same_companion_stores_nothing()
    {
        using (Companion.Send(new Shelf { Key = "memory" }, TimeSpan.FromDays(1)))
            await Act(Shop, 0, "1");
        using (Companion.Send(new Shelf { Key = "memory" }, TimeSpan.FromDays(1)))
            await Assert.ThrowsAsync<AlreadyStoredException>(() => Act(Shop, 0, "2"));
        Assert.Null(await Find("2"));
        await Act(Shop, 0, "2");
        Assert.NotNull(await Find("2"));
    }

    [Fact]
    public async Task A_companion_of_work_that_conflicts_goes_with_the_run_that_succeeds()
    {
        await Add(new Article { Key = "1" });
        var runs = 0;
        using (Companion.Send(new Shelf { Key = "memory" }, TimeSpan.FromDays(1)))
        {
            await Store.Transact(Shop, async transaction =>
            {
                var article = await transaction.Find<Article>("1");
                if (++runs == 1)
                    await Committed(Add("1", 7)); // A rival, behind the back of the store.
                transaction.Replace(article! with { Name = "mine" });
            });
        }

        Assert.Equal((2, "mine", 7), (runs, (await Find("1"))!.Name, (await Find("1"))!.Stock));
        Assert.NotNull(await Store.In(Shop).Peek<Shelf>("memory"));
    }

    private async Task<bool> IsAnsweredAsInEarnest(IReadOnlyList<(int Action, string Key)> steps)
    {
        var (rehearsed, earnest) = (new Partition("test", Guid.NewGuid().ToString("N")), new Partition("test", Guid.NewGuid().ToString("N")));
        var expected = new List<string>();
        foreach (var (action, key) in steps)
            expected.Add(await Act(earnest, action, key));
        using (Rehearsal.Begin())
        {
            var answers = new List<string>();
            foreach (var (action, key) in steps)
                answers.Add(await Act(rehearsed, action, key));
            Assert.Equal(expected, answers);
            foreach (var key in steps.Select(step => step.Key).Distinct())
                Assert.Equal(await Store.In(earnest).Peek<Article>(key), await Store.In(rehearsed).Peek<Article>(key));
        }

        Assert.Equal(0, await Store.In(rehearsed).Count(DocumentQuery.Over<Article>()));
        Assert.Equal(0, await Store.In(rehearsed).Count(DocumentQuery.Over<UniqueKey>()));
        return true;
    }

    // A small shop: create, rename, delete, sell two, claim the only name.
    private Task<string> Act(Partition partition, int action, string key) => Store.Transact(partition, async transaction =>
    {
        var article = await transaction.Find<Article>(key);
        switch (action)
        {
            case 0 when article is null:
                transaction.Create(new Article { Key = key, Stock = 5 });
                return "created";
            case 1 when article is not null:
                transaction.Replace(article with { Name = article.Name + "!" });
                return "renamed";
            case 2 when article is not null:
                transaction.Delete(article);
                return "deleted";
            case 3 when article is not null:
                if (article.Stock < 2)
                    return "out of stock";
                transaction.Increment<Article>(key, Article.ByStock, -2, floor: 0);
                return "sold";
            case 4 when await transaction.OwnerOf("name", "only") is null:
                transaction.Claim("name", "only", key);
                return "claimed";
            default:
                return "no";
        }
    });
}
