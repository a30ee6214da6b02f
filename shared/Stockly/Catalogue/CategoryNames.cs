using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Catalogue;

/// <summary>What the categories of products are called: each is read once, whatever the number of products.</summary>
public static class CategoryNames
{
    /// <summary>The names by id. A category that has just gone has none.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Of(PartitionReader reader, IEnumerable<Product> products)
    {
        var found = await Task.WhenAll(products.Select(product => product.CategoryId).Distinct()
            .Select(id => reader.Peek<Category>(id).AsTask()));
        return found.OfType<Category>().ToDictionary(category => category.Id, category => category.Name);
    }
}
