using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Time;

namespace Mostrador.Stockly;

/// <summary>
/// What spans companies: users, sessions, company headers, memberships and invitations. All in one partition, so that
/// registering is one transaction. A company's trade is in its own (<see cref="Books"/>).
/// </summary>
public sealed class Registry(DocumentStore documents, BusinessClock clock)
{
    /// <summary>Where all of it lies.</summary>
    internal static readonly Partition Partition = new(Books.Module, "identity");

    /// <summary>The business instant of this request, in UTC.</summary>
    public DateTimeOffset Now => clock.Now;

    /// <summary>Reads outside a transaction.</summary>
    public PartitionReader Read => documents.In(Partition);

    /// <inheritdoc cref="DocumentStore.Transact{TResult}"/>
    public Task<TResult> Transact<TResult>(Func<Transaction, Task<TResult>> work) => documents.Transact(Partition, work);

    /// <inheritdoc cref="DocumentStore.Transact{TResult}"/>
    public Task Transact(Func<Transaction, Task> work) => documents.Transact(Partition, work);

    /// <summary>The id of something new.</summary>
    public static string NewId() => Guid.NewGuid().ToString();
}
