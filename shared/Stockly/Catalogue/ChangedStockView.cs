using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Catalogue;

/// <summary>A product whose stock was changed by hand (contract, endpoint 32), with the part that the front end reads.</summary>
public sealed record ChangedStockView(
    string Id, string Sku, string Name, Amount Price, long Stock, string Condition, string CategoryId, DateTimeOffset CreatedAt,
    string CompanyId, string? Description, string? Brand, long MinStock, string? ImageUrl, string? Barcode, bool IsActive,
    string? CategoryName, string StockStatus, DateTimeOffset UpdatedAt, CountedProductView Product)
{
    internal static ChangedStockView Of(ProductView product) => new(
        product.Id, product.Sku, product.Name, product.Price, product.Stock, product.Condition, product.CategoryId, product.CreatedAt,
        product.CompanyId, product.Description, product.Brand, product.MinStock, product.ImageUrl, product.Barcode, product.IsActive,
        product.CategoryName, product.StockStatus, product.UpdatedAt,
        new CountedProductView(product.Id, product.Sku, product.Name, product.Stock, product.StockStatus));
}

/// <summary>How many there are of a product.</summary>
public sealed record CountedProductView(string Id, string Sku, string Name, long Stock, string StockStatus);
