using System.Globalization;
using Mostrador.Kernel.Time;

namespace Mostrador.LocalHost.Demo;

/// <summary>A day in a demo shop. All chance on it follows from the module and the date.</summary>
internal sealed class DemoDay
{
    private readonly DemoClient _client;
    private readonly BusinessCalendar _calendar;
    private readonly string _name;
    private int _refused;

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

    /// <summary>How many attempts failed.</summary>
    public int Refused => _refused;

    /// <summary>
    /// Does something that fails where somebody else has been in the shop since: it is left out, and counted. What the play itself does
    /// wrong shows in the same count.
    /// </summary>
    /// <returns>What was done; null = it was refused.</returns>
    public async Task<T?> Attempt<T>(Task<T> work)
        where T : class
    {
        try
        {
            return await work;
        }
        catch (DemoException)
        {
            Interlocked.Increment(ref _refused);
            return null;
        }
    }

    /// <inheritdoc cref="Attempt{T}"/>
    public Task Attempt(Task work) => Attempt(Done(work));

    /// <summary>The instant at which the clock on the shop's wall shows a time.</summary>
    public DateTimeOffset At(TimeOnly time) => _calendar.StartOf(Date) + time.ToTimeSpan();

    /// <summary>The day's date as APIs write it.</summary>
    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<object> Done(Task work)
    {
        await work;
        return work;
    }
}
