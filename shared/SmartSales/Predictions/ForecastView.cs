namespace Mostrador.SmartSales.Predictions;

/// <summary>The forecast of thirty days (contract 4.19).</summary>
public sealed record ForecastView(PredictionView[] Predictions, ModelInfoView ModelInfo)
{
    /// <summary>What a model says on a day.</summary>
    public static ForecastView Of(SalesModel model, DateOnly today)
    {
        var days = model.Forecast(today);
        return new ForecastView(
            [.. days.Select(day => new PredictionView(day.Date, day.PredictedSales, day.Date.DayOfWeek.ToString()))],
            new ModelInfoView(
                true, StoredModel.Path, $"{SalesModel.Days} days", days[0].Date, days[^1].Date, model.Version, model.Facts.TrainedAt, model.Facts.Samples));
    }
}

/// <summary>One day of a forecast: units of a line, on average.</summary>
public sealed record PredictionView(DateOnly Date, double PredictedSales, string DayOfWeek);

/// <summary>Which model it was.</summary>
public sealed record ModelInfoView(
    bool Trained, string ModelPath, string PredictionPeriod, DateOnly StartDate, DateOnly EndDate, string Version, DateTimeOffset TrainedAt, int Samples);
