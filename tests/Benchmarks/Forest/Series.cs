using System.Globalization;
using Mostrador.Api.Tests.SmartSales.Predictions;
using Mostrador.Kernel.Forecasting;
using Mostrador.SmartSales.Predictions;

namespace Mostrador.Benchmarks.Forest;

/// <summary>Rows to learn from and rows to be asked for, the same ones for both forests.</summary>
internal sealed record Series(string Name, TrainingSet Training, TrainingSet Holdout)
{
    /// <summary>1,000 rows of 8 features without a tie, which is most work: the series that is timed.</summary>
    public const string Timed = "curved";

    private const int Features = 8;

    public static IReadOnlyList<Series> All { get; } =
    [
        // Friedman's first: five of the features matter, three do not.
        Made(Timed, 1000, x => (10 * Math.Sin(Math.PI * x[0] * x[1])) + (20 * Math.Pow(x[2] - 0.5, 2)) + (10 * x[3]) + (5 * x[4]), noise: 1),
        Made("straight", 1000, x => (3 * x[0]) - (2 * x[1]) + x[2], noise: 0.3),
        Made("stepped, many ties", 1000, x => Math.Floor(4 * x[0]) + (x[1] > 0.5 ? 3 : 0), noise: 0.5, values: 6),
        Made("only together", 1000, x => (x[0] > 0.5) ^ (x[1] > 0.5) ? 5 : 0, noise: 1),
        Made("noise alone", 1000, _ => 0, noise: 1),
        Made("few rows", 60, x => 5 * x[0], noise: 0.5),
        .. ShopHistory.All.Select(shop => Sold(shop)),
    ];

    /// <summary>Its name without blanks.</summary>
    public string FileName => Name.Replace(' ', '-');

    /// <summary>Writes both parts, a row a line, what was seen last.</summary>
    public void Save(string folder)
    {
        Save(Training, Path.Combine(folder, $"{FileName}.train.csv"));
        Save(Holdout, Path.Combine(folder, $"{FileName}.test.csv"));
    }

    private static Series Made(string name, int rows, Func<double[], double> rule, double noise, int values = int.MaxValue)
    {
        var random = new Random(name.Sum(letter => letter));
        return new Series(name, Rows(rows), Rows(2000));

        TrainingSet Rows(int count)
        {
            var set = new TrainingSet(Features);
            for (var row = 0; row < count; row++)
            {
                double[] features = [.. Enumerable.Range(0, Features).Select(_ => random.Next(values) / (double)values)];
                set.Add(features, rule(features) + (noise * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2));
            }

            return set;
        }
    }

    private static Series Sold(ShopHistory shop)
    {
        var lines = new TrainingSet(7);
        foreach (var (_, _, date, product, category, price, quantity) in shop.Lines())
            lines.Add([date.Year, date.Month, date.Day, ((int)date.DayOfWeek + 6) % 7, product, category, (double)price], quantity);
        var (training, holdout) = lines.Split(percent: 20, seed: 42);
        return new Series($"sales of {shop.Name}", training, holdout);
    }

    private static void Save(TrainingSet set, string file)
    {
        using var writer = new StreamWriter(file);
        for (var row = 0; row < set.Count; row++)
            writer.WriteLine(string.Join(',', set.Row(row).ToArray().Append(set.Targets[row]).Select(Text)));
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
