using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public async Task A_refusal_is_not_based_on_two_reads_on_either_side_of_a_rivals_commit()
    {
        var refusals = new List<(bool First, bool Second)>();

        await Assert.ThrowsAsync<Refusal>(() => Store.Transact(Shop, async transaction =>
        {
            var first = await transaction.Peek<Article>("1") is not null;
            if (refusals.Count == 0)
                await Store.Transact(Shop, rival => CreateBoth(rival));
            var second = await transaction.Peek<Article>("2") is not null;
            refusals.Add((first, second));
            throw Refusal.NotFound();
        }));

        Assert.Equal([(false, true), (true, true)], refusals);

        static Task CreateBoth(Transaction rival)
        {
            rival.Create(new Article { Key = "1" });
            rival.Create(new Article { Key = "2" });
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_refusal_after_a_single_read_is_final_at_once()
    {
        var runs = 0;

        await Assert.ThrowsAsync<Refusal>(() => Store.Transact(Shop, async transaction =>
        {
            runs++;
            await transaction.Peek<Article>("1");
            throw Refusal.NotFound();
        }));

        Assert.Equal(1, runs);
    }
}
