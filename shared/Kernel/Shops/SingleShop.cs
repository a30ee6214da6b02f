using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Shops;

/// <summary>
/// The one shop of a module: where its documents lie, and what time it is there. Everything of it is in one partition, so that a sale and
/// its stock are one transaction.
/// </summary>
/// <param name="documents">The store.</param>
/// <param name="ids">Numbers its documents.</param>
/// <param name="clock">The clock of this request.</param>
/// <param name="partition">Where everything of it lies.</param>
/// <param name="zone">Its time zone.</param>
public abstract class SingleShop(DocumentStore documents, IdBlocks ids, BusinessClock clock, Partition partition, TimeZoneInfo zone)
{
    /// <summary>Days, months and hours in the shop's time zone.</summary>
    public BusinessCalendar Calendar { get; } = new(zone);

    /// <summary>The business instant of this request, in UTC.</summary>
    public DateTimeOffset Now => clock.Now;

    /// <summary>The business day of this request.</summary>
    public DateOnly Today => Calendar.DateOf(Now);

    /// <summary>Reads outside a transaction.</summary>
    public PartitionReader Read => documents.In(partition);

    /// <inheritdoc cref="DocumentStore.Transact{TResult}"/>
    public Task<TResult> Transact<TResult>(Func<Transaction, Task<TResult>> work) => documents.Transact(partition, work);

    /// <inheritdoc cref="DocumentStore.Transact{TResult}"/>
    public Task Transact(Func<Transaction, Task> work) => documents.Transact(partition, work);

    /// <summary>Stores a new document that depends on nothing else.</summary>
    /// <inheritdoc cref="Transaction.Create{T}"/>
    public Task Create<T>(T document, TimeSpan? timeToLive = null)
        where T : class, IDocument<T> => Transact(transaction =>
        {
            transaction.Create(document, timeToLive);
            return Task.CompletedTask;
        });

    /// <summary>A book of the shop's days.</summary>
    /// <param name="sum">Sums a day.</param>
    public DayBook<TSums> DayBook<TSums>(Func<TurnedDay<TSums>, Task<TSums>> sum)
        where TSums : class, IDaySums<TSums> => new(documents, partition, () => Today, sum);

    /// <summary>The next id of a kind of document.</summary>
    public ValueTask<long> NextId<T>()
        where T : class, IDocument<T> => ids.Next(partition, T.Type.Name);

    /// <summary>The first of several consecutive ids of a sequence.</summary>
    public ValueTask<long> NextIds(string sequence, int count) => ids.Next(partition, sequence, count);
}
