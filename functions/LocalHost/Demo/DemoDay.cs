using System.Globalization;
using System.Text;
using Mostrador.Kernel.Time;

namespace Mostrador.LocalHost.Demo;

/// <summary>A day in a demo shop. All chance on it follows from the module and the date.</summary>
internal sealed class DemoDay
{
    private readonly DemoClient _client;
    private readonly BusinessCalendar _calendar;
    private readonly string _name;

    public DemoDay(IDemoShop shop, DemoClient client, DateOnly opening, DateOnly date, DemoMemory memory)
    {
        (_client, _calendar, Opening, Date, Memory) = (client, new BusinessCalendar(shop.TimeZone), opening, date, memory);
        _name = string.Create(CultureInfo.InvariantCulture, $"{shop.Module}-{date:yyyy-MM-dd}");
        Random = Chance.Of(_name);
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>The day on which the shop was opened.</summary>
    public DateOnly Opening { get; }

    /// <summary>How many days ago that was.</summary>
    public int Age => Date.DayNumber - Opening.DayNumber;

    /// <summary>What the shop remembers.</summary>
    public DemoMemory Memory { get; }

    /// <summary>Whatever is left to chance, drawn before requests are sent side by side.</summary>
    public Random Random { get; }

    /// <summary>Whether it is the last of its month.</summary>
    public bool IsLastOfMonth => Date.AddDays(1).Day == 1;

    /// <summary>Somebody who does something at a time of the day.</summary>
    /// <param name="token">What he has signed in with; empty = nobody.</param>
    /// <param name="time">When.</param>
    /// <param name="errand">What he does; nobody else does the same on this day.</param>
    public DemoClerk Clerk(string token, TimeOnly time, string errand) => new(_client, token, At(time), $"{_name}-{errand}");

    /// <summary>The instant at which the clock on the shop's wall shows a time.</summary>
    public DateTimeOffset At(TimeOnly time) => _calendar.StartOf(Date) + time.ToTimeSpan();

    /// <summary>The day's date as APIs write it.</summary>
    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
