using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Reviews;

/// <summary>Reviews (contract 4.27, 4.35, 4.37). Those of deleted products and users are gone.</summary>
public sealed class ReadReviews(Shop shop, DeletionRecord deletions)
{
    /// <summary>All reviews, newest first; only those of a product when one is named.</summary>
    public async Task<ReviewView[]> All(long? product)
    {
        var query = DocumentQuery.Over<Review>().OrderBy(Review.NewestField.Descending);
        return await Views(shop.Read, product is { } id ? query.Where(Review.ProductField.Is(id)) : query);
    }

    /// <summary>The reviews of a product that the caller may see.</summary>
    public async Task<ProductReviewsView> OfProduct(Caller? caller, long product)
    {
        await ReadProducts.Shown(shop.Read, caller, product);
        var reviews = await All(product);
        return new ProductReviewsView(reviews.Length, ProductView.Mean(reviews.Sum(review => review.Rating), reviews.Length), reviews);
    }

    /// <summary>One review.</summary>
    public async Task<ReviewView> One(long id)
    {
        var review = await Existing(shop.Read, deletions, await shop.Read.Peek<Review>(id));
        return ReviewView.Of(review, await Author(shop.Read, review));
    }

    /// <summary>The review, if it is there with its product and its author.</summary>
    /// <exception cref="Refusal">It is not.</exception>
    internal static async Task<Review> Existing(PartitionReader reader, DeletionRecord deletions, Review? review)
    {
        if (review is null)
            throw Refusal.NotFound(ReviewView.What);
        var deleted = await deletions.SoFar(reader);
        return IsGone(review, deleted) ? throw Refusal.NotFound(ReviewView.What) : review;
    }

    /// <summary>Whose review it is.</summary>
    internal static async Task<User> Author(PartitionReader reader, Review review) =>
        await reader.Peek<User>(review.UserId) ?? throw Refusal.NotFound(ReviewView.What);

    private static bool IsGone(Review review, KnownDeletions deleted) =>
        deleted.Has<Product>(review.ProductId) || deleted.Has<User>(review.UserId);

    private async Task<ReviewView[]> Views(PartitionReader reader, DocumentQuery<Review> query)
    {
        var reviews = await reader.Query(query);
        var deleted = await deletions.SoFar(reader);
        await reader.Gather(reviews.Select(review => User.Type.IdOf(review.UserId)));
        var views = new List<ReviewView>(reviews.Count);
        foreach (var review in reviews)
        {
            if (!IsGone(review, deleted) && await reader.Peek<User>(review.UserId) is { } author)
                views.Add(ReviewView.Of(review, author));
        }

        return [.. views];
    }
}
