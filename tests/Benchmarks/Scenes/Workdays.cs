using Mostrador.Kernel.Time;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>The days of a scene's history, in the shop's time zone.</summary>
internal sealed class Workdays(string zone)
{
    private static readonly TimeSpan Opening = TimeSpan.FromHours(8);
    private static readonly TimeSpan Closing = TimeSpan.FromHours(20);

    private readonly BusinessCalendar _calendar = new(TimeZoneInfo.FindSystemTimeZoneById(zone));
    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

    /// <summary>
    /// A header with which something happens yesterday instead of now. What a load sells within a minute would make today a day like no
    /// other, and today is summed anew for whoever asks: each measurement would show how many sales the one before it made.
    /// </summary>
    public static string Yesterday => $"X-Simulated-Now: {DateTime.UtcNow.AddDays(-1):yyyy-MM-ddTHH:mm:ss}Z\r\n";

    /// <summary>The day of something that is one of so many, which are spread evenly: the first lies furthest back, the last is today's.</summary>
    public Workday Of(int number, int count)
    {
        var today = _calendar.DateOf(_now);
        var date = today.AddDays(-(int)((long)(count - 1 - number) * History.Days / count));
        var start = _calendar.StartOf(date);
        return date < today ? new(date, start + Opening, start + Closing) : new(date, start, _now);
    }

    /// <summary>So many events, spread evenly over the days and each day's hours, as they are stored.</summary>
    /// <param name="events">How many.</param>
    /// <param name="most">Of one batch, at most.</param>
    public IEnumerable<HistoryBatch> Batches(int events, int most) =>
        Enumerable.Range(0, events).GroupBy(number => Of(number, events)).SelectMany(day => Cut(day.Key, [.. day], most));

    private static IEnumerable<HistoryBatch> Cut(Workday day, int[] events, int most) => Enumerable.Range(0, events.Length)
        .Select(place => day.At(place, events.Length))
        .Chunk(most)
        .Select((instants, cut) => new HistoryBatch(day.Date, events[0] + (cut * most), instants));
}

/// <summary>A day of the history.</summary>
/// <param name="Date">The business day.</param>
/// <param name="Opens">When the shop opens.</param>
/// <param name="Closes">When it closes; today, now.</param>
internal sealed record Workday(DateOnly Date, DateTimeOffset Opens, DateTimeOffset Closes)
{
    /// <summary>When something happens that is one of so many on the day.</summary>
    public DateTimeOffset At(int number, int count) => Opens + ((Closes - Opens) * ((number + 1.0) / (count + 1)));
}
