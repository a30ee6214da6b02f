using Mostrador.Kernel.Money;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>A product as the API shows it (contract 4.20).</summary>
public sealed record ProductView(
    long Id, string Name, string Description, Amount Price, long Stock, long? Category, string? CategoryName, CategoryView? CategoryDetails,
    string WarrantyInfo, bool IsActive, decimal AverageRating, long ReviewCount)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Product";

    /// <summary>The view of a product and its category, if that is still there.</summary>
    public static ProductView Of(Product product, Category? category) => new(
        product.Id,
        product.Name,
        product.Description,
        product.Price,
        product.Stock,
        category?.Id,
        category?.Name,
        category is null ? null : CategoryView.Of(category),
        product.Warranty,
        product.IsActive,
        Mean(product.Ratings, product.Reviews),
        product.Reviews);

    /// <summary>The mean of ratings to one decimal, a half to the even digit as the original rounds; 0 of none.</summary>
    public static decimal Mean(long ratings, long reviews) =>
        reviews == 0 ? 0 : decimal.Round((decimal)ratings / reviews, 1, MidpointRounding.ToEven);
}
