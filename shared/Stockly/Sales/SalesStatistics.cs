using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Stockly.Sales;

/// <summary>What a company sold in the calendar week, month, quarter or year of today (contract, endpoint 49).</summary>
public sealed class SalesStatistics(Books books, TradeBook book)
{
    private const string Default = "month";

    /// <summary>The figures of the period that the query asks for.</summary>
    public async Task<SalesStatisticsView> Of(Member me, IQueryCollection query)
    {
        var name = new QueryReader(query, books.Calendar).Text("period") ?? Default;
        var (start, end) = SalesPeriod.Holding(books.Today, name) ?? throw StocklyAnswer.BadRequest("Invalid period specified");
        var sums = SaleSums.Of((await book.Days(me, start, end)).Select(day => day.Sales));
        return new SalesStatisticsView(
            name,
            new DateRangeView(start, end),
            sums.Count,
            sums.Revenue,
            sums.Count == 0 ? Amount.Zero : Amount.Round(sums.Revenue.Units / sums.Count),
            sums.Sellers.Count,
            sums.Customers.Count,
            sums.Discounts,
            sums.WithSerial,
            sums.WithWarranty);
    }
}

/// <summary>Sales in figures.</summary>
public sealed record SalesStatisticsView(
    string Period, DateRangeView DateRange, long TotalSales, Amount TotalRevenue, Amount AverageSale, int UniqueSellers, int UniqueCustomers,
    Amount TotalDiscounts, long SalesWithSerial, long SalesWithWarranty);

/// <summary>A period, both days counted.</summary>
public sealed record DateRangeView(DateOnly StartDate, DateOnly EndDate);
