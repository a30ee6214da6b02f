using Mostrador.Kernel.Documents.Deletions;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>Products of a period, merged over its days; deleted products have no id any more.</summary>
internal static class SoldProducts
{
    public static IReadOnlyList<ProductSum> Of(IEnumerable<DaySummary> days, KnownDeletions deleted) =>
        [.. ProductSum.Of(days.SelectMany(day => day.Products).Select(product =>
            product.ProductId is { } id && deleted.Has<Product>(id) ? product with { ProductId = null } : product))];
}
