using Mostrador.SmartSales.Predictions;

namespace Mostrador.Api.Tests.SmartSales.Predictions;

/// <summary>The forecast that every better one must beat: as a week ago. Of several weeks ahead, as in the last week that is known.</summary>
internal sealed class SeasonalNaive(IReadOnlyCollection<SaleLine> known)
{
    private const int Season = 7;

    private readonly DateOnly _last = known.Max(line => line.Date);
    private readonly ILookup<DateOnly, SaleLine> _days = known.ToLookup(line => line.Date);

    /// <summary>Units of a line on a day.</summary>
    public double Predict(DateOnly day) => _days[Known(day)] is var lines && lines.Any() ? Units(lines) : Units(known);

    /// <summary>Units of a line of one product on a day; of any product where that one was not sold.</summary>
    public double Predict(DateOnly day, long product) =>
        _days[Known(day)].Where(line => line.ProductId == product).ToList() is { Count: > 0 } lines ? Units(lines) : Predict(day);

    private static double Units(IEnumerable<SaleLine> lines) => lines.Average(line => line.Quantity);

    private DateOnly Known(DateOnly day)
    {
        while (day > _last)
            day = day.AddDays(-Season);
        return day;
    }
}
