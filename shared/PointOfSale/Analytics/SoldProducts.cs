using Mostrador.PointOfSale.Maintenance;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>Products of a period, merged over its days; deleted products have no id any more.</summary>
internal static class SoldProducts
{
    public static IReadOnlyList<ProductSum> Of(IEnumerable<DaySummary> days, Deletions.Known deleted) =>
        [.. ProductSum.Of(days.SelectMany(day => day.Products).Select(product =>
            product.ProductId is { } id && deleted.HasProduct(id) ? product with { ProductId = null } : product))];
}
