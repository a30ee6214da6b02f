namespace Mostrador.SmartSales.Orders;

/// <summary>Where an order is (contract 4.5). Any status may follow any other.</summary>
public static class OrderStatus
{
    /// <summary>Placed, its stock taken.</summary>
    public const string Pending = "PENDING";

    /// <summary>Paid.</summary>
    public const string Paid = "PAID";

    /// <summary>On its way.</summary>
    public const string Shipped = "SHIPPED";

    /// <summary>There.</summary>
    public const string Delivered = "DELIVERED";

    /// <summary>Called off.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Pending, Paid, Shipped, Delivered, Cancelled];

    /// <summary>Whether an order in this status is a sale (contract 4.1).</summary>
    public static bool IsSale(string status) => status is Paid or Shipped or Delivered;
}
