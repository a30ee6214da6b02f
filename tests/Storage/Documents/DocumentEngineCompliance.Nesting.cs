using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public async Task A_transaction_that_would_wait_for_its_own_callers_lane_is_a_fault_and_no_deadlock()
    {
        await Add(new Article { Key = "1" });
        var rival = new DocumentStore(Engine);
        var runs = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Transact(Shop, async outer =>
        {
            var article = (await outer.Find<Article>("1"))!;
            if (++runs == 1)
                await AddOne(rival); // The outer transaction loses, and its second run holds the lane.
            else
                await Store.Transact(Shop, inner => LoseTo(rival, inner));
            outer.Replace(article with { Name = "Too late" });
        }));

        async Task LoseTo(DocumentStore winner, Transaction inner)
        {
            var article = (await inner.Find<Article>("1"))!;
            await AddOne(winner);
            inner.Replace(article with { Name = "Lost" });
        }

        Task AddOne(DocumentStore store) => store.Transact(Shop, async transaction =>
        {
            var article = (await transaction.Find<Article>("1"))!;
            transaction.Replace(article with { Stock = article.Stock + 1 });
        });
    }
}
