using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Language;

/// <summary>Which year is meant where a month is named without one.</summary>
/// <param name="today">The day on which the sentence is said.</param>
/// <param name="said">The year said somewhere in the sentence, or 0.</param>
internal sealed class CalendarYears(DateOnly today, int said)
{
    /// <summary>The year of one month: the one said, else the last in which the month has begun.</summary>
    public int Of(int month)
    {
        if (said > 0)
            return said;
        return month > today.Month ? today.Year - 1 : today.Year;
    }

    /// <summary>
    /// The years of a range from one month to another, each with its own year or 0. "de noviembre a febrero" crosses the new year;
    /// "de marzo a enero" is shorter when taken the other way round, and is.
    /// </summary>
    public (int First, int Last) Of(SpokenMonth first, SpokenMonth last)
    {
        if (first.Year > 0 && last.Year > 0)
            return (first.Year, last.Year);

        var crossing = first.Number - last.Number > 6 ? 1 : 0;
        if (first.Year > 0)
            return (first.Year, first.Year + crossing);
        var year = last.Year > 0 ? last.Year : said;
        if (year > 0)
            return (year - crossing, year);
        year = Of(crossing == 1 ? first.Number : Math.Min(first.Number, last.Number));
        return (year, year + crossing);
    }

    /// <summary>A month in its year.</summary>
    public Month MonthOf(int month, int year = 0) => new(year > 0 ? year : Of(month), month);
}
