using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale.Products;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.PointOfSale.Maintenance;

/// <summary>
/// Switches off promotions whose last day has passed (contract 14). Prices do not depend on it: a promotion applies by its
/// dates. Running it late, twice or half makes no answer wrong.
/// </summary>
public sealed class CloseExpiredPromotions(Shop shop)
{
    /// <summary>Switches them off, one small transaction each.</summary>
    public async Task Run()
    {
        var expired = await shop.Read.Query(
            DocumentQuery.Over<Promotion>().Where(Promotion.IsActiveField.Is(true), Promotion.EndDateField.Before(shop.Today)));
        foreach (var promotion in expired)
            await Close(promotion.Id);
    }

    private Task Close(long id) => shop.Transact(async transaction =>
    {
        if (await transaction.Find<Promotion>(id) is not { IsActive: true } promotion || promotion.EndDate >= shop.Today)
            return;
        var closed = promotion with { IsActive = false };
        transaction.Replace(closed);
        if (await transaction.Find<Product>(promotion.ProductId) is { } product)
            transaction.Replace(SavePromotion.WithRule(product, closed));
    });
}
