using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Time;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Reports;

/// <summary>The sales of a range of days, newest first, with the names of what was sold and to whom.</summary>
internal sealed record SoldOrders(
    IReadOnlyList<Order> Orders, IReadOnlyDictionary<long, string> ProductNames, IReadOnlyDictionary<long, User> Customers)
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
        return new SoldOrders(orders, await Names(reader, orders), await Buyers(reader, orders));
    }

    /// <summary>The name of a product.</summary>
    public string NameOf(long product) => ProductNames.GetValueOrDefault(product, GoneProduct);

    private static async Task<Dictionary<long, string>> Names(PartitionReader reader, IEnumerable<Order> orders)
    {
        var ids = orders.SelectMany(order => order.Lines).Select(line => line.ProductId).Distinct().ToList();
        await reader.Gather(ids.Select(Product.Type.IdOf));
        var names = new Dictionary<long, string>(ids.Count);
        foreach (var id in ids)
        {
            if (await reader.Peek<Product>(id) is { } product)
                names[id] = product.Name;
        }

        return names;
    }

    private static async Task<Dictionary<long, User>> Buyers(PartitionReader reader, IEnumerable<Order> orders)
    {
        var ids = orders.Select(order => order.UserId).Distinct().ToList();
        await reader.Gather(ids.Select(User.Type.IdOf));
        var buyers = new Dictionary<long, User>(ids.Count);
        foreach (var id in ids)
        {
            if (await reader.Peek<User>(id) is { } user)
                buyers[id] = user;
        }

        return buyers;
    }
}
