using Mostrador.SmartSales.Predictions;

namespace Mostrador.Api.Tests.SmartSales.Predictions;

/// <summary>A shop's last thirty days, seen by neither forecast, and how far off each of them is (mean squared error).</summary>
internal sealed class HoldoutMonth
{
    private readonly List<SaleLine> _coming;
    private readonly SalesModel _model;
    private readonly SeasonalNaive _naive;

    public HoldoutMonth(ShopHistory shop)
    {
        Today = ShopHistory.LastDay.AddDays(1 - SalesModel.Days);
        var lines = shop.Lines().ToLookup(line => line.Date < Today);
        _coming = [.. lines[false]];
        _model = SalesModel.Train(lines[true], DateTimeOffset.UnixEpoch)!;
        _naive = new SeasonalNaive([.. lines[true]]);
    }

    public DateOnly Today { get; }

    /// <summary>Of the units of each line, the line's product and price being known.</summary>
    public (double Model, double Naive, double NaiveOfProduct) Lines => (
        Error(_coming, line => _model.UnitsOfLine(line.Date, line.ProductId, line.CategoryId, (double)line.Price), line => line.Quantity),
        Error(_coming, line => _naive.Predict(line.Date), line => line.Quantity),
        Error(_coming, line => _naive.Predict(line.Date, line.ProductId), line => line.Quantity));

    /// <summary>Of the units that a day's lines have on average, as the API tells them.</summary>
    public (double Model, double Naive) Days
    {
        get
        {
            var forecast = _model.Forecast(Today).ToDictionary(day => day.Date, day => day.PredictedSales);
            var days = _coming.GroupBy(line => line.Date).ToDictionary(day => day.Key, day => day.Average(line => line.Quantity));
            return (Error(days, day => forecast[day.Key], day => day.Value), Error(days, day => _naive.Predict(day.Key), day => day.Value));
        }
    }

    private static double Error<T>(IEnumerable<T> cases, Func<T, double> predicted, Func<T, double> seen) =>
        cases.Average(some => Math.Pow(predicted(some) - seen(some), 2));
}
