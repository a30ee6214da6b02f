using System.Diagnostics;
using Mostrador.Api.Tests.SmartSales.Predictions;
using Mostrador.Benchmarks.Report;
using Mostrador.Kernel.Forecasting;

namespace Mostrador.Benchmarks.Forest;

/// <summary>The Kernel's random forest beside scikit-learn's on the same rows, and the forecast beside last week's sales.</summary>
internal static class Forests
{
    private const int Seeds = 30;
    private const int Times = 41;

    public static IEnumerable<Line> Run(string folder)
    {
        var timed = Series.All.Single(series => series.Name == Series.Timed);
        var cold = Milliseconds(() => Train(timed, seed: 0));
        if (ScikitLearn.Run(folder, Series.All, Seeds) is not { } scikit)
        {
            Console.Error.WriteLine("skipped: there is nothing to compare with (Debian: apt-get install python3-sklearn)");
            yield break;
        }

        foreach (var series in Series.All)
        {
            var line = new Line($"Squared error, {series.Name}", Error(series), "", scikit.Name, scikit.ErrorOf(series));
            yield return line with { Goal = "<= 1.03 x", IsReached = line.Ratio <= 1.03 };
        }

        foreach (var line in Speed(timed, cold, scikit))
            yield return line;
        foreach (var line in ShopHistory.All.SelectMany(Forecasts))
            yield return line;
    }

    private static IEnumerable<Line> Speed(Series timed, double cold, ScikitLearn scikit)
    {
        var forest = Train(timed, seed: 0);
        var training = Middle(() => Train(timed, seed: 0));
        var prediction = Middle(() => forest.MeanSquaredError(timed.Holdout)) / timed.Holdout.Count;
        const string What = "Training, 1,000 rows x 8 features x 100 trees";
        yield return new Line(What, training, "ms", scikit.Name, scikit.TrainingOf(timed)) { Goal = "< 50 ms", IsReached = training < 50 };
        yield return new Line("The same, the first of the process", cold, "ms", scikit.Name, scikit.TrainingOf(timed));
        yield return new Line("One prediction", prediction * 1000, "µs", scikit.Name, scikit.PredictionOf(timed) * 1000)
        {
            Goal = "< 100 µs",
            IsReached = prediction < 0.1,
        };
        yield return new Line("Model of that, stored", forest.Write().Length / 1024.0, "KB", "its nodes, 16 bytes each", forest.Nodes * 16 / 1024.0);
    }

    // Time goes on: unlike the errors above, these are of a month after all that was learned.
    private static IEnumerable<Line> Forecasts(ShopHistory shop)
    {
        var month = new HoldoutMonth(shop);
        var (lines, days) = (month.Lines, month.Days);
        var line = new Line($"Coming month of {shop.Name}, a line", lines.Model, "", "week before, same product", lines.NaiveOfProduct);
        yield return line with { Goal = "< 1 x", IsReached = line.Ratio < 1 };
        yield return new Line($"Coming month of {shop.Name}, a day's mean as the API says it", days.Model, "", "week before", days.Naive);
    }

    private static double Error(Series series) =>
        Enumerable.Range(0, Seeds).Average(seed => Train(series, seed).MeanSquaredError(series.Holdout));

    private static RandomForest Train(Series series, int seed) => RandomForest.Train(series.Training, new ForestPlan { Seed = (ulong)seed });

    private static double Middle(Action work) => Enumerable.Range(0, Times).Select(_ => Milliseconds(work)).Order().ElementAt(Times / 2);

    private static double Milliseconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
