using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Reviews;

/// <summary>A review as the API shows it (contract 4.27).</summary>
public sealed record ReviewView(
    long Id, long Product, long User, string UserUsername, string UserEmail, long Rating, string Comment, DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Review";

    /// <summary>The view of a review and its author.</summary>
    public static ReviewView Of(Review review, User author) => new(
        review.Id, review.ProductId, author.Id, author.Username, author.Email, review.Rating, review.Comment, review.CreatedAt, review.UpdatedAt);
}

/// <summary>The reviews of a product (contract 4.27).</summary>
public sealed record ProductReviewsView(long Count, decimal AverageRating, ReviewView[] Reviews);
