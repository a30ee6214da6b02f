using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Shops;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.PointOfSale.Products;

/// <summary>
/// Takes a product off the shelf for good, with its promotions (contract D32). Old order lines keep their snapshot; that the
/// product is gone they learn from the record of deletions. So do its promotions, which are erased in steps: one transaction
/// does not hold as many as a product can have.
/// </summary>
public sealed class DeleteProduct(Shop shop)
{
    /// <summary>Deletes the product.</summary>
    public Task Run(long id) => shop.Transact(async transaction =>
    {
        var product = await transaction.Find<Product>(id) ?? throw Refusal.NotFound();
        transaction.Delete(product);
        await transaction.Release(Product.SkuScope, product.Sku);
        await DeletionRecord.Enter(transaction, Deletion.Of<Product>(id));
        if (product.PriceRules.Count > 0)
            shop.AskToErase(transaction, ErasePromotions.Queue, "pos-product", id);
    });
}
