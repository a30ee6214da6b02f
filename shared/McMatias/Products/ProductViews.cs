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
        var categories = await shop.Read.PeekAll<Category>(products.Select(product => product.CategoryId).OfType<long>());
        return [.. products.Select(product => Of(request, product, categories.GetValueOrDefault(product.CategoryId ?? 0)))];
    }
}
