using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Catalogue;

/// <summary>A product by itself, with its category and its attributes (contract, endpoint 29).</summary>
public sealed record ProductPageView(
    string Id, string Sku, string Name, Amount Price, long Stock, string Condition, ProductsCategoryView? Category,
    ProductsAttributeView[] Attributes, DateTimeOffset CreatedAt, string CategoryId, string CompanyId, string? Description, string? Brand,
    long MinStock, string? ImageUrl, string? Barcode, bool IsActive, string? CategoryName, string StockStatus, DateTimeOffset UpdatedAt)
{
    internal static ProductPageView Of(ProductView product, ProductAttributes? attributes) => new(
        product.Id, product.Sku, product.Name, product.Price, product.Stock, product.Condition,
        product.CategoryName is { } name ? new ProductsCategoryView(product.CategoryId, name) : null,
        [.. (attributes?.InOrder ?? []).Select(one => new ProductsAttributeView(one.Id, one.Name, one.Value))],
        product.CreatedAt, product.CategoryId, product.CompanyId, product.Description, product.Brand, product.MinStock, product.ImageUrl,
        product.Barcode, product.IsActive, product.CategoryName, product.StockStatus, product.UpdatedAt);
}

/// <summary>The category of a product.</summary>
public sealed record ProductsCategoryView(string Id, string Name);

/// <summary>An attribute of a product, as the product itself shows it.</summary>
public sealed record ProductsAttributeView(string Id, string Name, string Value);
