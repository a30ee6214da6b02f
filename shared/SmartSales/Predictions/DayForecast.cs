namespace Mostrador.SmartSales.Predictions;

/// <summary>One coming day.</summary>
/// <param name="Date">The business day.</param>
/// <param name="PredictedSales">Units that an order line of that day will have on average, with two decimals.</param>
public sealed record DayForecast(DateOnly Date, double PredictedSales);
