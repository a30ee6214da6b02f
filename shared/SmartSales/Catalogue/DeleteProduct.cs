using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Shops;
using Mostrador.SmartSales.Reviews;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>
/// Takes a product out of the shop for good (contract 4.25). Order lines show no product and its reviews are gone from this moment on,
/// because the deletion is on record; what is stored of the reviews is erased in steps.
/// </summary>
public sealed class DeleteProduct(Shop shop)
{
    /// <summary>Deletes the product.</summary>
    public Task Run(long id) => shop.Transact(async transaction =>
    {
        var product = await transaction.Find<Product>(id) ?? throw Refusal.NotFound(ProductView.What);
        transaction.Delete(product);
        await DeletionRecord.Enter(transaction, Deletion.Of<Product>(id));
        shop.AskToErase(transaction, EraseReviews.Queue, "smartsales-product", id);
    });
}
