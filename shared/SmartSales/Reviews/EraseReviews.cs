using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Shops;
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
        var product = await shop.Deleted<Product>(message);
        await shop.EraseInSteps(DocumentQuery.Over<Review>().Where(Review.ProductField.Is(product)), Step, DeleteReview.Stage);
    }
}
