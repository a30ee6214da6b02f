using System.Collections.Concurrent;
using Mostrador.Kernel.Messages;

namespace Mostrador.Kernel.Documents.Deletions;

/// <summary>
/// What was deleted, so that whatever refers to it shows it as gone from the same moment on, however much of that there is. Remembered in
/// this process and looked up again when the stored count has moved.
/// </summary>
public sealed class DeletionRecord
{
    private readonly ConcurrentDictionary<string, KnownDeletions> _known = [];

    /// <summary>The stored id of what <see cref="SoFar"/> looks at, for those who read together.</summary>
    public static string Counted { get; } = DeletionCount.Type.IdOf(DeletionCount.OnlyKey);

    /// <summary>Stages the record of a deletion.</summary>
    public static async Task Enter(Transaction transaction, Deletion deletion)
    {
        transaction.Create(deletion);
        if (await transaction.Peek<DeletionCount>(DeletionCount.OnlyKey) is null)
            transaction.Create(new DeletionCount { Total = 1 });
        else
            transaction.Increment<DeletionCount>(DeletionCount.OnlyKey, DeletionCount.TotalField, 1);
    }

    /// <summary>
    /// Makes sure that a deletion is on record, before anything is erased because of it. What is read after it is not older than it.
    /// </summary>
    /// <exception cref="MessageTooEarlyException">It is not, or cannot be seen yet.</exception>
    public static async Task Require(PartitionReader reader, Deletion deletion)
    {
        if (await reader.Peek<Deletion>(deletion.Key) is null)
            throw new MessageTooEarlyException();
    }

    /// <summary>Everything deleted so far in the reader's partition.</summary>
    public async Task<KnownDeletions> SoFar(PartitionReader reader)
    {
        var total = (await reader.Peek<DeletionCount>(DeletionCount.OnlyKey))?.Total ?? 0;
        var known = _known.GetValueOrDefault(reader.Partition.Key, KnownDeletions.None);
        if (known.Total == total)
            return known;

        // Counted before they are read: if another one comes in between, the count will say so next time.
        var deletions = await reader.Query(DocumentQuery.Over<Deletion>());
        return _known[reader.Partition.Key] = new KnownDeletions(total, deletions.Select(deletion => deletion.Key).ToHashSet());
    }
}
