namespace Mostrador.LocalSim.Dashboard;

/// <summary>The days that the statistics are about (contract 5.1).</summary>
/// <param name="From">First day of the figures; null = the first ever.</param>
/// <param name="To">Last day of the figures; null = the last ever.</param>
/// <param name="Series">The days that are shown one by one, in order.</param>
public sealed record StatsRange(DateOnly? From, DateOnly? To, IReadOnlyList<DateOnly> Series)
{
    private const int DefaultSeries = 14;
    private const int LongestSeries = 3650;

    /// <summary>What was asked for: dates, else the last days with today, else all time.</summary>
    public static StatsRange Of(AskedRange asked, DateOnly today)
    {
        if (asked.From is not null || asked.To is not null)
        {
            var last = asked.To ?? today;
            return new(asked.From, asked.To, DaysOf(asked.From ?? AskedRange.Earlier(last, DefaultSeries - 1), last));
        }

        if (asked.Days is not > 0)
            return new(null, null, DaysOf(AskedRange.Earlier(today, DefaultSeries - 1), today));
        var first = AskedRange.Earlier(today, asked.Days.Value - 1);
        return new(first, today, DaysOf(first, today));
    }

    private static DateOnly[] DaysOf(DateOnly first, DateOnly last)
    {
        var start = Math.Max(first.DayNumber, last.DayNumber - LongestSeries + 1);
        return [.. Enumerable.Range(start, Math.Max(0, last.DayNumber - start + 1)).Select(DateOnly.FromDayNumber)];
    }
}
