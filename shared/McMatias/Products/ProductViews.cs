using Microsoft.AspNetCore.Http;
using Mostrador.McMatias.Categories;
using Mostrador.McMatias.Pictures;

namespace Mostrador.McMatias.Products;

/// <summary>Products with what else is shown of them.</summary>
public sealed class ProductViews(Shop shop, PictureStore pictures)
{
    /// <summary>The view of one whose category is known; null = it has none, or none that is there.</summary>
    public ProductView Of(HttpRequest request, Product product, Category? category) => new(
        product.Id, product.Name, product.Description, product.Barcode, category?.Id, category?.Name, product.Price,
        pictures.AddressOf(request, product.Photo));

    /// <summary>The views of some, in their order; their categories are read in one journey.</summary>
    public async Task<IReadOnlyList<ProductView>> Of(HttpRequest request, IReadOnlyList<Product> products)
    {
        var reader = shop.Read;
        var ids = products.Select(product => product.CategoryId).OfType<long>().Distinct().ToList();
        await reader.Gather(ids.Select(Category.Type.IdOf));
        var categories = new Dictionary<long, Category?>();
        foreach (var id in ids)
            categories[id] = await reader.Peek<Category>(id);
        return [.. products.Select(product =>
            Of(request, product, product.CategoryId is { } id ? categories[id] : null))];
    }
}
