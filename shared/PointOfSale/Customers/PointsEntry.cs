using Mostrador.Kernel.Documents;

namespace Mostrador.PointOfSale.Customers;

/// <summary>One movement of a customer's points (contract 8.1). The ledger only grows.</summary>
public sealed record PointsEntry : IDocument<PointsEntry>
{
    /// <summary>Points given.</summary>
    public const string Earn = "EARN";

    /// <summary>Points spent; stored negative.</summary>
    public const string Redeem = "REDEEM";

    /// <summary>A correction of either sign.</summary>
    public const string Adjustment = "ADJUSTMENT";

    /// <inheritdoc/>
    public static DocumentType<PointsEntry> Type { get; } =
        new("pos-points-entry", PosDocuments.Stored.PointsEntry, new DocumentIndex("customerId", "createdAt", "id"));

    /// <summary>Whose points.</summary>
    public static DocumentField<long> CustomerField { get; } = new("customerId");

    /// <summary>When.</summary>
    public static DocumentField<DateTimeOffset> CreatedAtField { get; } = new("createdAt");

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Whose points.</summary>
    public required long CustomerId { get; init; }

    /// <summary>Points; negative when they left.</summary>
    public required long Amount { get; init; }

    /// <summary>One of the codes above.</summary>
    public required string TransactionType { get; init; }

    /// <summary>Free text.</summary>
    public required string Description { get; init; }

    /// <summary>The order that caused it.</summary>
    public long? OrderId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
