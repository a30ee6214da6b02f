using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public async Task Documents_read_together_are_those_that_are_there()
    {
        await Committed(Create("1"), Create("2"), Create("brief", timeToLive: Short), Create("3"));
        var expected = new[] { (await Read("1"))!.Value, (await Read("3"))!.Value };
        await LetTimePass(Longer);

        var found = (await ReadTogether(Shop, "3", "missing", "brief", "1")).OrderBy(document => document.Id, StringComparer.Ordinal).ToList();

        Assert.Equal(expected.Select(document => (document.Id, document.ETag)), found.Select(document => (document.Id, document.ETag)));
        Assert.All(expected.Zip(found), pair => Assert.True(pair.First.Body.Span.SequenceEqual(pair.Second.Body.Span)));
        Assert.Empty(await ReadTogether(Shop));
        Assert.Empty(await ReadTogether(new Partition("test", Shop.Tenant + "x"), "1", "3"));
    }

    [Fact]
    public async Task Documents_with_odd_keys_are_read_together()
    {
        await Add([.. Odd.Select(key => new Article { Key = key })]);

        var found = await ReadTogether(Shop, Odd);

        Assert.Equal(Odd.Select(IdOf).Order(StringComparer.Ordinal), found.Select(document => document.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task As_many_documents_as_a_transaction_may_hold_are_read_together()
    {
        var keys = Enumerable.Range(0, CommitLimits.MostOperations).Select(i => $"{i}").ToArray();
        await Add([.. keys.Select(key => new Article { Key = key })]);

        Assert.Equal(keys.Length, (await ReadTogether(Shop, keys)).Count);
    }

    [Fact]
    public async Task What_was_gathered_and_then_found_is_relied_upon()
    {
        await Add(new Article { Key = "1", Stock = 10 }, new Article { Key = "2", Stock = 1 });
        var seen = new List<long>();

        await Store.Transact(Shop, async transaction =>
        {
            await transaction.Gather([IdOf("1"), IdOf("2"), IdOf("none")]);
            if (seen.Count == 0)
                await Committed(Add("2", 5));
            var (first, second) = ((await transaction.Find<Article>("1"))!, (await transaction.Find<Article>("2"))!);
            seen.Add(second.Stock);
            Assert.Null(await transaction.Find<Article>("none"));
            transaction.Replace(first with { Stock = first.Stock + second.Stock });
        });

        // The first run saw what it had gathered, and could not commit it.
        Assert.Equal([1, 6], seen);
        Assert.Equal(16, (await Find("1"))!.Stock);
    }

    [Fact]
    public async Task What_was_gathered_and_only_peeked_at_may_have_changed_since()
    {
        await Add(new Article { Key = "1", Stock = 10 }, new Article { Key = "2" });
        var runs = 0;

        await Store.Transact(Shop, async transaction =>
        {
            runs++;
            await transaction.Gather([IdOf("1"), IdOf("2")]);
            await Committed(Add("1", 5));
            Assert.Equal(10, (await transaction.Peek<Article>("1"))!.Stock);
            transaction.Increment<Article>("1", Article.ByStock, -3);
        });

        Assert.Equal((1, 12), (runs, (await Find("1"))!.Stock));
    }

    private Task<IReadOnlyList<StoredDocument>> ReadTogether(Partition partition, params string[] keys) =>
        Engine.ReadAll(partition, [.. keys.Select(IdOf)], CancellationToken.None);
}
