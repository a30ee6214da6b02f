using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Pictures;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Gathers what a product's view needs beside the product: what its category is called, and where its picture is.</summary>
public sealed class ProductViews(Books books, PictureStore pictures)
{
    /// <summary>The view of one product.</summary>
    public async Task<ProductView> Of(Member me, HttpRequest request, Product product) =>
        View(me, request, product, await CategoryNames.Of(books.Of(me), [product]));

    /// <summary>The views of a page of products.</summary>
    public async Task<Page<ProductView>> Of(Member me, HttpRequest request, Page<Product> page)
    {
        var names = await CategoryNames.Of(books.Of(me), page.Items);
        return page.As(product => View(me, request, product, names));
    }

    private ProductView View(Member me, HttpRequest request, Product product, IReadOnlyDictionary<string, string> names) =>
        ProductView.Of(product, me.CompanyId, names.GetValueOrDefault(product.CategoryId), pictures.AddressOf(request, product.Picture));
}
