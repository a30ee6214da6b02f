using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Forecasting;

namespace Mostrador.Kernel.Tests.Forecasting;

public sealed class TrainingSetTests
{
    [Theory]
    [InlineData(10, 8, 2)]
    [InlineData(11, 8, 3)]
    [InlineData(14, 11, 3)]
    [InlineData(15, 12, 3)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 0, 0)]
    public void A_fifth_rounded_up_is_held_out(int rows, int training, int holdout)
    {
        var split = Numbered(rows).Split(percent: 20, seed: 42);

        Assert.Equal((training, holdout), (split.Training.Count, split.Holdout.Count));
    }

    [Fact]
    public void Every_row_is_in_one_part_and_the_same_seed_deals_the_same_way() => Prop.ForAll(
        Gen.Choose(0, 200).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (rows, seed) =>
        {
            var (training, holdout) = Numbered(rows).Split(20, (ulong)seed);
            var again = Numbered(rows).Split(20, (ulong)seed);
            return Targets(training).Concat(Targets(holdout)).Order().SequenceEqual(Enumerable.Range(0, rows).Select(row => (double)row))
                && Targets(training).SequenceEqual(Targets(again.Training)) && Targets(holdout).SequenceEqual(Targets(again.Holdout));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_row_is_held_out_as_often_as_any_other()
    {
        var times = new int[20];
        for (var seed = 0UL; seed < 5000; seed++)
        {
            foreach (var target in Targets(Numbered(20).Split(20, seed).Holdout))
                times[(int)target]++;
        }

        Assert.All(times, count => Assert.InRange(count, 870, 1130));
    }

    [Fact]
    public void Features_stay_with_their_target()
    {
        var (training, holdout) = Numbered(50).Split(20, 42);

        Assert.All([training, holdout], part =>
        {
            for (var row = 0; row < part.Count; row++)
                Assert.Equal([part.Targets[row], -part.Targets[row]], part.Row(row));
        });
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e101)]
    public void Only_numbers_can_be_learned_from(double number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingSet(1).Add([number], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingSet(1).Add([1], number));
    }

    [Fact]
    public void A_row_of_another_width_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingSet(2).Add([1], 1));

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void A_width_beyond_the_bounds_is_refused(int features) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingSet(features));

    private static TrainingSet Numbered(int rows)
    {
        var set = new TrainingSet(2);
        for (var row = 0; row < rows; row++)
            set.Add([row, -row], row);
        return set;
    }

    private static double[] Targets(TrainingSet set) => set.Targets.ToArray();
}
