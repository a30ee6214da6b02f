using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Forecasting;

namespace Mostrador.Kernel.Tests.Forecasting;

public sealed class RandomForestTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 9)]
    [InlineData(100, 9)]
    public void A_step_is_learned(double feature, double expected)
    {
        var set = new TrainingSet(1);
        for (var i = 0; i < 400; i++)
            set.Add([i % 10], i % 10 < 5 ? 1 : 9);

        Assert.Equal(expected, Forest(set).Predict([feature]));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    public void What_no_single_question_improves_is_learned_too(double one, double other, double expected)
    {
        var set = new TrainingSet(2);
        for (var i = 0; i < 400; i++)
            set.Add([i & 1, (i >> 1) & 1], (i & 1) ^ ((i >> 1) & 1));

        Assert.Equal(expected, Forest(set).Predict([one, other]));
    }

    [Fact]
    public void One_row_is_enough() => Assert.Equal(7, Forest(Rows(([3, 4], 7))).Predict([100, -100]));

    [Fact]
    public void Rows_that_no_feature_tells_apart_are_one_leaf_with_their_mean()
    {
        var set = new TrainingSet(2);
        for (var i = 0; i < 1000; i++)
            set.Add([5, 5], i % 2);

        var forest = Forest(set);

        Assert.All(forest.Trees, tree => Assert.Single(tree));
        Assert.InRange(forest.Predict([5, 5]), 0.49, 0.51);
    }

    [Fact]
    public void One_target_for_all_makes_trees_of_one_leaf()
    {
        var set = new TrainingSet(1);
        for (var i = 0; i < 50; i++)
            set.Add([i], 0.1);

        var forest = Forest(set);

        Assert.All(forest.Trees, tree => Assert.Single(tree));
        Assert.Equal(0.1, forest.Predict([25]));
        Assert.Equal(0, forest.MeanSquaredError(set));
    }

    [Fact]
    public void A_fork_lies_halfway_between_two_values_that_were_seen()
    {
        var forest = Forest(Rows(([10], 1), ([20], 2)));

        Assert.All(forest.Trees.Where(tree => tree.Length > 1), tree => Assert.Equal(15, tree[0].Value));
        Assert.Contains(forest.Trees, tree => tree.Length == 3);
    }

    [Fact]
    public void Neighbouring_numbers_are_told_apart()
    {
        var (low, high) = (1.0, Math.BitIncrement(1.0));

        var forest = Forest(Rows(([low], 1), ([high], 2)));

        Assert.True(forest.Predict([low]) < forest.Predict([high]));
    }

    [Fact]
    public void A_tree_as_deep_as_it_has_rows_needs_no_deep_stack()
    {
        var set = new TrainingSet(1);
        for (var i = 0; i < 300; i++)
            set.Add([i], Math.Pow(2, i));
        var plan = new ForestPlan { Seed = 1, Trees = 3 };

        var forest = RandomForest.Read(RandomForest.Train(set, plan).Write());

        Assert.All(forest.Trees, tree => Assert.InRange(tree.Length, 300, 599));
    }

    [Fact]
    public void The_error_is_the_mean_of_the_squared_differences() =>
        Assert.Equal(12.5, Forest(Rows(([1], 10))).MeanSquaredError(Rows(([1], 10), ([2], 15))));

    [Fact]
    public void A_prediction_lies_between_the_smallest_and_the_greatest_target() => Prop.ForAll(
        TrainingCase.All, Gen.Choose(-2000, 2000).ToArbitrary(), (some, asked) =>
        {
            var targets = some.Set().Targets.ToArray();
            var predicted = some.Forest().Predict([.. Enumerable.Repeat(asked * some.Unit, some.Features)]);
            return predicted >= targets.Min() && predicted <= targets.Max();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_rows_and_seed_give_the_same_forest_on_any_number_of_threads() => Prop.ForAll(
        TrainingCase.All, Gen.Choose(1, 9).ToArbitrary(), (some, threads) =>
            some.Forest(trees: 12).Write().AsSpan().SequenceEqual(some.Forest(trees: 12, threads).Write())).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_seed_gives_another_forest()
    {
        var set = new TrainingCase(3, 60, 1000, 1000, 1, 1).Set();

        Assert.NotEqual(RandomForest.Train(set, new ForestPlan { Seed = 1 }).Write(), RandomForest.Train(set, new ForestPlan { Seed = 2 }).Write());
    }

    [Fact]
    public void Trees_differ_from_one_another() =>
        Assert.Equal(100, new TrainingCase(3, 60, 1000, 1000, 1, 1).Forest(trees: 100).Trees.DistinctBy(tree => string.Join(' ', tree)).Count());

    [Fact]
    public void Every_feature_comes_to_be_asked_for_when_few_are_drawn()
    {
        var set = new TrainingSet(3);
        for (var i = 0; i < 200; i++)
            set.Add([i, i, i], i); // All say the same: without a draw, or among equals, each has its turn.

        foreach (var drawn in new[] { 1, 3 })
        {
            var forest = RandomForest.Train(set, new ForestPlan { Seed = 5, FeaturesPerSplit = drawn });
            var asked = forest.Trees.SelectMany(tree => tree).Where(node => node.Feature >= 0).CountBy(node => node.Feature).ToDictionary();
            Assert.All([0, 1, 2], feature => Assert.InRange(asked[feature] / (double)asked.Values.Sum(), 0.3, 0.37));
        }
    }

    [Fact]
    public void A_feature_that_says_nothing_does_not_use_up_the_draw()
    {
        var set = new TrainingSet(3);
        for (var i = 0; i < 100; i++)
            set.Add([1, i, 1], i);

        var forest = RandomForest.Train(set, new ForestPlan { Seed = 5, FeaturesPerSplit = 1 });

        Assert.All(forest.Trees, tree => Assert.True(tree.Length > 50));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ForestPlan.MostTrees + 1)]
    public void A_plan_beyond_its_bounds_is_refused(int trees) => Assert.Throws<ArgumentOutOfRangeException>(
        () => RandomForest.Train(Rows(([1], 1)), new ForestPlan { Seed = 1, Trees = trees }));

    [Fact]
    public void Nothing_is_learned_from_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomForest.Train(new TrainingSet(1), new ForestPlan { Seed = 1 }));

    [Fact]
    public void A_row_of_another_width_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Forest(Rows(([1], 1))).Predict([1, 2]));

    private static RandomForest Forest(TrainingSet set) => RandomForest.Train(set, new ForestPlan { Seed = 42 });

    private static TrainingSet Rows(params (double[] Features, double Target)[] rows)
    {
        var set = new TrainingSet(rows[0].Features.Length);
        foreach (var (features, target) in rows)
            set.Add(features, target);
        return set;
    }
}
