using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Orders;

/// <summary>States of an order: pending, then paid or cancelled for good.</summary>
public static class OrderStatus
{
    /// <summary>Made, not paid; its stock has left the shelf.</summary>
    public const string Pending = "PENDING";

    /// <summary>Paid; final.</summary>
    public const string Paid = "PAID";

    /// <summary>Undone; final.</summary>
    public const string Cancelled = "CANCELLED";
}

/// <summary>A sale (contract 11) with its lines, which are snapshots.</summary>
public sealed record Order : IDocument<Order>
{
    /// <summary>Scope of the unique ticket folios.</summary>
    public const string FolioScope = "pos-ticket-folio";

    /// <summary>Sequence of the lines' ids.</summary>
    public const string LineSequence = "pos-order-line";

    /// <inheritdoc/>
    public static DocumentType<Order> Type { get; } = new(
        "pos-order",
        PosDocuments.Stored.Order,
        new DocumentIndex("createdAt", "id"),
        new DocumentIndex("customerId", "status", "businessDate"),
        new DocumentIndex("status", "businessDate"));

    /// <summary>When it was made.</summary>
    public static DocumentField<DateTimeOffset> CreatedAtField { get; } = new("createdAt");

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <summary>Who bought.</summary>
    public static DocumentField<long> CustomerField { get; } = new("customerId");

    /// <summary>Its state.</summary>
    public static DocumentField<string> StatusField { get; } = new("status");

    /// <summary>The business day it was made on.</summary>
    public static DocumentField<DateOnly> BusinessDateField { get; } = new("businessDate");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Eight upper-case hexadecimal digits; unique.</summary>
    public required string TicketFolio { get; init; }

    /// <summary>A code of <see cref="OrderStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The business day it was made on; reports count it there, whenever it is paid.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>When it was paid.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>How it was paid.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>Who sold.</summary>
    public required long SellerId { get; init; }

    /// <summary>His user name at the time.</summary>
    public required string SellerName { get; init; }

    /// <summary>Who bought; null = anonymous, or erased.</summary>
    public long? CustomerId { get; init; }

    /// <summary>His name at the time.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Before tax, after the birthday discount.</summary>
    public required Amount Subtotal { get; init; }

    /// <summary>Tax, after the birthday discount.</summary>
    public required Amount TotalTax { get; init; }

    /// <summary>What is paid.</summary>
    public required Amount FinalAmount { get; init; }

    /// <summary>What promotions and the birthday saved.</summary>
    public required Amount MoneySavedTotal { get; init; }

    /// <summary>Points that paid it.</summary>
    public long PointsUsed { get; init; }

    /// <summary>Store credit that paid it.</summary>
    public Amount StoreCreditUsed { get; init; }

    /// <summary>Year of the birthday discount that it used; null = none.</summary>
    public int? BirthdayDiscountYear { get; init; }

    /// <summary>Its lines, in the order of the request.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }
}

/// <summary>A line of an order: a snapshot.</summary>
public sealed record OrderLine
{
    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>What was sold; the product may be gone by now.</summary>
    public required long ProductId { get; init; }

    /// <summary>Its name at the time.</summary>
    public required string ProductName { get; init; }

    /// <summary>Units.</summary>
    public required long Quantity { get; init; }

    /// <summary>Price of a unit before tax, after the promotion.</summary>
    public required Amount UnitPrice { get; init; }

    /// <summary>Tax of all units, rounded per unit.</summary>
    public required Amount TaxAmount { get; init; }

    /// <summary>What the promotion saved, before tax.</summary>
    public required Amount DiscountAmount { get; init; }

    /// <summary>Price of all units before tax.</summary>
    public required Amount LineAmount { get; init; }

    /// <summary>The promotion that applied.</summary>
    public string? PromotionName { get; init; }

    /// <summary>Whether the product had been sold before this line was made; if not, paying it may be the first sale.</summary>
    public required bool WasSoldBefore { get; init; }
}
