using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Shifts;

/// <summary>
/// A seller's time at the cash box (contract 10, 13.2). Every movement of money in it changes this document too, so that a sale and the
/// closing never pass each other by.
/// </summary>
public sealed record Shift : IDocument<Shift>
{
    /// <summary>Open.</summary>
    public const string Open = "abierto";

    /// <summary>Closed.</summary>
    public const string Closed = "cerrado";

    /// <summary>Scope of the open shifts: each user has at most one; the value is the user's id.</summary>
    public const string OpenScope = "localsim-open-shift";

    /// <inheritdoc/>
    public static DocumentType<Shift> Type { get; } = new(
        "localsim-shift", LocalSimDocuments.Stored.Shift, new DocumentIndex("openedAt"), new DocumentIndex("userId", "openedAt"), new DocumentIndex("isOpen"));

    /// <summary>Whose it is.</summary>
    public static DocumentField<long> UserIdField { get; } = new("userId");

    /// <summary>When it was opened.</summary>
    public static DocumentField<DateTimeOffset> OpenedAtField { get; } = new("openedAt");

    /// <summary>Whether it is open.</summary>
    public static DocumentField<bool> IsOpenField { get; } = new("isOpen");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required long UserId { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Cash in the box at the start; part of no total.</summary>
    public required Amount OpeningCash { get; init; }

    /// <summary>What was said at the opening.</summary>
    public string? OpeningRemarks { get; init; }

    /// <summary>What was said at the closing.</summary>
    public string? ClosingRemarks { get; init; }

    /// <summary>Sums of its movements so far; at the closing they are computed from the movements, and must be these.</summary>
    public Totals Totals { get; init; } = Totals.Zero;

    /// <summary>How many movements it has: they are numbered from 1.</summary>
    public long Movements { get; init; }

    /// <summary>Sales registered in it, whatever happened to them later.</summary>
    public long Sales { get; init; }

    /// <summary>
    /// Units sold in it, of each plan that was counted at the opening (contract 10.2). Of others nobody asks, and codes of products are any
    /// text: what is counted here does not grow with what is sold.
    /// </summary>
    public IReadOnlyDictionary<string, long> SoldByPlan { get; init; } = new Dictionary<string, long>();

    /// <summary>Electronic sales that are being invoiced, by sale id: the closing waits for them.</summary>
    public IReadOnlyList<string> Invoicing { get; init; } = [];

    /// <summary>Once it is closed: whether the counted money differs.</summary>
    public bool HasDifferences { get; init; }

    /// <summary>Once it is closed: cash counted − cash recorded.</summary>
    public Amount CashDifference { get; init; }

    /// <summary>Whether it is open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsOpen => ClosedAt is null;

    /// <summary>The user's open shift, relied upon; null when he has none.</summary>
    public static async Task<Shift?> FindOpen(Transaction transaction, long userId) =>
        await transaction.OwnerOf(OpenScope, DocumentKey.Of(userId)) is { } id && await transaction.Find<Shift>(id) is { IsOpen: true } shift
            ? shift
            : null;

    /// <summary>A glance at the user's open shift; null when he has none.</summary>
    public static async Task<Shift?> PeekOpen(PartitionReader reader, long userId) =>
        await reader.OwnerOf(OpenScope, DocumentKey.Of(userId)) is { } id && await reader.Peek<Shift>(id) is { IsOpen: true } shift
            ? shift
            : null;
}
