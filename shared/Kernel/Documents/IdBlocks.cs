using System.Collections.Concurrent;
using System.Diagnostics;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// Integer ids without a hot counter: each process takes a block of them in one small transaction and hands them out from
/// memory. Ascending within a process; a restart leaves a gap. A block that is used up at once is followed by a larger one, so that a busy
/// shop does not wait for ids, and a quiet one leaves small gaps.
/// </summary>
public sealed class IdBlocks(IDocumentEngine engine)
{
    private const int SmallBlock = 64;
    private const int LargeBlock = 8192;
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

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
                var size = Math.Max(block.NextSize(), count);
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
        private int _size;
        private long _filledAt;

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

        /// <summary>How large the next block should be. Asked by whoever fills it.</summary>
        public int NextSize() => _size =
            _size > 0 && Stopwatch.GetElapsedTime(_filledAt) < Soon ? Math.Min(2 * _size, LargeBlock) : SmallBlock;

        public void Fill(long first, int size)
        {
            _filledAt = Stopwatch.GetTimestamp();
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
