using System.Globalization;

namespace Mostrador.Kernel.Time;

/// <summary>A calendar month.</summary>
/// <param name="Year">Year.</param>
/// <param name="Number">1 to 12.</param>
public readonly record struct Month(int Year, int Number)
{
    /// <summary>The month that a day lies in.</summary>
    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>The month before.</summary>
    public Month Previous => Number == 1 ? new(Year - 1, 12) : new(Year, Number - 1);

    /// <summary>Its first day.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>Its last day.</summary>
    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    /// <summary>Every ISO week (Monday to Sunday) that touches this month, named by its Monday.</summary>
    public IReadOnlyList<DateOnly> Weeks
    {
        get
        {
            var weeks = new List<DateOnly>(6);
            for (var monday = IsoWeek.MondayOf(FirstDay).DayNumber; monday <= LastDay.DayNumber; monday += 7)
                weeks.Add(DateOnly.FromDayNumber(monday));
            return weeks;
        }
    }

    /// <summary><c>2024-05</c>.</summary>
    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>ISO 8601 weeks.</summary>
public static class IsoWeek
{
    /// <summary>The Monday of the week that a day lies in.</summary>
    public static DateOnly MondayOf(DateOnly date) => DateOnly.FromDayNumber(Math.Max(0, date.DayNumber - (((int)date.DayOfWeek + 6) % 7)));
}
