using Mostrador.Kernel.Documents;

namespace Mostrador.McMatias.Access;

/// <summary>Something that belongs to a branch: for callers confined to another one it does not exist (contract 2.1).</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IOfBranch<TSelf> : IDocument<TSelf>
    where TSelf : class, IOfBranch<TSelf>
{
    /// <summary>The stored field that holds its branch.</summary>
    static abstract DocumentField<long> BranchField { get; }

    /// <summary>Its branch.</summary>
    long BranchId { get; }
}

/// <summary>
/// What a caller may reach of what belongs to branches. Whatever does is read through a reach and in no other way, so that branches are
/// kept apart in one place: in lists and counts, by id, and where another document refers to it.
/// </summary>
/// <param name="Branch">The only branch within reach; null = all of them.</param>
public sealed record Reach(long? Branch)
{
    /// <summary>Whether a document is within reach.</summary>
    public bool Includes<T>(T document)
        where T : class, IOfBranch<T> => Branch is null || Branch == document.BranchId;

    /// <summary>What a query asks of documents so that all of them are within reach.</summary>
    public IEnumerable<DocumentFilter> Filters<T>()
        where T : class, IOfBranch<T> => Branch is { } branch ? [T.BranchField.Is(branch)] : [];
}

/// <summary>Reads within a reach.</summary>
internal static class ReachReads
{
    /// <summary>A query of what is within reach.</summary>
    public static DocumentQuery<T> Within<T>(this DocumentQuery<T> query, Reach reach)
        where T : class, IOfBranch<T> => query.Where(reach.Filters<T>());

    /// <summary>A glance at a document; null when there is none, or none within reach.</summary>
    public static async ValueTask<T?> Peek<T>(this PartitionReader reader, Reach reach, long id)
        where T : class, IOfBranch<T> =>
        await reader.Peek<T>(id) is { } document && reach.Includes(document) ? document : null;

    /// <summary>A document that the outcome depends on; null when there is none, or none within reach.</summary>
    public static async ValueTask<T?> Find<T>(this Transaction transaction, Reach reach, long id)
        where T : class, IOfBranch<T> =>
        await transaction.Find<T>(id) is { } document && reach.Includes(document) ? document : null;
}
