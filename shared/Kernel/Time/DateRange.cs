using System.Globalization;

namespace Mostrador.Kernel.Time;

/// <summary>Days from a first to a last one, both included.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, never before the first.</param>
public readonly record struct DateRange(DateOnly First, DateOnly Last)
{
    /// <summary>The days between two, whichever comes first.</summary>
    public static DateRange Between(DateOnly one, DateOnly other) => one <= other ? new(one, other) : new(other, one);

    /// <summary>One day.</summary>
    public static DateRange Of(DateOnly day) => new(day, day);

    /// <summary>A whole month.</summary>
    public static DateRange Of(Month month) => new(month.FirstDay, month.LastDay);

    /// <summary>A whole year.</summary>
    public static DateRange OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>Monday to Sunday of the week in which a day lies.</summary>
    public static DateRange OfWeek(DateOnly day) => new(IsoWeek.MondayOf(day), IsoWeek.MondayOf(day).AddDays(6));

    /// <summary>Each of the days, in order.</summary>
    public IEnumerable<DateOnly> Days() => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    /// <summary><c>2025-10-01 a 2025-10-31</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd} a {Last:yyyy-MM-dd}");
}
