using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Time;

namespace Mostrador.McMatias;

/// <summary>The shop with all its branches: where its documents lie, and what time it is there.</summary>
public sealed class Shop(DocumentStore documents, IdBlocks ids, BusinessClock clock, McMatiasSettings settings)
{
    /// <summary>Short name of the module.</summary>
    public const string Module = "mcmatias";

    private readonly BusinessCalendar _calendar = new(settings.TimeZone);

    /// <summary>Everything of the shop is in one partition, so that a sale and its stock are one transaction.</summary>
    public static Partition Partition { get; } = new(Module, "shop");

    /// <summary>The business instant of this request, in UTC.</summary>
    public DateTimeOffset Now => clock.Now;

    /// <summary>The business year of this request.</summary>
    public int Year => _calendar.DateOf(Now).Year;

    /// <summary>Reads outside a transaction.</summary>
    public PartitionReader Read => documents.In(Partition);

    /// <inheritdoc cref="DocumentStore.Transact{TResult}"/>
    public Task<TResult> Transact<TResult>(Func<Transaction, Task<TResult>> work) => documents.Transact(Partition, work);

    /// <inheritdoc cref="DocumentStore.Transact{TResult}"/>
    public Task Transact(Func<Transaction, Task> work) => documents.Transact(Partition, work);

    /// <summary>The next id of a kind of document.</summary>
    public ValueTask<long> NextId<T>()
        where T : class, IDocument<T> => ids.Next(Partition, T.Type.Name);
}
