using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Shops;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Promotions;

/// <summary>
/// Erases what is stored of a deleted product's promotions, a step at a time. Running it again, late, or half of it, erases what is
/// left; no answer of the API depends on how far it got, because a promotion without its product is not found.
/// </summary>
public sealed class ErasePromotions(Shop shop)
{
    /// <summary>Queue of deleted products; a message is the product's id.</summary>
    public const string Queue = "pos-erase-promotions";

    private const int Step = 50;

    /// <summary>Erases the promotions.</summary>
    public async Task Run(string message)
    {
        var product = await shop.Deleted<Product>(message);
        await shop.EraseInSteps(
            DocumentQuery.Over<Promotion>().Where(Promotion.ProductField.Is(product)),
            Step,
            (transaction, promotion) => transaction.Delete(promotion));
    }
}
