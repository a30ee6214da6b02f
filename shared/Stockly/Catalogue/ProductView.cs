using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Catalogue;

/// <summary>A product as the API shows it (contract 3.6).</summary>
public sealed record ProductView(
    string Id, string Sku, string Name, Amount Price, long Stock, string Condition, string CategoryId, DateTimeOffset CreatedAt,
    string CompanyId, string? Description, string? Brand, long MinStock, string? ImageUrl, string? Barcode, bool IsActive,
    string? CategoryName, string StockStatus, DateTimeOffset UpdatedAt)
{
    internal static ProductView Of(Product product, string companyId, string? categoryName, string? imageUrl) => new(
        product.Id, product.Sku, product.Name, product.Price, product.Stock, product.Condition, product.CategoryId, product.CreatedAt,
        companyId, product.Description, product.Brand, product.MinStock, imageUrl, product.Barcode, product.IsActive,
        categoryName, Catalogue.StockStatus.Of(product), product.UpdatedAt);
}
