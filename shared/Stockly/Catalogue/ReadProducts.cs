using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Products that are for sale (contract, endpoints 26 and 29).</summary>
public sealed class ReadProducts(Books books, ProductViews views)
{
    /// <summary>A page of those that a query asks for.</summary>
    public async Task<Page<ProductView>> List(Member me, HttpRequest request)
    {
        var asked = new QueryReader(request.Query, books.Calendar);
        var products = Product.ForSale.Where(ProductFilter.OfList(asked)).OrderBy(ProductOrder.Of(asked));
        return await views.Of(me, request, await books.Of(me).Page(products, asked.Page));
    }

    /// <summary>One, with its category and its attributes.</summary>
    public async Task<ProductPageView> One(Member me, string id, HttpRequest request)
    {
        var reader = books.Of(me);
        var product = await Product.Peek(reader, id);
        var (viewing, reading) = (views.Of(me, request, product), reader.Peek<ProductAttributes>(id).AsTask());
        return ProductPageView.Of(await viewing, await reading);
    }
}
