using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>Products that run low (contract D49): at or below a threshold, or below what was sold last month.</summary>
public sealed class LowStock(Shop shop, MonthlySales sales)
{
    /// <summary>The products, highest stock first; none when the threshold is no number.</summary>
    public async Task<LowStockRow[]> Run(string? threshold)
    {
        if (!string.IsNullOrWhiteSpace(threshold) && QueryNumber.Parse(threshold) is null)
            return [];
        var products = await shop.Read.Query(DocumentQuery.Over<Product>().OrderBy(Product.IdField.Ascending));
        var sold = await sales.LastMonth();
        Func<Product, bool> isLow = QueryNumber.Parse(threshold) is { } limit
            ? product => product.CurrentStock <= limit
            : product => product.CurrentStock < sold.UnitsOf(product.Id);
        return
        [
            .. products.Where(isLow)
                .OrderByDescending(product => product.CurrentStock).ThenBy(product => product.Name, StringComparer.Ordinal)
                .Select(product => new LowStockRow(product.Name, product.CurrentStock)),
        ];
    }
}

/// <summary>One product.</summary>
public sealed record LowStockRow(string Name, long CurrentStock);

/// <summary>A sentence in place of an empty report.</summary>
public sealed record ReportMessage(string Message);
