using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>
/// Why stock changed (contract 4): written in the transaction that changes it, never changed, shown to nobody. One document for
/// all products of a transaction, because a commit holds few operations.
/// </summary>
public sealed record StockLog : IDocument<StockLog>
{
    /// <inheritdoc/>
    public static DocumentType<StockLog> Type { get; } = new("stockly-stock-log", StocklyDocuments.Stored.StockLog);

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>A code of <see cref="StockSource"/>.</summary>
    public required string Source { get; init; }

    /// <summary>What whoever did it says about it.</summary>
    public string? Reason { get; init; }

    /// <summary>Who did it.</summary>
    public required string UserId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What changed.</summary>
    public required IReadOnlyList<StockLine> Lines { get; init; }

    /// <summary>
    /// Stages an entry about a stock that the caller himself has staged; <see cref="Shelf"/> does both. Nothing is written where
    /// nothing changes.
    /// </summary>
    /// <param name="transaction">The transaction that changes the stock.</param>
    /// <param name="member">Who does it.</param>
    /// <param name="at">When.</param>
    /// <param name="source">A code of <see cref="StockSource"/>.</param>
    /// <param name="lines">What changes.</param>
    /// <param name="reason">What he says about it.</param>
    public static void Write(
        Transaction transaction, Member member, DateTimeOffset at, string source, IEnumerable<StockLine> lines, string? reason = null)
    {
        StockLine[] changes = [.. lines.Where(line => line.Delta != 0)];
        if (changes.Length == 0)
            return;
        transaction.Create(new StockLog
        {
            Id = Registry.NewId(),
            Source = source,
            Reason = reason,
            UserId = member.User.Id,
            At = at,
            Lines = changes,
        });
    }
}

/// <summary>One product's change.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Delta">Units that came (positive) or went.</param>
/// <param name="NewStock">What is there now; null where others may sell at the same moment.</param>
public sealed record StockLine(string ProductId, long Delta, long? NewStock = null);
