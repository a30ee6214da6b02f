namespace Mostrador.LocalHost.Demo;

/// <summary>How much is going on in a shop: by the day of the week, the season, paydays and holidays, and a little more every month.</summary>
/// <param name="Usual">Sales on a usual day, half a year after the opening.</param>
internal sealed record Rhythm(double Usual)
{
    private const double Year = 365;

    /// <summary>Sunday to Saturday.</summary>
    public IReadOnlyList<double> Week { get; init; } = [0.7, 0.85, 0.9, 0.95, 1.05, 1.25, 1.35];

    /// <summary>January to December.</summary>
    public IReadOnlyList<double> Season { get; init; } = [0.85, 0.9, 0.95, 1, 1.1, 1, 0.95, 1.05, 0.95, 1, 1.15, 1.45];

    /// <summary>How much more it becomes in a year.</summary>
    public double Growth { get; init; } = 0.4;

    /// <summary>How the hours of a day differ, from the first one that is open; two peaks.</summary>
    public IReadOnlyList<double> Hours { get; init; } = [2, 4, 6, 8, 10, 7, 4, 5, 8, 10, 6];

    /// <summary>The first hour that is open.</summary>
    public int Opens { get; init; } = 9;

    /// <summary>How many sales there are on a day.</summary>
    public int Sales(DemoDay day)
    {
        var date = day.Date;
        if (date is { Month: 1, Day: 1 } or { Month: 12, Day: 25 })
            return 0; // Closed.
        var trend = 1 + (Growth * ((day.Age / Year) - 0.5));
        var payday = date.Day == 15 || day.IsLastOfMonth ? 1.25 : 1;
        var holidays = date is { Month: 12, Day: >= 18 and <= 24 } or { Month: 11, Day: >= 14 and <= 17 } ? 1.35 : 1;
        var weather = 0.8 + (0.4 * day.Random.NextDouble());
        return (int)Math.Round(Usual * Week[(int)date.DayOfWeek] * Season[date.Month - 1] * trend * payday * holidays * weather);
    }

    /// <summary>When a sale happens.</summary>
    public TimeOnly Time(Random random)
    {
        var hour = random.Of([.. Enumerable.Range(0, Hours.Count)], at => Hours[at]);
        return new TimeOnly(Opens + hour, random.Next(60), random.Next(60));
    }
}
