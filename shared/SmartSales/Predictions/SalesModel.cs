using Mostrador.Kernel.Forecasting;

namespace Mostrador.SmartSales.Predictions;

/// <summary>A trained forecast of sales: the forest, and what was fixed when it was trained (contract 4.19).</summary>
public sealed class SalesModel
{
    /// <summary>Of fewer order lines nothing is learned.</summary>
    public const int LeastSamples = 10;

    /// <summary>Of more order lines the newest are taken: these need 100 MB and a few seconds, and the memory of a host is bounded.</summary>
    public const int MostSamples = 100_000;

    /// <summary>The days of a forecast, today among them.</summary>
    public const int Days = 30;

    private const int HeldOutPercent = 20;
    private const ulong Seed = 42;

    internal SalesModel(RandomForest forest, ModelFacts facts, string version) => (Forest, Facts, Version) = (forest, facts, version);

    /// <summary>How it came to be.</summary>
    public ModelFacts Facts { get; }

    /// <summary>A text that another model has not: training on the same lines again gives the same.</summary>
    public string Version { get; }

    /// <summary>The forest.</summary>
    internal RandomForest Forest { get; }

    /// <summary>Learns from all order lines of sales, in whatever order they come.</summary>
    /// <returns>Null when they are too few.</returns>
    public static SalesModel? Train(IEnumerable<SaleLine> sales, DateTimeOffset now)
    {
        List<SaleLine> lines = [.. sales.OrderBy(line => line.OrderId).ThenBy(line => line.Number).TakeLast(MostSamples)];
        if (lines.Count < LeastSamples)
            return null;
        var (training, holdout) = Samples(lines).Split(HeldOutPercent, Seed);
        var forest = RandomForest.Train(training, new ForestPlan { Seed = Seed });
        var facts = new ModelFacts(now.ToUniversalTime(), lines.Count, forest.MeanSquaredError(holdout), UsualSale.Of(lines));
        return new SalesModel(forest, facts, SalesModelFormat.VersionOf(forest, facts));
    }

    /// <summary>The coming days, today first: the same for the same model on the same day.</summary>
    public IReadOnlyList<DayForecast> Forecast(DateOnly today) =>
    [
        .. from day in Enumerable.Range(0, Days).Select(today.AddDays)
           select new DayForecast(day, Math.Round(UnitsOfLine(day), 2, MidpointRounding.AwayFromZero)),
    ];

    /// <summary>Units that a line of the usual sale has on a day, on average.</summary>
    public double UnitsOfLine(DateOnly day) => UnitsOfLine(day, Facts.Usual.ProductId, Facts.Usual.CategoryId, Facts.Usual.Price);

    /// <summary>Units that an order line will have on average: never fewer or more than the lines had that it was trained on.</summary>
    public double UnitsOfLine(DateOnly day, long productId, long categoryId, double price) =>
        Forest.Predict(SaleFeatures.Of(day, productId, categoryId, price));

    /// <summary>The model as bytes, which <see cref="Read"/> turns into the same model.</summary>
    public byte[] Write() => SalesModelFormat.Write(Forest, Facts);

    /// <summary>A model that <see cref="Write"/> has written.</summary>
    /// <exception cref="UnreadableModelException">It has not.</exception>
    public static async Task<SalesModel> Read(Stream stored, CancellationToken cancellation) =>
        SalesModelFormat.Read(await SealedModel.Whole(stored, cancellation));

    private static TrainingSet Samples(List<SaleLine> lines)
    {
        var samples = new TrainingSet(SaleFeatures.Count);
        foreach (var line in lines)
            samples.Add(SaleFeatures.Of(line.Date, line.ProductId, line.CategoryId, (double)line.Price), line.Quantity);
        return samples;
    }
}
