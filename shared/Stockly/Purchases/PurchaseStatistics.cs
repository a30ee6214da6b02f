using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Stockly.Purchases;

/// <summary>What a company bought in a period, or ever (contract, endpoint 43).</summary>
public sealed class PurchaseStatistics(Books books, TradeBook book)
{
    /// <summary>The figures of the period that the query asks for.</summary>
    public async Task<PurchaseStatisticsView> Of(Member me, IQueryCollection query)
    {
        var asked = new QueryReader(query, books.Calendar);
        var days = await book.Days(me, asked.Date("start_date"), asked.Date("end_date"));
        var sums = PurchaseSums.Of(days.Select(day => day.Purchases));
        return new PurchaseStatisticsView(
            sums.Count,
            sums.Total,
            sums.Count == 0 ? Amount.Zero : Amount.Round(sums.Total.Units / sums.Count),
            sums.Suppliers.Count,
            sums.Largest,
            sums.Smallest);
    }
}

/// <summary>Purchases in figures.</summary>
public sealed record PurchaseStatisticsView(
    long TotalPurchases, Amount TotalSpent, Amount AveragePurchase, int UniqueSuppliers, Amount LargestPurchase, Amount SmallestPurchase);
