using System.Collections.Frozen;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.PointOfSale.Maintenance;

/// <summary>
/// What was deleted, so that orders show "no product" and "no customer" from the same moment on, however many of them there
/// are (contract 15). Remembered in this process and looked up again when the stored count has moved.
/// </summary>
public sealed class Deletions
{
    private volatile Known _known = new(0, new HashSet<string>());

    /// <summary>The stored id of what <see cref="SoFar"/> looks at.</summary>
    internal static string Counted { get; } = DeletionCount.Type.IdOf(DeletionCount.OnlyKey);

    /// <summary>Stages the record of a deletion.</summary>
    internal static async Task Record(Transaction transaction, Deletion deletion)
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
    internal static async Task Require(PartitionReader reader, Deletion deletion)
    {
        if (await reader.Peek<Deletion>(deletion.Key) is null)
            throw new MessageTooEarlyException();
    }

    /// <summary>Everything deleted so far.</summary>
    internal async Task<Known> SoFar(PartitionReader reader)
    {
        var total = (await reader.Peek<DeletionCount>(DeletionCount.OnlyKey))?.Total ?? 0;
        var known = _known;
        if (known.Total != total)
        {
            // Counted before they are read: if another one comes in between, the count will say so next time.
            var deletions = await reader.Query(DocumentQuery.Over<Deletion>());
            _known = known = new Known(total, deletions.Select(deletion => deletion.Key).ToHashSet());
        }

        return known;
    }

    /// <summary>The deletions as they were at one moment.</summary>
    internal sealed record Known(long Total, IReadOnlySet<string> Keys)
    {
        /// <summary>For what refers to nothing that may have been deleted.</summary>
        public static Known None { get; } = new(0, FrozenSet<string>.Empty);

        public bool HasProduct(long id) => Keys.Count > 0 && Keys.Contains(Deletion.OfProduct(id).Key);

        public bool HasCustomer(long id) => Keys.Count > 0 && Keys.Contains(Deletion.OfCustomer(id).Key);
    }
}
