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
        transaction.Delete(promotion);
        if (await transaction.Find<Product>(promotion.ProductId) is { } product)
            transaction.Replace(SavePromotion.WithoutRule(product, id));
    });
}
