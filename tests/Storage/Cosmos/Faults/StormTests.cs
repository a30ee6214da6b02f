using Mostrador.Kernel.Documents;
using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Cosmos.Faults;

/// <summary>
/// Every third request fails in some way, before or after it was carried out; two processes work on the same documents. In the end
/// everything has happened exactly as often as it was told.
/// </summary>
public sealed class StormTests
{
    [NodeTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Nothing_is_doubled_and_nothing_is_lost(int seed)
    {
        const int sales = 25;
        using var store = await TroubledStore.Open();
        await store.Add(new Article { Key = "shelf", Stock = sales + 5 }, new Article { Key = "till" });
        store.Plan.ByChance(seed, likelihood: 0.33);
        var ids = new IdBlocks(store.Engine);

        var tickets = new List<long>();
        for (var i = 0; i < sales; i++)
        {
            tickets.Add(await Sell(store.Documents, store.Shop, await ids.Next(store.Shop, "sale")));
            if (i % 5 == 0)
                await Restock(store.Neighbours, store.Shop);
        }

        Assert.Equal(Enumerable.Range(1, sales).Select(i => (long)i), tickets);
        Assert.Equal(sales + 5 - sales + 5, (await store.Find("shelf"))!.Stock);
        Assert.Equal(sales * 100, (await store.Find("till"))!.Price);
        var sold = await store.Neighbours.In(store.Shop).Query(DocumentQuery.Over<Shelf>());
        Assert.Equal(sales, sold.Count);
        Assert.Equal(sales, await store.Documents.In(store.Shop).Count(DocumentQuery.Over<Shelf>()));
        Assert.Equal(sales, (await store.Documents.In(store.Shop).Query(DocumentQuery.Over<Shelf>())).DistinctBy(sale => sale.Name).Count());
    }

    [NodeFact]
    public async Task Crowds_in_the_storm_count_right_too()
    {
        using var store = await TroubledStore.Open();
        await store.Add(new Article { Key = "shelf", Stock = 20 }, new Article { Key = "till" });
        store.Plan.ByChance(seed: 9, likelihood: 0.2);

        var sold = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => store.Documents.Transact(store.Shop, async transaction =>
        {
            if ((await transaction.Peek<Article>("shelf"))!.Stock < 1)
                return false;
            transaction.Increment<Article>("shelf", Article.ByStock, -1, floor: 0);
            transaction.Create(new Shelf { Key = $"{i}" });
            return true;
        }))));

        Assert.Equal(20, sold.Count(wasSold => wasSold));
        Assert.Equal(0, (await store.Find("shelf"))!.Stock);
        Assert.Equal(20, await store.Neighbours.In(store.Shop).Count(DocumentQuery.Over<Shelf>()));
    }

    // A counted ticket, stock that may not run out, money that is read and written, and a new document.
    private static Task<long> Sell(DocumentStore store, Partition shop, long id) => store.Transact(shop, async transaction =>
    {
        var ticket = await transaction.NextNumber("ticket");
        var till = (await transaction.Find<Article>("till"))!;
        transaction.Replace(till with { Price = till.Price + 100 });
        transaction.Increment<Article>("shelf", Article.ByStock, -1, floor: 0);
        transaction.Create(new Shelf { Key = $"{id}", Name = $"{ticket}" });
        return ticket;
    });

    private static Task Restock(DocumentStore store, Partition shop) => store.Transact(shop, transaction =>
    {
        transaction.Increment<Article>("shelf", Article.ByStock, 1);
        return Task.CompletedTask;
    });
}
