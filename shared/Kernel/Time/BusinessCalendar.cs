namespace Mostrador.Kernel.Time;

/// <summary>Days, hours and months as a shop in its time zone sees them.</summary>
public sealed class BusinessCalendar(TimeZoneInfo zone)
{
    /// <summary>The business day on which an instant lies.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>What the clock on the shop's wall shows at an instant, to the second.</summary>
    public DateTime WallClockAt(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>The hour of the business day, 0 to 23.</summary>
    public int HourOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).Hour;

    /// <summary>
    /// The first instant of a business day, in UTC. Where the clock skips midnight, the first instant that exists; the first
    /// day of the calendar starts with the calendar.
    /// </summary>
    /// <remarks>
    /// Only the way from an instant to the wall clock is asked of the framework: the way back is wrong for zones whose standard
    /// time has changed, such as Asunción before 2024.
    /// </remarks>
    public DateTimeOffset StartOf(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue).Ticks;
        var before = zone.GetUtcOffset(Utc(midnight - TimeSpan.TicksPerDay)).Ticks;
        var after = zone.GetUtcOffset(Utc(midnight + TimeSpan.TicksPerDay)).Ticks;

        // Where midnight comes twice, the day starts with the first.
        var earliest = Utc(midnight - Math.Max(before, after));
        return DateOf(earliest) >= date ? earliest : FirstOn(date, earliest, Utc(midnight - Math.Min(before, after)));
    }

    // The clock changes in between: the first instant of the day is found by halving.
    private DateTimeOffset FirstOn(DateOnly date, DateTimeOffset dayBefore, DateTimeOffset onDay)
    {
        while (onDay.Ticks - dayBefore.Ticks > 1)
        {
            var middle = Utc(dayBefore.Ticks + ((onDay.Ticks - dayBefore.Ticks) / 2));
            if (DateOf(middle) >= date)
                onDay = middle;
            else
                dayBefore = middle;
        }

        return onDay;
    }

    private static DateTimeOffset Utc(long ticks) =>
        new(Math.Clamp(ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
}
