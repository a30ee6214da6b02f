using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
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
        var product = PathId.Parse(message) ?? throw new FormatException("The message is no product's id.");
        await DeletionRecord.Require(shop.Read, Deletion.Of<Product>(product)); // Whatever else a message may name keeps its promotions.
        while (await EraseSome(product) > 0)
        {
            // Until a step finds nothing more.
        }
    }

    private Task<int> EraseSome(long product) => shop.Transact(async transaction =>
    {
        var some = await transaction.Query(DocumentQuery.Over<Promotion>().Where(Promotion.ProductField.Is(product)).Take(Step));
        foreach (var one in some)
        {
            if (await transaction.Find<Promotion>(one.Key) is { } promotion)
                transaction.Delete(promotion);
        }

        return some.Count;
    });
}
