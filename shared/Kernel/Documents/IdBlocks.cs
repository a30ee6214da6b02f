using System.Collections.Concurrent;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// Integer ids without a hot counter: each process takes a block of them in one small transaction and hands them out from
/// memory. Ascending within a process; a restart leaves a gap.
/// </summary>
public sealed class IdBlocks(IDocumentEngine engine)
{
    private const int BlockSize = 64;

    // A store of its own: ids are taken in the middle of other transactions and must not queue behind them.
    private readonly DocumentStore _store = new(engine);
    private readonly ConcurrentDictionary<(string Partition, string Sequence), Block> _blocks = new();

    /// <summary>The next id of a sequence, starting at 1.</summary>
    public ValueTask<long> Next(Partition partition, string sequence, CancellationToken cancellation = default) =>
        Next(partition, sequence, 1, cancellation);

    /// <summary>The first of <paramref name="count"/> consecutive ids of a sequence.</summary>
    public async ValueTask<long> Next(Partition partition, string sequence, int count, CancellationToken cancellation = default)
    {
        if (Rehearsal.Current is { } rehearsal)
            return rehearsal.TakeIds(count);
        var block = _blocks.GetOrAdd((partition.Key, sequence), _ => new Block());
        if (block.TryTake(count, out var first))
            return first;
        await block.Refill.WaitAsync(cancellation);
        try
        {
            while (!block.TryTake(count, out first))
            {
                var size = Math.Max(BlockSize, count);
                block.Fill(await Reserve(partition, sequence, size, cancellation), size);
            }

            return first;
        }
        finally
        {
            block.Refill.Release();
        }
    }

    private Task<long> Reserve(Partition partition, string sequence, int size, CancellationToken cancellation) =>
        _store.Transact(partition, async transaction =>
        {
            var key = $"ids-{sequence}";
            var counter = await transaction.Find<Counter>(key);
            if (counter is null)
                transaction.Create(new Counter { Key = key, Last = size });
            else
                transaction.Replace(counter with { Last = counter.Last + size });
            return (counter?.Last ?? 0) + 1;
        }, cancellation);

    private sealed class Block
    {
        private readonly Lock _lock = new();
        private long _next = 1;
        private long _last;

        public SemaphoreSlim Refill { get; } = new(1);

        public bool TryTake(int count, out long first)
        {
            lock (_lock)
            {
                first = _next;
                if (_last - _next + 1 < count)
                    return false;
                _next += count;
                return true;
            }
        }

        public void Fill(long first, int size)
        {
            lock (_lock)
            {
                // Where nobody else took a block in between, the rest of the old one is not lost.
                if (first != _last + 1)
                    _next = first;
                _last = first + size - 1;
            }
        }
    }
}
