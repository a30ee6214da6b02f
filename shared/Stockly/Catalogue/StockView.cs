using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Catalogue;

/// <summary>The stock of a company (contract, endpoint 27).</summary>
public sealed record StockView(StockSummaryView Summary, StockedProductView[] Products)
{
    internal static StockView Of(IReadOnlyList<Product> products, IReadOnlyDictionary<string, string> categoryNames)
    {
        var rows = products.Select(product => StockedProductView.Of(product, categoryNames.GetValueOrDefault(product.CategoryId))).ToArray();
        return new StockView(StockSummaryView.Of(rows), rows);
    }
}

/// <summary>Sums over the listed products: units, their value, and how many products run out.</summary>
public sealed record StockSummaryView(long TotalItems, decimal TotalValue, long LowStockCount, long ProductsCount, long OutOfStockCount)
{
    internal static StockSummaryView Of(IReadOnlyList<StockedProductView> rows) => new(
        rows.Sum(row => row.Quantity),
        rows.Sum(row => row.TotalValue),
        rows.LongCount(row => row.StockStatus == StockStatus.Low),
        rows.Count,
        rows.LongCount(row => row.StockStatus == StockStatus.Out));
}

/// <summary>What there is of a product.</summary>
public sealed record StockedProductView(
    string Id, string Name, string Sku, long Quantity, Amount Price, decimal TotalValue, string Condition, string? Category, long MinStock,
    string StockStatus)
{
    internal static StockedProductView Of(Product product, string? category) => new(
        product.Id, product.Name, product.Sku, product.Stock, product.Price, product.Price.Units * product.Stock, product.Condition, category,
        product.MinStock, Catalogue.StockStatus.Of(product));
}
