using Mostrador.Kernel.Documents;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>Stores the batches of a history, each in a transaction of its own.</summary>
internal static class Filling
{
    private const int AtOnce = 16;

    /// <summary>Stores them, many at once.</summary>
    public static Task Fill<T>(this DocumentStore store, Partition partition, IEnumerable<T> batches, Func<Transaction, T, Task> stage) =>
        Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (batch, cancellation) =>
            await store.Transact(partition, transaction => stage(transaction, batch), cancellation));
}
