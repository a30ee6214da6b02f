using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public async Task Of_many_parallel_claims_of_a_value_one_succeeds()
    {
        var claims = await InParallel(20, i => Store.Transact(Shop, async transaction =>
        {
            if (await transaction.OwnerOf("sku", "SKU-1") is not null)
                return false;
            transaction.Claim("sku", "SKU-1", $"{i}");
            transaction.Create(new Article { Key = $"{i}" });
            return true;
        }));

        Assert.Single(claims, isMine => isMine);
        Assert.Equal($"{Array.IndexOf(claims, true)}", await Store.In(Shop).OwnerOf("sku", "SKU-1"));
        Assert.Equal(1, await Store.In(Shop).Count(All));
    }

    [Fact]
    public async Task A_released_value_is_free_and_a_moved_one_leaves_the_old_free()
    {
        await Store.Transact(Shop, transaction =>
        {
            transaction.Claim("sku", "old", "1");
            return Task.CompletedTask;
        });
        await Store.Transact(Shop, transaction => transaction.Reclaim("sku", "old", "new", "1"));
        Assert.Null(await Store.In(Shop).OwnerOf("sku", "old"));
        Assert.Equal("1", await Store.In(Shop).OwnerOf("sku", "new"));

        await Store.Transact(Shop, transaction => transaction.Release("sku", "new"));
        Assert.Null(await Store.In(Shop).OwnerOf("sku", "new"));
    }

    [Fact]
    public async Task Gapless_numbers_have_no_gap_and_no_duplicate_though_some_transactions_are_refused()
    {
        var numbers = await InParallel(45, async i =>
        {
            try
            {
                return await Store.Transact(Shop, async transaction =>
                {
                    var number = await transaction.NextNumber("invoice");
                    transaction.Create(new Article { Key = $"{i}", Price = number });
                    return i % 3 == 0 ? throw new TimeoutException() : number;
                });
            }
            catch (TimeoutException)
            {
                return 0;
            }
        });

        Assert.Equal(Enumerable.Range(1, 30).Select(i => (long)i), numbers.Where(number => number != 0).Order());
        Assert.Equal(30, await Store.In(Shop).Count(All));
    }

    [Fact]
    public async Task Gapless_numbers_have_no_gap_though_some_transactions_conflict_after_they_have_taken_one()
    {
        await Add(new Article { Key = "hot" });
        DocumentStore[] processes = [Store, new(Engine)];
        var numbers = await InParallel(40, i => processes[i % 2].Transact(Shop, async transaction =>
        {
            var hot = i % 4 == 0 ? await transaction.Find<Article>("hot") : null;
            var number = await transaction.NextNumber(i % 5 == 0 ? "ticket" : "invoice");
            transaction.Create(new Article { Key = $"{i}", Price = number });
            if (hot is not null)
                transaction.Replace(hot with { Price = hot.Price + 1 });
            return (IsTicket: i % 5 == 0, Number: number);
        }));

        Assert.Equal(Enumerable.Range(1, 8), numbers.Where(number => number.IsTicket).Select(number => (int)number.Number).Order());
        Assert.Equal(Enumerable.Range(1, 32), numbers.Where(number => !number.IsTicket).Select(number => (int)number.Number).Order());
        Assert.Equal(10, (await Find("hot"))!.Price);
    }

    [Fact]
    public async Task Who_waits_too_long_for_a_number_goes_on_and_the_slow_one_takes_the_next()
    {
        var (hasNumber, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = Store.Transact(Shop, async transaction =>
        {
            var number = await transaction.NextNumber("invoice");
            hasNumber.TrySetResult();
            await goOn.Task;
            return number;
        });
        await hasNumber.Task;
        Assert.Equal(1, await Store.Transact(Shop, transaction => transaction.NextNumber("invoice")));
        goOn.SetResult();
        Assert.Equal(2, await slow);
    }

    [Fact]
    public async Task A_transaction_may_take_numbers_of_two_sequences()
    {
        var numbers = await InParallel(20, i => Store.Transact(Shop, async transaction =>
        {
            string[] sequences = i % 2 == 0 ? ["invoice", "ticket"] : ["ticket", "invoice"];
            return (await transaction.NextNumber(sequences[0])) + (await transaction.NextNumber(sequences[1]));
        }));
        Assert.Equal(20 * 21, numbers.Sum());
        Assert.Equal(21, await Store.Transact(Shop, transaction => transaction.NextNumber("ticket")));
    }

    [Fact]
    public async Task A_turn_is_taken_by_one_after_another()
    {
        await Add(new Article { Key = "a" });
        var sums = await InParallel(20, _ => Store.Transact(Shop, async transaction =>
        {
            await transaction.TakeTurn("moves");
            var seen = (await transaction.Peek<Article>("a"))!.Price;
            transaction.Increment<Article>("a", new DocumentField<long>("price"), 1);
            return seen;
        }));
        Assert.Equal(Enumerable.Range(0, 20).Select(seen => (long)seen), sums.Order());
    }

    [Fact]
    public async Task Numbers_that_are_taken_are_skipped_for_good()
    {
        Assert.Equal(2, await Next(1));
        Assert.Equal(3, await Next());
        Assert.Equal(7, await Next(4, 5, 6, 8));
        Assert.Equal(8, await Next());
        Assert.Equal(9, await Store.Transact(Shop, transaction => transaction.NextNumber("ticket")));

        Task<long> Next(params long[] taken) =>
            Store.Transact(Shop, transaction => transaction.NextNumber("ticket", number => new(!taken.Contains(number))));
    }

    [Fact]
    public async Task Id_blocks_of_two_processes_give_unique_ids()
    {
        IdBlocks[] processes = [new(Engine), new(Engine)];
        var ids = await InParallel(300, async i => await processes[i % 2].Next(Shop, "order"));
        Assert.Equal(300, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id, 1, 1000));
    }

    [Fact]
    public async Task Ids_of_one_process_ascend_also_across_its_blocks()
    {
        var ids = new IdBlocks(Engine);
        var taken = new List<long>();
        for (var i = 0; i < 200; i++)
            taken.Add(await ids.Next(Shop, "order"));
        Assert.Equal(1, taken[0]);
        Assert.Equal(taken.Order().Distinct(), taken);
    }

    [Fact]
    public async Task A_block_that_is_used_up_at_once_is_followed_by_larger_ones()
    {
        var ids = new IdBlocks(Engine);
        for (var i = 1; i <= 2000; i++)
            Assert.Equal(i, await ids.Next(Shop, "order"));
        var afterRush = await new IdBlocks(Engine).Next(Shop, "order");

        Assert.InRange(afterRush, 2001, 2000 + 8192 + 1);
        Assert.Equal(1, await ids.Next(Shop, "product"));
        Assert.Equal(65, await new IdBlocks(Engine).Next(Shop, "product"));
    }

    [Fact]
    public async Task Sequences_do_not_disturb_each_other()
    {
        var ids = new IdBlocks(Engine);
        Assert.Equal(1, await ids.Next(Shop, "order"));
        Assert.Equal(1, await ids.Next(Shop, "product"));
        Assert.Equal(1, await Store.Transact(Shop, transaction => transaction.NextNumber("invoice")));
        Assert.Equal(1, await Store.Transact(Shop, transaction => transaction.NextNumber("ticket")));
        Assert.Equal(2, await Store.Transact(Shop, transaction => transaction.NextNumber("invoice")));
    }
}
