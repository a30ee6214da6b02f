using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Reviews;

/// <summary>Writes reviews and edits them (contract 4.28, 4.36, 4.38, 4.39): one of each user for each product.</summary>
public sealed class SaveReview(Shop shop, DeletionRecord deletions)
{
    private const string Second = "Ya has dejado una reseña para este producto. Puedes editarla en su lugar.";
    private const string NotHis = "No tienes permiso para editar esta reseña.";

    /// <summary>Writes one about the product in the body.</summary>
    public Task<ReviewView> Create(Caller me, RequestBody body) => Write(me, blank => async transaction =>
    {
        var review = await Read(transaction, Input.Whole(body, DjangoMessages.English), blank);
        await CheckFirst(transaction, review);
        return review;
    });

    /// <summary>Writes one about the product in the path; that it is the second is said before anything else.</summary>
    public Task<ReviewView> CreateOn(Caller me, long product, RequestBody body) => Write(me, blank => async transaction =>
    {
        await ReadProducts.Shown(transaction, me, product);
        var review = blank with { ProductId = product };
        await CheckFirst(transaction, review);
        var input = Input.Whole(body, DjangoMessages.English);
        review = ReviewForm.Read(input, review, productToo: false);
        input.Check();
        return review;
    });

    /// <summary>Edits one; its author or an administrator may, and its author stays.</summary>
    public Task<ReviewView> Update(Caller me, long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await ReadReviews.Existing(transaction, deletions, await transaction.Find<Review>(id));
        if (current.UserId != me.Id && !me.IsAdmin)
            throw DjangoAnswer.Error(NotHis, 403);
        var input = Input.Of(body, DjangoMessages.English, partial);
        var review = await Read(transaction, input, current with { UpdatedAt = shop.Now });
        if (review.ProductId != current.ProductId)
            await CheckFirst(transaction, review);
        transaction.Replace(review);
        await transaction.Reclaim(Review.PairScope, PairOf(current), PairOf(review), review.Key);
        Ratings.Remove(transaction, current);
        Ratings.Add(transaction, review);
        return ReviewView.Of(review, await ReadReviews.Author(transaction, review));
    });

    private async Task<ReviewView> Write(Caller me, Func<Review, Func<Transaction, Task<Review>>> read)
    {
        var blank = new Review
        {
            Id = await shop.NextId<Review>(),
            ProductId = 0,
            UserId = me.Id,
            Rating = 0,
            CreatedAt = shop.Now,
            UpdatedAt = shop.Now,
        };
        return await shop.Transact(async transaction =>
        {
            await me.StillThere(transaction);
            var review = await read(blank)(transaction);
            transaction.Create(review);
            transaction.Claim(Review.PairScope, PairOf(review), review.Key);
            Ratings.Add(transaction, review);
            return ReviewView.Of(review, me.User);
        });
    }

    private static async Task<Review> Read(Transaction transaction, Input input, Review current)
    {
        var review = ReviewForm.Read(input, current, productToo: true);
        await input.CheckReferred(ReviewForm.Product, review.ProductId, transaction.Peek<Product>);
        input.Check();
        return review;
    }

    private static async Task CheckFirst(Transaction transaction, Review review)
    {
        if (await transaction.OwnerOf(Review.PairScope, PairOf(review)) is not null)
            throw DjangoAnswer.Error(Second);
    }

    private static string PairOf(Review review) => Review.PairOf(review.ProductId, review.UserId);
}
