namespace Mostrador.SmartSales.Predictions;

/// <summary>How a model came to be.</summary>
/// <param name="TrainedAt">When, in UTC.</param>
/// <param name="Samples">From how many order lines, those held out for the error among them.</param>
/// <param name="MeanSquaredError">Its error on the lines that were held out.</param>
/// <param name="Usual">What it is asked for on a coming day.</param>
public sealed record ModelFacts(DateTimeOffset TrainedAt, int Samples, double MeanSquaredError, UsualSale Usual);
