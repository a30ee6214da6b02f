using Mostrador.Kernel.Documents;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Carts;

/// <summary>
/// The catalogue by its words, kept in this process until a product is written. Stock and prices are those of the moment: what is kept of
/// a product is what its words are made of.
/// </summary>
public sealed class IndexedCatalogue
{
    private volatile CatalogueIndex? _kept;

    /// <summary>The catalogue as it is now.</summary>
    internal async Task<CatalogueIndex> Now(PartitionReader reader)
    {
        var current = (await ReadProducts.Stored(reader)).Where(product => product.IsActive).ToDictionary(product => product.Id, Entry);
        if (_kept is not { } kept || !HasTheWordsOf(kept, current))
            _kept = kept = new CatalogueIndex(current.Values);
        return kept.WithStockOf(entry => current[entry.Id]);
    }

    // Text by text: two changes may bear the same instant, and a sum of them may collide.
    private static bool HasTheWordsOf(CatalogueIndex kept, Dictionary<long, CatalogueEntry> current) =>
        kept.Products.Count == current.Count
        && kept.Products.All(entry => current.TryGetValue(entry.Id, out var now)
            && (entry.Name, entry.Description, entry.CreatedAt) == (now.Name, now.Description, now.CreatedAt));

    private static CatalogueEntry Entry(Product product) => new(
        product.Id, product.Name, product.Description, product.Price, (int)product.Stock, product.IsActive, product.CreatedAt)
    {
        CategoryId = product.CategoryId,
    };
}
