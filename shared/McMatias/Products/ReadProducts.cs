using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Products;

/// <summary>Products (contract 4.8), for every user of every branch.</summary>
public sealed class ReadProducts(Shop shop, Lists lists, ProductViews views)
{
    /// <summary>A page of those that a search finds, by name, barcode or description.</summary>
    public Task<Page<ProductView>> Page(HttpRequest request) => lists.Page(
        request,
        DocumentQuery.Over<Product>().Where(SearchTerms.Filters(request, Product.SearchField, DjangoMessages.Spanish)),
        products => views.Of(request, products));

    /// <summary>One of them.</summary>
    public async Task<ProductView> One(HttpRequest request, long id) =>
        (await views.Of(request, [await shop.Read.Peek<Product>(id) ?? throw Refusal.NotFound(ProductView.What)]))[0];
}
