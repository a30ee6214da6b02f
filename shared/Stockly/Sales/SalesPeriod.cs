namespace Mostrador.Stockly.Sales;

/// <summary>The calendar periods of the sales' statistics (contract, endpoint 49).</summary>
public static class SalesPeriod
{
    private const int MonthsOfQuarter = 3;
    private const int DaysOfWeek = 7;

    /// <summary>The period of this name that holds a day; null when there is no such period.</summary>
    public static (DateOnly Start, DateOnly End)? Holding(DateOnly day, string name)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return name switch
        {
            "week" => From(day.AddDays(-(int)day.DayOfWeek), start => start.AddDays(DaysOfWeek)),
            "month" => From(month, start => start.AddMonths(1)),
            "quarter" => From(month.AddMonths(-((day.Month - 1) % MonthsOfQuarter)), start => start.AddMonths(MonthsOfQuarter)),
            "year" => From(new DateOnly(day.Year, 1, 1), start => start.AddYears(1)),
            _ => null,
        };
    }

    private static (DateOnly Start, DateOnly End) From(DateOnly start, Func<DateOnly, DateOnly> next) => (start, next(start).AddDays(-1));
}
