using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale.Analytics;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.PointOfSale.Products;

/// <summary>Gathers what a product's view needs beside the product: its promotions and what was sold last month.</summary>
public sealed class ProductViews(Shop shop, MonthlySales sales)
{
    /// <summary>The view of one product.</summary>
    public async Task<ProductView> Of(Product product)
    {
        var sold = await sales.LastMonth();
        var promotions = product.PriceRules.Count == 0 ? [] : await PromotionsOf(product.Id);
        return ProductView.Of(product, shop.Today, sold.UnitsOf(product.Id), promotions);
    }

    /// <summary>The views of many products, with two queries for all of them.</summary>
    public async Task<ProductView[]> Of(IReadOnlyList<Product> products)
    {
        var sold = await sales.LastMonth();
        var promotions = products.Any(product => product.PriceRules.Count > 0)
            ? (await shop.Read.Query(DocumentQuery.Over<Promotion>().OrderBy(Promotion.IdField.Ascending))).ToLookup(one => one.ProductId)
            : null;
        return [.. products.Select(product =>
            ProductView.Of(product, shop.Today, sold.UnitsOf(product.Id), promotions?[product.Id] ?? []))];
    }

    private Task<IReadOnlyList<Promotion>> PromotionsOf(long productId) => shop.Read.Query(
        DocumentQuery.Over<Promotion>().Where(Promotion.ProductField.Is(productId)).OrderBy(Promotion.IdField.Ascending));
}
