using Mostrador.Kernel.Money;

namespace Mostrador.Kernel.Shops.Figures;

/// <summary>The trade of a shop: sums, nothing of customers.</summary>
/// <param name="Currency">Code of its currency: <c>MXN</c>.</param>
/// <param name="Days">Days on which something was sold, in order; days that are missing had no sale.</param>
/// <param name="Hours">Hours of the day in which something was sold, over all these days, in order.</param>
/// <param name="Forecast">What is forecast against what came; null where nothing is forecast.</param>
public sealed record ShopFigures(string Currency, IReadOnlyList<DaySales> Days, IReadOnlyList<HourSales> Hours, ShopForecast? Forecast)
{
    /// <summary>Nothing was sold, and nothing is forecast.</summary>
    public static ShopFigures Empty(string currency) => new(currency, [], [], null);
}

/// <summary>What was sold on a day.</summary>
/// <param name="Date">The business day.</param>
/// <param name="Count">Sales that stand.</param>
/// <param name="Total">Their sum.</param>
public sealed record DaySales(DateOnly Date, int Count, Amount Total);

/// <summary>What was sold in an hour of the day.</summary>
/// <param name="Hour">0 to 23, in the shop's time zone.</param>
/// <param name="Count">Sales that stand.</param>
/// <param name="Total">Their sum.</param>
public sealed record HourSales(int Hour, int Count, Amount Total);

/// <summary>A forecast against what came.</summary>
/// <param name="What">What is forecast, for people: <c>units of an order line, on average</c>.</param>
/// <param name="Days">Day by day, in order.</param>
public sealed record ShopForecast(string What, IReadOnlyList<ForecastDay> Days);

/// <summary>What a forecast says of a day, and what came of it.</summary>
/// <param name="Date">The business day.</param>
/// <param name="Forecast">What the forecast says.</param>
/// <param name="Actual">What came; null where nothing was sold, and of days to come.</param>
public sealed record ForecastDay(DateOnly Date, double Forecast, double? Actual);
