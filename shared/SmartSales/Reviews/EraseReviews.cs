using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Reviews;

/// <summary>
/// Erases what is stored of a deleted product's reviews, a step at a time. Running it again, late, or half of it, erases what is left; no
/// answer of the API depends on how far it got, because a review without its product is not found.
/// </summary>
public sealed class EraseReviews(Shop shop)
{
    /// <summary>Queue of deleted products; a message is the product's id.</summary>
    public const string Queue = "smartsales-erase-reviews";

    private const int Step = 40;

    /// <summary>Erases the reviews.</summary>
    public async Task Run(string message)
    {
        var product = PathId.Parse(message) ?? throw new FormatException("The message is no product's id.");
        await DeletionRecord.Require(shop.Read, Deletion.Of<Product>(product)); // Whatever else a message may name keeps its reviews.
        while (await EraseSome(product) > 0)
        {
            // Until a step finds nothing more.
        }
    }

    private Task<int> EraseSome(long product) => shop.Transact(async transaction =>
    {
        var some = await transaction.Query(DocumentQuery.Over<Review>().Where(Review.ProductField.Is(product)).Take(Step));
        foreach (var one in some)
        {
            if (await transaction.Find<Review>(one.Key) is not { } review)
                continue;
            transaction.Delete(review);
            await transaction.Release(Review.PairScope, Review.PairOf(review.ProductId, review.UserId));
        }

        return some.Count;
    });
}
