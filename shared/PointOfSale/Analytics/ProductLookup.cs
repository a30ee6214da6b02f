using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>Finds products by SKU or name, ignoring case (contract 16.31).</summary>
internal static class ProductLookup
{
    /// <summary>One product: exact SKU first, then SKU, then name; the lowest id on ties.</summary>
    public static async Task<Product?> One(PartitionReader reader, string identifier)
    {
        if (await reader.OwnerOf(Product.SkuScope, identifier) is { } key && await reader.Peek<Product>(key) is { } exact)
            return exact;
        var all = await reader.Query(DocumentQuery.Over<Product>().OrderBy(Product.IdField.Ascending));
        return all.FirstOrDefault(product => Same(product.Sku, identifier)) ?? all.FirstOrDefault(product => Same(product.Name, identifier));
    }

    /// <summary>Whether a product's SKU or name is the identifier.</summary>
    public static bool Matches(Product product, string identifier) => Same(product.Sku, identifier) || Same(product.Name, identifier);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
