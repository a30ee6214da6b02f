using System.Runtime.InteropServices;

namespace Mostrador.Kernel.Forecasting;

/// <summary>Examples to learn from: rows of features, each with the number that was seen.</summary>
public sealed class TrainingSet
{
    /// <summary>The most features of a row.</summary>
    public const int MostFeatures = 64;

    /// <summary>Sums of squares of greater numbers would leave the range of a double.</summary>
    private const double Greatest = 1e100;

    private readonly List<double> _features = [];
    private readonly List<double> _targets = [];

    /// <param name="features">How many features a row has, 1 to 64.</param>
    public TrainingSet(int features)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features, MostFeatures);
        Features = features;
    }

    /// <summary>How many features a row has.</summary>
    public int Features { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _targets.Count;

    /// <summary>What was seen, row by row.</summary>
    public ReadOnlySpan<double> Targets => CollectionsMarshal.AsSpan(_targets);

    /// <summary>The features of one row.</summary>
    public ReadOnlySpan<double> Row(int row) => CollectionsMarshal.AsSpan(_features).Slice(row * Features, Features);

    /// <summary>Adds a row. All numbers are finite.</summary>
    public void Add(ReadOnlySpan<double> features, double target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(features.Length, Features);
        foreach (var feature in features)
            ThrowIfOutOfRange(feature);
        ThrowIfOutOfRange(target);
        _features.AddRange(features);
        _targets.Add(target);
    }

    /// <summary>
    /// Deals the rows at random, always the same way for the same seed: <paramref name="percent"/> of them, rounded up, are held out,
    /// the others are for training.
    /// </summary>
    public (TrainingSet Training, TrainingSet Holdout) Split(int percent, ulong seed)
    {
        var order = Enumerable.Range(0, Count).ToArray();
        var random = new RandomNumbers(seed, stream: -1);
        for (var left = Count; left > 1; left--)
        {
            var drawn = random.Below(left);
            (order[drawn], order[left - 1]) = (order[left - 1], order[drawn]);
        }

        var heldOut = (int)((((long)Count * percent) + 99) / 100);
        return (Pick(order.AsSpan(heldOut)), Pick(order.AsSpan(0, heldOut)));
    }

    private TrainingSet Pick(ReadOnlySpan<int> rows)
    {
        var picked = new TrainingSet(Features);
        foreach (var row in rows)
            picked.Add(Row(row), _targets[row]);
        return picked;
    }

    private static void ThrowIfOutOfRange(double number)
    {
        if (!(Math.Abs(number) <= Greatest))
            throw new ArgumentOutOfRangeException(nameof(number), number, "Not a number to learn from.");
    }
}
