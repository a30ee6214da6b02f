using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>The sales of a period at a glance (contract D47).</summary>
public sealed class SalesSummary(Shop shop, SalesBook book, ReportPeriod periods, DeletionRecord deletions)
{
    /// <summary>The report.</summary>
    public async Task<SalesSummaryView> Run(string? start, string? end)
    {
        var period = await periods.Read(start, end);
        var days = await book.Days(period.StartDate, period.EndDate);
        var hours = Hours(days);
        return new SalesSummaryView(
            period,
            GeneralSummary.Of(TicketSum.Of(days.Select(day => day.Tickets))),
            Products(SoldProducts.Of(days, await deletions.SoFar(shop.Read))),
            new PeakHours(
                hours.OrderByDescending(hour => hour.TotalRevenue).ThenBy(hour => hour.Hour).FirstOrDefault(),
                hours.OrderByDescending(hour => hour.TicketCount).ThenBy(hour => hour.Hour).FirstOrDefault(),
                hours),
            PaymentMethodRow.Of(days.SelectMany(day => day.Methods)));
    }

    private static HourRow[] Hours(IReadOnlyList<DaySummary> days) =>
    [
        .. days.SelectMany(day => day.Hours)
            .GroupBy(hour => hour.Key, hour => hour.Value)
            .Select(same => (Hour: same.Key, Sum: TicketSum.Of(same)))
            .OrderBy(hour => hour.Hour)
            .Select(hour => new HourRow(hour.Hour, hour.Sum.Total, hour.Sum.Count)),
    ];

    private static ProductsSummary Products(IReadOnlyList<ProductSum> products)
    {
        var rows = products
            .OrderByDescending(product => product.Revenue)
            .ThenBy(product => product.Name, StringComparer.Ordinal)
            .ThenBy(product => product.ProductId)
            .ToList();
        return new ProductsSummary(
            rows.Sum(product => product.Units),
            rows.Select(product => new TopProduct(product.Name, product.Revenue, product.ProductId, product.Units)).FirstOrDefault(),
            [.. rows.Select(product => new ProductRow(product.Name, product.Units, product.Revenue, product.ProductId))]);
    }
}

/// <summary>The report.</summary>
public sealed record SalesSummaryView(
    AnalyzedPeriod AnalyzedPeriod, GeneralSummary GeneralSummary, ProductsSummary Products, PeakHours PeakHours,
    PaymentMethodRow[] PaymentMethods);

/// <summary>All tickets of the period.</summary>
public sealed record GeneralSummary(
    [property: JsonConverter(typeof(AmountAsNumber))] Amount TotalRevenue,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount AverageTicket,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount LowestTicket,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount HighestTicket,
    long TotalTickets)
{
    /// <summary>From a sum.</summary>
    public static GeneralSummary Of(TicketSum sum) => new(sum.Total, sum.Average(), sum.Lowest, sum.Highest, sum.Count);
}

/// <summary>All products of the period.</summary>
public sealed record ProductsSummary(long TotalUnitsSold, TopProduct? TopProduct, ProductRow[] Breakdown);

/// <summary>The product with the greatest revenue.</summary>
public sealed record TopProduct(
    string ProductName,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount Revenue,
    [property: JsonPropertyName("product__id")] long? ProductId,
    long UnitsSold);

/// <summary>One product of the period.</summary>
public sealed record ProductRow(
    string ProductName,
    long UnitsSold,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount Revenue,
    [property: JsonPropertyName("product__id")] long? ProductId);

/// <summary>When it was sold.</summary>
public sealed record PeakHours(HourRow? MostProfitableHour, HourRow? BusiestHour, HourRow[] HourlyBreakdown);

/// <summary>One hour of the day.</summary>
public sealed record HourRow(int Hour, [property: JsonConverter(typeof(AmountAsNumber))] Amount TotalRevenue, long TicketCount);
