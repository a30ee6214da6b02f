using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.SmartSales.Reviews;

/// <summary>The fields of a review (contract 4.35), in their order.</summary>
public static class ReviewForm
{
    internal static readonly ReferenceField Product = new("product");
    private static readonly IntegerField Rating = new("rating", 1, 5);
    private static readonly TextField Comment = new("comment", Texts.Longest, required: false, blank: true);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Product, Rating, Comment];

    internal static Review Read(Input input, Review current, bool productToo) => current with
    {
        ProductId = productToo ? input.Read(Product, current.ProductId) ?? current.ProductId : current.ProductId,
        Rating = input.Read(Rating, current.Rating),
        Comment = input.Read(Comment, current.Comment),
    };
}
