using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Reviews;

/// <summary>Takes a review back (contract 4.40): its author may, and administrators.</summary>
public sealed class DeleteReview(Shop shop, DeletionRecord deletions)
{
    /// <summary>Takes it back.</summary>
    public Task Run(Caller me, long id) => shop.Transact(async transaction =>
    {
        var review = await ReadReviews.Existing(transaction, deletions, await transaction.Find<Review>(id));
        if (review.UserId != me.Id && !me.IsAdmin)
            throw DjangoAnswer.Error("No tienes permiso para eliminar esta reseña.", 403);
        await Stage(transaction, review);
    });

    /// <summary>
    /// Stages that a review that was found is taken back. Of a product that is deleted already, whose reviews are still being erased,
    /// there is no rating to mend.
    /// </summary>
    internal static async Task Stage(Transaction transaction, Review review)
    {
        transaction.Delete(review);
        await transaction.Release(Review.PairScope, Review.PairOf(review.ProductId, review.UserId));
        if (await transaction.Peek<Product>(review.ProductId) is not null)
            Ratings.Remove(transaction, review);
    }
}
