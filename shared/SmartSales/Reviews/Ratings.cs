using Mostrador.Kernel.Documents;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Reviews;

/// <summary>Counts reviews on their products: many may come at once, and lists of products need not read them.</summary>
internal static class Ratings
{
    /// <summary>Stages that a review counts.</summary>
    public static void Add(Transaction transaction, Review review) => Count(transaction, review, 1);

    /// <summary>Stages that it no longer does.</summary>
    public static void Remove(Transaction transaction, Review review) => Count(transaction, review, -1);

    private static void Count(Transaction transaction, Review review, int sign)
    {
        var product = DocumentKey.Of(review.ProductId);
        transaction.Increment<Product>(product, Product.ReviewsField, sign);
        transaction.Increment<Product>(product, Product.RatingsField, sign * review.Rating);
    }
}
