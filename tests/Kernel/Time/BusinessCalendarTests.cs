using Mostrador.Kernel.Tests.Support;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Tests.Time;

public sealed class BusinessCalendarTests
{
    // Zones of the shops, zones whose clock changes at midnight, half hours, and both ends of the world.
    private static readonly string[] Zones =
    [
        "America/Mexico_City", "America/La_Paz", "America/Bogota", "America/Guatemala", "America/New_York", "America/Havana",
        "America/Santiago", "America/Asuncion", "America/Sao_Paulo", "America/St_Johns", "Europe/Madrid", "Africa/Cairo",
        "Asia/Beirut", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Etc/UTC",
    ];

    [Theory]
    [InlineData("America/Mexico_City", "2024-05-06T05:59:59Z", "2024-05-05", 23)]
    [InlineData("America/Mexico_City", "2024-05-06T06:00:00Z", "2024-05-06", 0)]
    [InlineData("America/Mexico_City", "2022-05-06T05:00:00Z", "2022-05-06", 0)]
    [InlineData("America/New_York", "2024-03-10T06:59:59Z", "2024-03-10", 1)]
    [InlineData("America/New_York", "2024-03-10T07:00:00Z", "2024-03-10", 3)]
    [InlineData("America/New_York", "2024-11-03T05:30:00Z", "2024-11-03", 1)]
    [InlineData("America/New_York", "2024-11-03T06:30:00Z", "2024-11-03", 1)]
    [InlineData("Pacific/Kiritimati", "2024-05-06T10:00:00Z", "2024-05-07", 0)]
    public void An_instant_lies_on_the_day_and_hour_of_the_shop(string zone, string instant, string day, int hour)
    {
        var calendar = Of(zone);

        Assert.Equal(DateOnly.Parse(day, null), calendar.DateOf(DateTimeOffset.Parse(instant, null)));
        Assert.Equal(hour, calendar.HourOf(DateTimeOffset.Parse(instant, null)));
    }

    [Theory]
    [InlineData("America/Bogota", "2025-10-01", "2025-10-01T05:00:00Z")]
    [InlineData("America/New_York", "2024-03-10", "2024-03-10T05:00:00Z")]
    [InlineData("America/New_York", "2024-03-11", "2024-03-11T04:00:00Z")]
    [InlineData("America/Santiago", "2024-09-08", "2024-09-08T04:00:00Z")]
    [InlineData("America/Havana", "2024-03-10", "2024-03-10T05:00:00Z")]
    [InlineData("America/Havana", "2024-11-03", "2024-11-03T04:00:00Z")]
    [InlineData("America/Asuncion", "2021-10-03", "2021-10-03T04:00:00Z")]
    [InlineData("America/St_Johns", "2009-11-01", "2009-11-01T02:30:00Z")]
    public void A_day_starts_at_its_first_instant_also_when_the_clock_changes_at_midnight(string zone, string day, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), Of(zone).StartOf(DateOnly.Parse(day, null)));

    [Fact]
    public void The_start_of_a_day_lies_on_it_and_the_tick_before_on_the_day_before() => Assert.All(Zones, zone =>
    {
        var calendar = Of(zone);
        for (var day = new DateOnly(1995, 1, 2); day.Year < 2041; day = day.AddDays(1))
        {
            var start = calendar.StartOf(day);
            if (calendar.DateOf(start) != day || calendar.DateOf(start.AddTicks(-1)) != day.AddDays(-1))
                Assert.Fail($"{day:O} does not start at {start:O}.");
        }
    });

    [Fact]
    public void A_day_that_a_zone_left_out_starts_with_the_next() => Assert.Equal(
        Of("Pacific/Apia").StartOf(new DateOnly(2011, 12, 31)), Of("Pacific/Apia").StartOf(new DateOnly(2011, 12, 30)));

    [Fact]
    public void The_ends_of_the_calendar_have_a_start_in_every_zone() => Assert.All(Zones, zone =>
    {
        var calendar = Of(zone);

        Assert.InRange(calendar.StartOf(DateOnly.MinValue), DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddDays(1));
        Assert.InRange(calendar.StartOf(DateOnly.MaxValue), DateTimeOffset.MaxValue.AddDays(-2), DateTimeOffset.MaxValue);
        Assert.InRange(calendar.DateOf(DateTimeOffset.MinValue), DateOnly.MinValue, DateOnly.MinValue.AddDays(1));
        Assert.Equal(DateOnly.MaxValue, calendar.DateOf(DateTimeOffset.MaxValue));
    });

    [Fact]
    public void A_business_clock_stands_still_during_a_request()
    {
        var time = new ManualTime(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero));
        var clock = new BusinessClock(time);
        var first = clock.Now;

        time.Now = time.Now.AddHours(1);

        Assert.Equal(first, clock.Now);
        Assert.Equal(time.Now, new BusinessClock(time).Now);
    }

    [Fact]
    public void A_simulated_instant_is_kept_in_utc()
    {
        var clock = new BusinessClock(new ManualTime(default));

        clock.Simulate(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(-6)));

        Assert.Equal(new DateTimeOffset(2024, 5, 6, 13, 8, 9, TimeSpan.Zero), clock.Now);
        Assert.Equal(TimeSpan.Zero, clock.Now.Offset);
    }

    private static BusinessCalendar Of(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone));
}
