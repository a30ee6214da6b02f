using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Products that are for sale (contract, endpoints 26 and 29).</summary>
public sealed class ReadProducts(Books books)
{
    /// <summary>A page of those that a query asks for.</summary>
    public async Task<Page<ProductView>> List(Member me, IQueryCollection query)
    {
        var asked = new QueryReader(query, books.Calendar);
        var products = Product.ForSale.Where(ProductFilter.OfList(asked)).OrderBy(ProductOrder.Of(asked));
        var reader = books.Of(me);
        var page = await reader.Page(products, asked.Page);
        var names = await CategoryNames.Of(reader, page.Items);
        return page.As(product => ProductView.Of(product, me.CompanyId, names.GetValueOrDefault(product.CategoryId)));
    }

    /// <summary>One, with its category and its attributes.</summary>
    public async Task<ProductPageView> One(Member me, string id)
    {
        var reader = books.Of(me);
        var product = await Product.Peek(reader, id);
        var (category, attributes) = (reader.Peek<Category>(product.CategoryId).AsTask(), reader.Peek<ProductAttributes>(id).AsTask());
        return ProductPageView.Of(product, me.CompanyId, await category, await attributes);
    }
}
