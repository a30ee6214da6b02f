using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Time;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Reports;

/// <summary>The sales of a range of days, newest first, with the names of what was sold and to whom.</summary>
internal sealed record SoldOrders(
    IReadOnlyList<Order> Orders, IReadOnlyDictionary<long, Product> Products, IReadOnlyDictionary<long, User> Customers)
{
    /// <summary>What stands for a product that was deleted.</summary>
    public const string GoneProduct = "Producto eliminado";

    /// <summary>Reads them.</summary>
    public static async Task<SoldOrders> In(PartitionReader reader, DeletionRecord deletions, DateRange days)
    {
        var placed = await reader.Query(DocumentQuery.Over<Order>().Where(Order.PlacedOnField.AtLeast(days.First), Order.PlacedOnField.AtMost(days.Last)));
        var deleted = await deletions.SoFar(reader);
        List<Order> orders =
        [
            .. placed.Where(order => order.IsSale && !deleted.Has<User>(order.UserId)).OrderByDescending(order => order.Newest, StringComparer.Ordinal),
        ];
        return new SoldOrders(
            orders,
            await reader.PeekAll<Product>(orders.SelectMany(order => order.Lines).Select(line => line.ProductId)),
            await reader.PeekAll<User>(orders.Select(order => order.UserId)));
    }

    /// <summary>The name of a product.</summary>
    public string NameOf(long product) => Products.GetValueOrDefault(product)?.Name ?? GoneProduct;
}
