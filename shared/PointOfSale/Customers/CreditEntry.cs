using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Customers;

/// <summary>One movement of a customer's store credit (contract 8.2); the amount is positive, the type tells the direction.</summary>
public sealed record CreditEntry : IDocument<CreditEntry>
{
    /// <summary>A purchase: more debt.</summary>
    public const string Charge = "CHARGE";

    /// <summary>A payment: less debt.</summary>
    public const string Payment = "PAYMENT";

    /// <inheritdoc/>
    public static DocumentType<CreditEntry> Type { get; } =
        new("pos-credit-entry", PosDocuments.Stored.CreditEntry, new DocumentIndex("customerId", "createdAt", "id"));

    /// <summary>Whose credit.</summary>
    public static DocumentField<long> CustomerField { get; } = new("customerId");

    /// <summary>When.</summary>
    public static DocumentField<DateTimeOffset> CreatedAtField { get; } = new("createdAt");

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Whose credit.</summary>
    public required long CustomerId { get; init; }

    /// <summary>How much; positive.</summary>
    public required Amount Amount { get; init; }

    /// <summary>One of the codes above.</summary>
    public required string TransactionType { get; init; }

    /// <summary>Free text.</summary>
    public required string Description { get; init; }

    /// <summary>The order that caused it.</summary>
    public long? OrderId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
