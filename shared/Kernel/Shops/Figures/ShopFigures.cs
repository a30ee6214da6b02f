using Mostrador.Kernel.Money;

namespace Mostrador.Kernel.Shops.Figures;

/// <summary>The trade of a shop: sums, nothing of customers.</summary>
/// <param name="Currency">Code of its currency: <c>MXN</c>.</param>
/// <param name="Days">Days on which something was sold, in order; days that are missing had no sale.</param>
/// <param name="Hours">Hours of the day in which something was sold, over all these days, in order.</param>
/// <param name="Forecast">Forecast against what came, in order; empty where the module forecasts nothing.</param>
public sealed record ShopFigures(
    string Currency, IReadOnlyList<DaySales> Days, IReadOnlyList<HourSales> Hours, IReadOnlyList<ForecastPoint> Forecast)
{
    /// <summary>Nothing was sold, and nothing is forecast.</summary>
    public static ShopFigures Empty(string currency) => new(currency, [], [], []);
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

/// <summary>A forecast and what came of it.</summary>
/// <param name="Period">First day of what is forecast.</param>
/// <param name="Label">Names it for people: <c>2026-11</c>.</param>
/// <param name="Forecast">What was expected; null where no forecast reaches.</param>
/// <param name="Actual">What was sold; null while it is not over.</param>
public sealed record ForecastPoint(DateOnly Period, string Label, Amount? Forecast, Amount? Actual);
