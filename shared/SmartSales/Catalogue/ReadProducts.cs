using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>Products (contract 4.20, 4.22). Only administrators see those that are not offered.</summary>
public sealed class ReadProducts(Shop shop)
{
    /// <summary>All that the caller may see, newest first.</summary>
    public async Task<ProductView[]> All(Caller? caller)
    {
        var products = await Stored(shop.Read);
        return await Views(products.Where(product => IsShown(product, caller)));
    }

    /// <summary>One of them.</summary>
    public async Task<ProductView> One(Caller? caller, long id) => await View(shop.Read, await Shown(shop.Read, caller, id));

    /// <summary>The views of products, in their order.</summary>
    internal async Task<ProductView[]> Views(IEnumerable<Product> products)
    {
        var categories = (await ReadCategories.Stored(shop.Read)).ToDictionary(category => category.Id);
        return [.. products.Select(product => ProductView.Of(product, categories.GetValueOrDefault(product.CategoryId ?? 0)))];
    }

    /// <summary>The view of one product.</summary>
    internal static async Task<ProductView> View(PartitionReader reader, Product product) =>
        ProductView.Of(product, product.CategoryId is { } category ? await reader.Peek<Category>(category) : null);

    /// <summary>A product that the caller may see.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    internal static async Task<Product> Shown(PartitionReader reader, Caller? caller, long id) =>
        await reader.Peek<Product>(id) is { } product && IsShown(product, caller) ? product : throw Refusal.NotFound(ProductView.What);

    /// <summary>Every product, newest first.</summary>
    internal static Task<IReadOnlyList<Product>> Stored(PartitionReader reader) =>
        reader.Query(DocumentQuery.Over<Product>().OrderBy(Product.NewestField.Descending));

    private static bool IsShown(Product product, Caller? caller) => product.IsActive || caller is { IsAdmin: true };
}
