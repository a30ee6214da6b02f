using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public async Task A_transaction_that_stages_nothing_runs_once_and_changes_nothing()
    {
        await Committed(Create("1"));
        var etag = await ETagOf("1");
        var runs = 0;
        var name = await Store.Transact(Shop, async transaction =>
        {
            runs++;
            return (await transaction.Find<Article>("1"))!.Name;
        });
        Assert.Equal((1, "Article", etag), (runs, name, await ETagOf("1")));
    }

    [Fact]
    public async Task What_the_work_throws_ends_the_transaction_with_nothing_stored()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Store.Transact(Shop, transaction =>
        {
            transaction.Create(new Article { Key = "1" });
            throw new TimeoutException();
        }));
        Assert.Null(await Read("1"));
    }

    [Fact]
    public async Task The_work_runs_again_on_fresh_documents_when_one_it_found_has_changed()
    {
        await Add(new Article { Key = "1", Stock = 10 });
        var seen = new List<long>();
        var result = await Store.Transact(Shop, async transaction =>
        {
            var article = (await transaction.Find<Article>("1"))!;
            seen.Add(article.Stock);
            if (seen.Count == 1)
                await Committed(Add("1", 5));
            transaction.Replace(article with { Stock = article.Stock * 2 });
            return article.Stock;
        });

        Assert.Equal([10, 15], seen);
        Assert.Equal((15, 30), (result, (await Find("1"))!.Stock));
    }

    [Fact]
    public async Task A_document_that_was_found_and_not_written_is_relied_upon_too()
    {
        await Add(new Article { Key = "limit", Stock = 1 }, new Article { Key = "1" });
        var runs = 0;
        await Store.Transact(Shop, async transaction =>
        {
            runs++;
            var limit = (await transaction.Find<Article>("limit"))!;
            if (runs == 1)
                await Committed(Add("limit", 1));
            transaction.Create(new Article { Key = $"made-{limit.Stock}" });
        });

        Assert.Equal(2, runs);
        Assert.Null(await Read("made-1"));
        Assert.NotNull(await Read("made-2"));
    }

    [Fact]
    public async Task A_document_that_was_only_peeked_at_may_change()
    {
        await Add(new Article { Key = "1", Stock = 1 });
        var runs = 0;
        await Store.Transact(Shop, async transaction =>
        {
            runs++;
            Assert.NotNull(await transaction.Peek<Article>("1"));
            await Committed(Add("1", 1));
            transaction.Increment<Article>("1", Article.ByStock, 1);
        });
        Assert.Equal((1, 3), (runs, (await Find("1"))!.Stock));
    }

    [Fact]
    public async Task Two_transactions_cannot_both_rely_on_what_the_other_changes()
    {
        // Each of two on duty may leave if the other stays: the classic write skew.
        await Add(new Article { Key = "ann" }, new Article { Key = "bob" });
        Task<bool> Leave(string who, string other, Func<Task> meanwhile) => Store.Transact(Shop, async transaction =>
        {
            var me = (await transaction.Find<Article>(who))!;
            var isOtherThere = (await transaction.Find<Article>(other))!.IsActive;
            await meanwhile();
            if (isOtherThere)
                transaction.Replace(me with { IsActive = false });
            return isOtherThere;
        });

        var isFirst = true;
        var annLeft = await Leave("ann", "bob", async () =>
        {
            if (isFirst)
            {
                isFirst = false;
                Assert.True(await Leave("bob", "ann", () => Task.CompletedTask));
            }
        });

        Assert.False(annLeft);
        Assert.True((await Find("ann"))!.IsActive);
        Assert.False((await Find("bob"))!.IsActive);
    }

    [Fact]
    public async Task A_document_found_missing_and_created_meanwhile_makes_the_work_run_again()
    {
        var runs = 0;
        var made = await Store.Transact(Shop, async transaction =>
        {
            runs++;
            if (await transaction.Find<Article>("1") is not null)
                return false;
            await Committed(Create("1", """{"key":"1","name":"rival"}"""));
            transaction.Create(new Article { Key = "1" });
            return true;
        });
        Assert.Equal((2, false, "rival"), (runs, made, (await Find("1"))!.Name));
    }

    [Fact]
    public async Task No_update_is_lost()
    {
        await Add(new Article { Key = "1" });
        await InParallel(50, _ => Store.Transact(Shop, async transaction =>
        {
            var article = (await transaction.Find<Article>("1"))!;
            transaction.Replace(article with { Stock = article.Stock + 1 });
            return true;
        }));
        Assert.Equal(50, (await Find("1"))!.Stock);
    }

    [Fact]
    public async Task Money_moved_in_parallel_between_documents_is_neither_made_nor_lost()
    {
        await Add([.. Enumerable.Range(0, 4).Select(i => new Article { Key = $"{i}", Stock = 100 })]);
        await InParallel(40, i => Store.Transact(Shop, async transaction =>
        {
            var giver = (await transaction.Find<Article>($"{i % 4}"))!;
            var taker = (await transaction.Find<Article>($"{(i + 1 + (i / 4 % 3)) % 4}"))!;
            transaction.Replace(giver with { Stock = giver.Stock - i });
            transaction.Replace(taker with { Stock = taker.Stock + i });
            return true;
        }));
        var stocks = (await Store.In(Shop).Query(All)).Select(article => article.Stock);
        Assert.Equal(400, stocks.Sum());
    }
}
