using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>What the engine adds to a message when it is stored: its place in the order, and when it goes by itself.</summary>
/// <param name="life">How long a message is kept; null = until it is deleted.</param>
internal sealed class MessageStamps(TimeSpan? life)
{
    private const long PerMillisecond = 1000;

    private long _last;

    /// <summary>How long a new document lives.</summary>
    public TimeSpan? LifeOf(CreateDocument create) => create.TimeToLive ?? (Arrivals.IsMessage(create) ? life : null);

    /// <summary>
    /// The next place: ascending within this process, and with the clock over several. Microseconds, because Cosmos DB holds whole
    /// numbers up to 2^53.
    /// </summary>
    public long Next(long now)
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(last + 1, now * PerMillisecond);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }
}
