using Mostrador.Kernel.Documents;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Carts;

/// <summary>
/// The catalogue by its words, kept in this process until a product is written. Stock and prices are those of the moment: what is kept of
/// a product is what its words are made of.
/// </summary>
public sealed class IndexedCatalogue
{
    private volatile Kept? _kept;

    /// <summary>The catalogue as it is now.</summary>
    internal async Task<CatalogueIndex> Now(PartitionReader reader)
    {
        var products = await ReadProducts.Stored(reader);
        var state = new HashCode();
        foreach (var product in products)
            state.Add((product.Id, product.UpdatedAt, product.IsActive));
        var current = products.ToDictionary(product => product.Id, Entry);
        if (_kept is not { } kept || kept.State != state.ToHashCode() || kept.Count != products.Count)
            _kept = kept = new Kept(state.ToHashCode(), products.Count, new CatalogueIndex(current.Values));
        return kept.Index.WithStockOf(entry => current[entry.Id]);
    }

    private static CatalogueEntry Entry(Product product) => new(
        product.Id, product.Name, product.Description, product.Price, (int)product.Stock, product.IsActive, product.CreatedAt);

    private sealed record Kept(int State, int Count, CatalogueIndex Index);
}
