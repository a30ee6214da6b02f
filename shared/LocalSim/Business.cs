using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Time;

namespace Mostrador.LocalSim;

/// <summary>The one business of this module: where its documents lie, and what time it is there.</summary>
public sealed class Business(DocumentStore documents, BusinessClock clock, LocalSimSettings settings)
{
    /// <summary>Short name of the module.</summary>
    public const string Module = "localsim";

    /// <summary>Everything of the business is in one partition, so that a sale, its SIMs and its cash are one transaction.</summary>
    public static Partition Partition { get; } = new(Module, "business");

    /// <summary>Days and months in the business's time zone.</summary>
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

    /// <summary>A book of the business's days.</summary>
    /// <param name="sum">Sums a day.</param>
    public DayBook<TSums> DayBook<TSums>(Func<TurnedDay<TSums>, Task<TSums>> sum)
        where TSums : class, IDaySums<TSums> => new(documents, Partition, () => Today, sum);

    /// <summary>An instant as answers show it (contract 1).</summary>
    public DateTime Local(DateTimeOffset instant) => Calendar.WallClockAt(instant);

    /// <inheritdoc cref="Local(DateTimeOffset)"/>
    public DateTime? Local(DateTimeOffset? instant) => instant is { } known ? Local(known) : null;

    /// <summary>The filters of a range of business days, both counted; an end that is null is open.</summary>
    public IEnumerable<DocumentFilter> Between(DocumentField<DateTimeOffset> field, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
            yield return field.AtLeast(Calendar.StartOf(first));
        if (to is { } last && last < DateOnly.MaxValue)
            yield return field.Before(Calendar.StartOf(last.AddDays(1)));
    }

    /// <summary>The id of something new.</summary>
    public static string NewId() => Guid.NewGuid().ToString();
}
