using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>The best and the worst sold products of a period, by units (contract D48).</summary>
public sealed class ProductRanking(Shop shop, SalesBook book, ReportPeriod periods, DeletionRecord deletions)
{
    private const int DefaultLimit = 10;

    /// <summary>The report; unknown criteria and limits mean the defaults.</summary>
    public async Task<ProductRankingView> Run(string? start, string? end, string? limitText, string? criterionText)
    {
        var period = await periods.Read(start, end);
        var limit = QueryNumber.Positive(limitText) ?? DefaultLimit;
        var criterion = criterionText?.Trim().ToLowerInvariant() switch
        {
            "least" => "least",
            "both" or "ambos" => "both",
            _ => "most",
        };
        var products = SoldProducts.Of(await book.Days(period.StartDate, period.EndDate), await deletions.SoFar(shop.Read));
        if (products.Count == 0)
            return new ProductRankingView(period, null, "No products sold in the selected period.");
        return new ProductRankingView(period, new RankingResults(
            criterion,
            limit,
            criterion == "least" ? null : Rows(products.OrderByDescending(product => product.Units), limit),
            criterion == "most" ? null : Rows(products.OrderBy(product => product.Units), limit)), null);
    }

    private static RankingRow[] Rows(IOrderedEnumerable<ProductSum> products, int limit) =>
    [
        .. products.ThenBy(product => product.Name, StringComparer.Ordinal).ThenBy(product => product.ProductId)
            .Take(limit)
            .Select(product => new RankingRow(product.ProductId, product.Name, product.Units, product.Revenue)),
    ];
}

/// <summary>The report: results, or a sentence when nothing was sold.</summary>
public sealed record ProductRankingView(
    AnalyzedPeriod AnalyzedPeriod,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RankingResults? Results,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail);

/// <summary>The lists that were asked for.</summary>
public sealed record RankingResults(
    string Criterion,
    int ResultsLimit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RankingRow[]? MostSold,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RankingRow[]? LeastSold);

/// <summary>One product.</summary>
public sealed record RankingRow(
    [property: JsonPropertyName("product__id")] long? ProductId,
    string ProductName,
    long UnitsSold,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount Revenue);
