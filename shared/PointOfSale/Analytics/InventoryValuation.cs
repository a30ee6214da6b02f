using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>What the stock cost and what it would sell for (contract D53). Summed in decimals: no stock is too large.</summary>
public sealed class InventoryValuation(Shop shop)
{
    private const int Percent = 100;

    /// <summary>The report over everything in stock, or over one identifier.</summary>
    public async Task<InventoryValuationView> Run(string? identifier)
    {
        var wanted = identifier?.Trim() ?? "";
        var products = (await shop.Read.Query(DocumentQuery.Over<Product>().OrderBy(Product.IdField.Ascending)))
            .Where(product => product.CurrentStock > 0 && (wanted.Length == 0 || ProductLookup.Matches(product, wanted)))
            .ToList();
        if (products.Count == 0)
            throw DjangoAnswer.Error("No products available in the selected scope.", status: 404);
        var cost = products.Sum(product => product.Price.Units * product.CurrentStock);
        var sale = products.Sum(product => product.FinalPriceOn(shop.Today).Units * product.CurrentStock);
        var margin = sale == 0 ? 0 : decimal.Round((sale - cost) / sale * Percent, 2, MidpointRounding.AwayFromZero);
        return new InventoryValuationView(
            wanted.Length == 0 ? "Entire Inventory" : $"Specific Product: {identifier}",
            new FinancialMetrics(cost, sale, sale - cost, margin));
    }
}

/// <summary>The report.</summary>
public sealed record InventoryValuationView(string Scope, FinancialMetrics FinancialMetrics);

/// <summary>Money in currency units, the margin in percent, all with two decimals.</summary>
public sealed record FinancialMetrics(
    decimal TotalInventoryCost,
    decimal TotalPotentialSale,
    decimal TotalPotentialProfit,
    [property: JsonPropertyName("profit_margin_percentage")] decimal ProfitMarginPercentage);
