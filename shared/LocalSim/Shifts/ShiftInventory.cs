using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Shifts;

/// <summary>The SIMs that were counted at the opening and the closing of a shift, plan by plan (contract 10, 13.2).</summary>
public sealed record ShiftInventory : IDocument<ShiftInventory>
{
    /// <inheritdoc/>
    public static DocumentType<ShiftInventory> Type { get; } = new(
        "localsim-shift-inventory", LocalSimDocuments.Stored.ShiftInventory, new DocumentIndex("registeredAt"));

    /// <summary>When it was counted first.</summary>
    public static DocumentField<DateTimeOffset> RegisteredAtField { get; } = new("registeredAt");

    /// <inheritdoc/>
    public string Key => ShiftId;

    /// <summary>The shift.</summary>
    public required string ShiftId { get; init; }

    /// <summary>Whose shift it is.</summary>
    public required long UserId { get; init; }

    /// <summary>When it was counted first: at the opening.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When it was counted last: at the closing.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>In the order of the requests; a plan stands once.</summary>
    public required IReadOnlyList<PlanCount> Plans { get; init; }
}

/// <summary>What was counted of one plan.</summary>
public sealed record PlanCount
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Counted at the opening; null when only the closing names the plan.</summary>
    public long? Opening { get; init; }

    /// <summary>Recorded at the opening.</summary>
    public long? OpeningRecorded { get; init; }

    /// <summary>Counted at the closing.</summary>
    public long? Closing { get; init; }

    /// <summary>What should be there at the closing; null when nobody knows.</summary>
    public long? ClosingRecorded { get; init; }

    /// <summary>What was said at the opening.</summary>
    public string? OpeningRemarks { get; init; }

    /// <summary>What was said at the closing.</summary>
    public string? ClosingRemarks { get; init; }

    /// <summary>Counted − recorded at the opening.</summary>
    public long? OpeningDifference => Opening - OpeningRecorded;

    /// <summary>Counted − recorded at the closing.</summary>
    public long? ClosingDifference => Closing - ClosingRecorded;
}
