using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Time;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly;

/// <summary>
/// A company's trade: its catalogue, purchases, sales, invoices, warranties and services. Whoever reads must say as whose
/// member: another company's documents are in another partition and do not exist for him.
/// </summary>
public sealed class Books(DocumentStore documents, BusinessClock clock, StocklySettings settings)
{
    /// <summary>Short name of the module.</summary>
    public const string Module = "stockly";

    /// <summary>Days and months in the companies' time zone.</summary>
    public BusinessCalendar Calendar { get; } = new(settings.TimeZone);

    /// <summary>The business instant of this request, in UTC.</summary>
    public DateTimeOffset Now => clock.Now;

    /// <summary>The business day of this request.</summary>
    public DateOnly Today => Calendar.DateOf(Now);

    /// <summary>Reads the member's company, outside a transaction.</summary>
    public PartitionReader Of(Member member) => documents.In(PartitionOf(member));

    /// <summary>Reads a company for the one who runs this system, and is shown sums: he is nobody's member.</summary>
    internal PartitionReader ForTheOperator(Company company) => documents.In(new Partition(Module, company.Id));

    /// <summary>A book of the company's days.</summary>
    /// <param name="member">Whose company.</param>
    /// <param name="sum">Sums a day.</param>
    public DayBook<TSums> DayBook<TSums>(Member member, Func<TurnedDay<TSums>, Task<TSums>> sum)
        where TSums : class, IDaySums<TSums> => new(documents, PartitionOf(member), () => Today, sum);

    /// <summary>Changes the member's company.</summary>
    /// <inheritdoc cref="DocumentStore.Transact{TResult}"/>
    public Task<TResult> Transact<TResult>(Member member, Func<Transaction, Task<TResult>> work) =>
        documents.Transact(PartitionOf(member), work);

    /// <inheritdoc cref="Transact{TResult}"/>
    public Task Transact(Member member, Func<Transaction, Task> work) => documents.Transact(PartitionOf(member), work);

    internal static Partition PartitionOf(Member member) => new(Module, member.CompanyId);
}
