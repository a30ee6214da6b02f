using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Orders;

/// <summary>An order as the API shows it (contract 4.5).</summary>
public sealed record OrderView(
    long Id, string User, DateTimeOffset CreatedAt, string Status, Amount TotalPrice, Amount TotalAmount, OrderLineView[] Items)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Order";

    /// <summary>The view of an order; products that were deleted are none.</summary>
    public static OrderView Of(Order order, KnownDeletions deleted) => new(
        order.Id,
        order.Username,
        order.CreatedAt,
        order.Status,
        order.Total,
        order.Total,
        [.. order.Lines.Select(line => OrderLineView.Of(line, deleted))]);
}

/// <summary>A line of an order.</summary>
public sealed record OrderLineView(long Id, long? Product, long Quantity, Amount Price)
{
    internal static OrderLineView Of(OrderLine line, KnownDeletions deleted) =>
        new(line.Id, deleted.Has<Product>(line.ProductId) ? null : line.ProductId, line.Quantity, line.Price);
}
