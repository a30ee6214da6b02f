using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Shifts;

/// <summary>The closing of a shift: what the ledger says and what was counted (contract 10.2, 13.2). Never changes.</summary>
public sealed record ShiftClosing : IDocument<ShiftClosing>
{
    /// <inheritdoc/>
    public static DocumentType<ShiftClosing> Type { get; } = new(
        "localsim-shift-closing", LocalSimDocuments.Stored.ShiftClosing, new DocumentIndex("closedAt"));

    /// <summary>When the shift was closed.</summary>
    public static DocumentField<DateTimeOffset> ClosedAtField { get; } = new("closedAt");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The shift.</summary>
    public required string ShiftId { get; init; }

    /// <summary>Whose shift it was.</summary>
    public required long UserId { get; init; }

    /// <summary>When the shift was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>Sums of the shift's movements.</summary>
    public required Totals Recorded { get; init; }

    /// <summary>Counted in the box.</summary>
    public required Amount ReportedCash { get; init; }

    /// <summary>On the terminal's slips.</summary>
    public required Amount ReportedCard { get; init; }

    /// <summary>Dollars counted in the box.</summary>
    public required Amount ReportedDollars { get; init; }

    /// <summary>What was said.</summary>
    public string? Remarks { get; init; }

    /// <summary>Cash reported − recorded.</summary>
    public Amount CashDifference => ReportedCash - Recorded.Cash;

    /// <summary>Cards reported − recorded.</summary>
    public Amount CardDifference => ReportedCard - Recorded.Card;

    /// <summary>Dollars reported − recorded.</summary>
    public Amount DollarsDifference => ReportedDollars - Recorded.Dollars;

    /// <summary>Whether any money differs by more than a cent.</summary>
    public bool HasDifferences =>
        Math.Abs(CashDifference.Minor) > 1 || Math.Abs(CardDifference.Minor) > 1 || Math.Abs(DollarsDifference.Minor) > 1;
}
