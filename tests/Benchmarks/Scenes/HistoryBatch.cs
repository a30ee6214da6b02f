using Mostrador.Kernel.Time;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>What happened on one business day, as much of it as one transaction stores.</summary>
/// <param name="Day">The business day.</param>
/// <param name="First">Number of the first event of the batch among all of the filling, from 0.</param>
/// <param name="Instants">When each event was, ascending.</param>
internal sealed record HistoryBatch(DateOnly Day, int First, IReadOnlyList<DateTimeOffset> Instants)
{
    /// <summary>Spreads events evenly over the days of the history, until this moment.</summary>
    /// <param name="events">How many.</param>
    /// <param name="most">Of one batch, at most.</param>
    /// <param name="calendar">The business days.</param>
    public static IEnumerable<HistoryBatch> Of(int events, int most, BusinessCalendar calendar)
    {
        var now = TimeProvider.System.GetUtcNow();
        var start = calendar.StartOf(calendar.DateOf(now).AddDays(1 - History.Days));
        var (day, instants) = (calendar.DateOf(start), new List<DateTimeOffset>(most));
        for (var number = 0; number < events; number++)
        {
            var instant = start + ((now - start) * ((number + 1.0) / (events + 1)));
            var today = calendar.DateOf(instant);
            if (instants.Count > 0 && (instants.Count == most || today != day))
            {
                yield return new(day, number - instants.Count, instants);
                instants = new(most);
            }

            day = today;
            instants.Add(instant);
        }

        if (instants.Count > 0)
            yield return new(day, events - instants.Count, instants);
    }
}
