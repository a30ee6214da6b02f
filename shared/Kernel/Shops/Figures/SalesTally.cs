using Mostrador.Kernel.Money;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Shops.Figures;

/// <summary>Adds sales up by day and by hour, in memory that does not grow with their number.</summary>
/// <param name="calendar">Of the shop: the hours are those of its clock.</param>
public sealed class SalesTally(BusinessCalendar calendar)
{
    private readonly SortedDictionary<DateOnly, (int Count, Amount Total)> _days = [];
    private readonly SortedDictionary<int, (int Count, Amount Total)> _hours = [];

    /// <summary>Counts a sale.</summary>
    /// <param name="day">The business day on which it counts.</param>
    /// <param name="instant">When it was made.</param>
    /// <param name="total">What it brought.</param>
    public void Add(DateOnly day, DateTimeOffset instant, Amount total)
    {
        Add(_days, day, total);
        Add(_hours, calendar.HourOf(instant), total);
    }

    /// <summary>What was counted.</summary>
    public ShopFigures Figures(string currency) => ShopFigures.Empty(currency) with
    {
        Days = [.. _days.Select(day => new DaySales(day.Key, day.Value.Count, day.Value.Total))],
        Hours = [.. _hours.Select(hour => new HourSales(hour.Key, hour.Value.Count, hour.Value.Total))],
    };

    private static void Add<TKey>(SortedDictionary<TKey, (int Count, Amount Total)> sums, TKey key, Amount total)
        where TKey : notnull
    {
        var sum = sums.GetValueOrDefault(key);
        sums[key] = (sum.Count + 1, sum.Total + total);
    }
}
