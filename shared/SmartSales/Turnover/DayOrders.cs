using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;

namespace Mostrador.SmartSales.Turnover;

/// <summary>The orders that were placed on one business day, summed.</summary>
public sealed record DayOrders : IDaySums<DayOrders>
{
    /// <inheritdoc/>
    public static DocumentType<DayOrders> Type { get; } =
        new("smartsales-day-orders", SmartSalesDocuments.Stored.DayOrders, new DocumentIndex("date"));

    /// <inheritdoc/>
    public static DocumentType<TurnedDay<DayOrders>> Days { get; } =
        TurnedDay<DayOrders>.Named("smartsales-order-day", SmartSalesDocuments.Stored.TurnedDayDayOrders);

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Date);

    /// <inheritdoc/>
    public required DateOnly Date { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    int IKeptSums<DayOrders>.Rows => Orders.Statuses.Count + Orders.Products.Count;

    /// <summary>The sums.</summary>
    public required OrderSums Orders { get; init; }
}

/// <summary>The orders of a month or a year, summed like <see cref="DayOrders"/>.</summary>
public sealed record PeriodOrders : IPeriodSums<PeriodOrders>
{
    /// <inheritdoc/>
    public static DocumentType<PeriodOrders> Type { get; } = new("smartsales-period-orders", SmartSalesDocuments.Stored.PeriodOrders);

    /// <inheritdoc/>
    public static DocumentType<TurnedPeriod<PeriodOrders>> Periods { get; } =
        new("smartsales-order-period", SmartSalesDocuments.Stored.TurnedPeriodPeriodOrders);

    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    int IKeptSums<PeriodOrders>.Rows => Orders.Statuses.Count + Orders.Products.Count;

    /// <summary>The sums.</summary>
    public required OrderSums Orders { get; init; }
}
