using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Catalogue;

/// <summary>A product by itself, with its category and its attributes (contract, endpoint 29).</summary>
public sealed record ProductPageView(
    string Id, string Sku, string Name, Amount Price, long Stock, string Condition, ProductsCategoryView? Category,
    ProductsAttributeView[] Attributes, DateTimeOffset CreatedAt, string CategoryId, string CompanyId, string? Description, string? Brand,
    long MinStock, string? ImageUrl, string? Barcode, bool IsActive, string? CategoryName, string StockStatus, DateTimeOffset UpdatedAt)
{
    internal static ProductPageView Of(Product product, string companyId, Category? category, ProductAttributes? attributes) => new(
        product.Id, product.Sku, product.Name, product.Price, product.Stock, product.Condition,
        category is null ? null : new ProductsCategoryView(category.Id, category.Name),
        [.. (attributes?.InOrder ?? []).Select(one => new ProductsAttributeView(one.Id, one.Name, one.Value))],
        product.CreatedAt, product.CategoryId, companyId, product.Description, product.Brand, product.MinStock, product.ImageUrl,
        product.Barcode, product.IsActive, category?.Name, Catalogue.StockStatus.Of(product), product.UpdatedAt);
}

/// <summary>The category of a product.</summary>
public sealed record ProductsCategoryView(string Id, string Name);

/// <summary>An attribute of a product, as the product itself shows it.</summary>
public sealed record ProductsAttributeView(string Id, string Name, string Value);
