using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Time;

namespace Mostrador.SmartSales;

/// <summary>The one shop of this module: where its documents lie, and what time it is there.</summary>
public sealed class Shop(DocumentStore documents, IdBlocks ids, BusinessClock clock, SmartSalesSettings settings)
{
    /// <summary>Short name of the module.</summary>
    public const string Module = "smartsales";

    /// <summary>Everything of the shop is in one partition, so that an order and its stock are one transaction.</summary>
    public static Partition Partition { get; } = new(Module, "shop");

    /// <summary>Days and months in the shop's time zone.</summary>
    public BusinessCalendar Calendar { get; } = new(settings.TimeZone);

    /// <summary>The business instant of this request, in UTC.</summary>
    public DateTimeOffset Now => clock.Now;

    /// <summary>The business day of this request.</summary>
    public DateOnly Today => Calendar.DateOf(Now);

    /// <summary>Reads outside a transaction.</summary>
    public PartitionReader Read => documents.In(Partition);

    /// <inheritdoc cref="DocumentStore.Transact{TResult}"/>
    public Task<TResult> Transact<TResult>(Func<Transaction, Task<TResult>> work) => documents.Transact(Partition, work);

    /// <inheritdoc cref="DocumentStore.Transact{TResult}"/>
    public Task Transact(Func<Transaction, Task> work) => documents.Transact(Partition, work);

    /// <summary>A book of the shop's days.</summary>
    /// <param name="sum">Sums a day.</param>
    public DayBook<TSums> DayBook<TSums>(Func<TurnedDay<TSums>, Task<TSums>> sum)
        where TSums : class, IDaySums<TSums> => new(documents, Partition, () => Today, sum);

    /// <summary>The next id of a kind of document.</summary>
    public ValueTask<long> NextId<T>()
        where T : class, IDocument<T> => ids.Next(Partition, T.Type.Name);

    /// <summary>The first of several consecutive ids of a sequence.</summary>
    public ValueTask<long> NextIds(string sequence, int count) => ids.Next(Partition, sequence, count);
}
