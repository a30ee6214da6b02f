namespace Mostrador.Kernel.Time;

/// <summary>Days, hours and months as a shop in its time zone sees them.</summary>
public sealed class BusinessCalendar(TimeZoneInfo zone)
{
    /// <summary>The business day on which an instant lies.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The hour of the business day, 0 to 23.</summary>
    public int HourOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).Hour;

    /// <summary>
    /// The first instant of a business day, in UTC. Where the clock skips midnight, the first instant that exists; the first
    /// day of the calendar starts with the calendar.
    /// </summary>
    public DateTimeOffset StartOf(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(Math.Max(0, midnight.Ticks - OffsetAt(midnight).Ticks), TimeSpan.Zero);
    }

    // Where a wall-clock time happens twice, the day starts with the first: the greater offset.
    private TimeSpan OffsetAt(DateTime wallClock) =>
        zone.IsAmbiguousTime(wallClock) ? zone.GetAmbiguousTimeOffsets(wallClock).Max() : zone.GetUtcOffset(wallClock);
}
