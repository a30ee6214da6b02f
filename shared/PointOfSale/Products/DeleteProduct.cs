using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Maintenance;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.PointOfSale.Products;

/// <summary>
/// Takes a product off the shelf for good, with its promotions (contract D32). Old order lines keep their snapshot; that the
/// product is gone they learn from the record of deletions.
/// </summary>
public sealed class DeleteProduct(Shop shop)
{
    /// <summary>Deletes the product.</summary>
    public Task Run(long id) => shop.Transact(async transaction =>
    {
        var product = await transaction.Find<Product>(id) ?? throw Refusal.NotFound();
        transaction.Delete(product);
        await transaction.Release(Product.SkuScope, product.Sku);
        await Deletions.Record(transaction, Deletion.OfProduct(id));
        foreach (var rule in product.PriceRules)
        {
            if (await transaction.Find<Promotion>(rule.PromotionId) is { } promotion)
                transaction.Delete(promotion);
        }
    });
}
