using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Promotions;

/// <summary>Ends a promotion for good (contract D38): the product has its normal price again at once.</summary>
public sealed class DeletePromotion(Shop shop)
{
    /// <summary>Deletes the promotion.</summary>
    public Task Run(long id) => shop.Transact(async transaction =>
    {
        var promotion = await transaction.Find<Promotion>(id) ?? throw Refusal.NotFound();
        var product = await transaction.Find<Product>(promotion.ProductId) ?? throw Refusal.NotFound();
        transaction.Delete(promotion);
        transaction.Replace(SavePromotion.WithoutRule(product, id));
    });
}
