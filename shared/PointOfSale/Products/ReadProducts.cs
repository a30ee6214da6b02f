using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Products;

/// <summary>Products (contract D27, D29).</summary>
public sealed class ReadProducts(Shop shop, ProductViews views)
{
    /// <summary>All, ascending by id.</summary>
    public async Task<ProductView[]> All() =>
        await views.Of(await shop.Read.Query(DocumentQuery.Over<Product>().OrderBy(Product.IdField.Ascending)));

    /// <summary>One.</summary>
    public async Task<ProductView> One(long id) =>
        await views.Of(await shop.Read.Peek<Product>(id) ?? throw Refusal.NotFound());
}
