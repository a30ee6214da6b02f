using Mostrador.Kernel.Documents;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>Takes many numbers of a sequence at once.</summary>
internal static class Sequence
{
    /// <summary>The first of so many ids, which the modules take from <see cref="IdBlocks"/>.</summary>
    public static Task<long> TakeIds(this DocumentStore store, Partition partition, string sequence, int count) =>
        store.TakeNumbers(partition, $"ids-{sequence}", count);

    /// <summary>The first of so many numbers of a counter.</summary>
    public static Task<long> TakeNumbers(this DocumentStore store, Partition partition, string counter, int count) =>
        store.Transact(partition, async transaction =>
        {
            var found = await transaction.Find<Counter>(counter);
            if (found is null)
                transaction.Create(new Counter { Key = counter, Last = count });
            else
                transaction.Replace(found with { Last = found.Last + count });
            return (found?.Last ?? 0) + 1;
        });
}
