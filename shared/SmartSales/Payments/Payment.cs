using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Payments;

/// <summary>
/// That Stripe told of a payment, written in the transaction that draws the consequences: whatever is told again finds it and changes
/// nothing. It is kept for good, because it leads from an order to its money.
/// </summary>
public sealed record Payment : IDocument<Payment>
{
    /// <inheritdoc/>
    public static DocumentType<Payment> Type { get; } = new("smartsales-payment", SmartSalesDocuments.Stored.Payment);

    /// <inheritdoc/>
    public string Key => KeyOf(OrderId, EventId);

    /// <summary>What was paid.</summary>
    public required long OrderId { get; init; }

    /// <summary>The event that told of it.</summary>
    public required string EventId { get; init; }

    /// <summary>The session in which it was paid.</summary>
    public string? SessionId { get; init; }

    /// <summary>Where the order was then; if not pending, the money may have to go back.</summary>
    public required string FoundStatus { get; init; }

    /// <summary>When it was told.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>By the order too: ids of events are unique within one account of Stripe only, and a shop may change its account.</summary>
    public static string KeyOf(long orderId, string eventId) => $"{DocumentKey.Of(orderId)}-{eventId}";
}
