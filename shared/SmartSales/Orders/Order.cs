using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.SmartSales.Orders;

/// <summary>What somebody ordered (contract 5.1).</summary>
public sealed record Order : IDocument<Order>
{
    /// <summary>Sequence of the ids of lines.</summary>
    public const string LineSequence = "smartsales-order-line";

    /// <inheritdoc/>
    public static DocumentType<Order> Type { get; } = new(
        "smartsales-order", SmartSalesDocuments.Stored.Order, new DocumentIndex("newest"), new DocumentIndex("userId"), new DocumentIndex("placedOn"));

    /// <summary>Sorts by age.</summary>
    public static DocumentField<string> NewestField { get; } = new("newest");

    /// <summary>Whose it is.</summary>
    public static DocumentField<long> UserField { get; } = new("userId");

    /// <summary>The business day on which it was placed.</summary>
    public static DocumentField<DateOnly> PlacedOnField { get; } = new("placedOn");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Whose it is; the orders of a deleted user are gone with him.</summary>
    public required long UserId { get; init; }

    /// <summary>His user name, which never changes.</summary>
    public required string Username { get; init; }

    /// <summary>One of <see cref="OrderStatus"/>.</summary>
    public string Status { get; init; } = OrderStatus.Pending;

    /// <summary>Sum of the lines, unless an administrator set another.</summary>
    public required Amount Total { get; init; }

    /// <summary>When it was placed.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The business day of that.</summary>
    public required DateOnly PlacedOn { get; init; }

    /// <summary>Whether its units are taken from the stock (contract 5.3).</summary>
    public bool HoldsStock { get; init; }

    /// <summary>In the order in which they were asked for.</summary>
    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    /// <summary>Whether it is a sale.</summary>
    public bool IsSale => OrderStatus.IsSale(Status);

    /// <summary>Sorts by age, and of the same instant by id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Newest => Age.Of(CreatedAt, Id);
}

/// <summary>A line of an order.</summary>
/// <param name="Id">Positive, ascending over all orders.</param>
/// <param name="ProductId">What; a deleted product shows as null.</param>
/// <param name="Quantity">At least one.</param>
/// <param name="Price">Of one unit, when it was ordered.</param>
public sealed record OrderLine(long Id, long ProductId, long Quantity, Amount Price)
{
    /// <summary>Price times quantity.</summary>
    public Amount Subtotal => Price * Quantity;
}
