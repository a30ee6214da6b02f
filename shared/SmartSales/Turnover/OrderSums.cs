using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Orders;

namespace Mostrador.SmartSales.Turnover;

/// <summary>Orders, summed.</summary>
/// <param name="Statuses">How many there are in each status that occurs.</param>
/// <param name="Sales">How many of them are sales.</param>
/// <param name="Revenue">Totals of the sales.</param>
/// <param name="Products">What was sold of each product.</param>
public sealed record OrderSums(IReadOnlyDictionary<string, long> Statuses, long Sales, Amount Revenue, IReadOnlyList<ProductSum> Products)
{
    /// <summary>Sums orders.</summary>
    public static OrderSums Of(IReadOnlyCollection<Order> orders)
    {
        var sales = orders.Where(order => order.IsSale).ToList();
        return new OrderSums(
            orders.GroupBy(order => order.Status).ToDictionary(status => status.Key, status => status.LongCount()),
            sales.Count,
            sales.Aggregate(Amount.Zero, (sum, order) => sum + order.Total),
            ProductSum.Of(sales.SelectMany(order => order.Lines).Select(line => new ProductSum(line.ProductId, line.Quantity, line.Subtotal))));
    }

    /// <summary>Sums sums.</summary>
    public static OrderSums Of(IReadOnlyCollection<OrderSums> parts) => new(
        parts.SelectMany(part => part.Statuses).GroupBy(status => status.Key).ToDictionary(status => status.Key, status => status.Sum(one => one.Value)),
        parts.Sum(part => part.Sales),
        parts.Aggregate(Amount.Zero, (sum, part) => sum + part.Revenue),
        ProductSum.Of(parts.SelectMany(part => part.Products)));
}

/// <summary>What was sold of a product.</summary>
/// <param name="ProductId">Which.</param>
/// <param name="Units">How many.</param>
/// <param name="Revenue">For how much.</param>
public sealed record ProductSum(long ProductId, long Units, Amount Revenue)
{
    /// <summary>Sums sums.</summary>
    public static IReadOnlyList<ProductSum> Of(IEnumerable<ProductSum> parts) =>
    [
        .. parts.GroupBy(part => part.ProductId)
            .Select(same => new ProductSum(same.Key, same.Sum(part => part.Units), same.Aggregate(Amount.Zero, (sum, part) => sum + part.Revenue))),
    ];
}
