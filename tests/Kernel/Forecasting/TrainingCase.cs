using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Forecasting;

namespace Mostrador.Kernel.Tests.Forecasting;

/// <summary>Rows of every kind that is hard on a tree, made from a few numbers so that a failure can be read and run again.</summary>
internal sealed record TrainingCase(int Features, int Rows, int FeatureValues, int TargetValues, double Unit, int Seed)
{
    /// Few values make ties and whole rows that come again, one value a constant; a unit of a third cannot be added up exactly.
    public static Arbitrary<TrainingCase> All { get; } = (
        from features in Gen.Choose(1, 5)
        from rows in Gen.Choose(1, 60)
        from featureValues in Gen.Elements(1, 2, 3, 10, 1000)
        from targetValues in Gen.Elements(1, 2, 5, 1000)
        from unit in Gen.Elements(1.0, 1.0 / 3, -1e6, 1e-9)
        from seed in Gen.Choose(0, 1_000_000)
        select new TrainingCase(features, rows, featureValues, targetValues, unit, seed)).ToArbitrary();

    public TrainingSet Set()
    {
        var random = new RandomNumbers((ulong)Seed, stream: 0);
        var set = new TrainingSet(Features);
        var features = new double[Features];
        for (var row = 0; row < Rows; row++)
        {
            foreach (ref var feature in features.AsSpan())
                feature = random.Below(FeatureValues) * Unit;
            set.Add(features, random.Below(TargetValues) * Unit);
        }

        return set;
    }

    public RandomForest Forest(int trees = 5, int? threads = 1, int? featuresPerSplit = null) =>
        RandomForest.Train(Set(), new ForestPlan { Seed = (ulong)Seed, Trees = trees, Threads = threads, FeaturesPerSplit = featuresPerSplit });
}
