using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Telemetry;

namespace Mostrador.Kernel.Tests.Telemetry;

public sealed class LatencyHistogramTests
{
    private static readonly Arbitrary<int[]> Microseconds = ArbMap.Default.ArbFor<PositiveInt>()
        .Generator.Select(number => number.Get).Or(Gen.Choose(0, 60)).Or(Gen.Choose(1, 130_000_000)).ArrayOf().Where(all => all.Length > 0).ToArbitrary();

    [Fact]
    public void A_percentile_is_that_of_the_sorted_list_and_at_most_a_sixteenth_too_great() => Prop.ForAll(Microseconds, all =>
    {
        var sorted = all.Order().ToList();
        var histogram = Of(all);
        return new[] { 0.0, 1, 50, 90, 99, 99.9, 100 }.All(percent =>
        {
            var exact = sorted[Math.Max(1, (int)Math.Ceiling(percent / 100 * sorted.Count)) - 1];
            var found = histogram.Percentile(percent).TotalMicroseconds;
            return found >= exact && found <= (exact * 17.0 / 16) + 1;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_together_are_the_whole() => Prop.ForAll(Microseconds, Microseconds, (one, other) =>
    {
        var (sum, whole) = (LatencyHistogram.Sum([Of(one), Of(other)]), Of([.. one, .. other]));
        return sum.Count == whole.Count && sum.Max == whole.Max && sum.Percentile(90) == whole.Percentile(90);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_nothing_was_added_everything_is_zero()
    {
        var nothing = new LatencyHistogram();

        Assert.Equal((0L, TimeSpan.Zero, TimeSpan.Zero), (nothing.Count, nothing.Percentile(99), nothing.Max));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1e9, 134_217_727)]
    [InlineData(double.PositiveInfinity, 134_217_727)]
    public void What_no_clock_measures_is_held_at_the_ends(double seconds, long microseconds)
    {
        var histogram = new LatencyHistogram();
        histogram.Add(seconds);

        Assert.Equal((1L, TimeSpan.FromMicroseconds(microseconds)), (histogram.Count, histogram.Percentile(50)));
    }

    [Fact]
    public void Many_threads_lose_nothing()
    {
        var histogram = new LatencyHistogram();

        Parallel.For(0, 8, thread =>
        {
            for (var i = 1; i <= 10_000; i++)
                histogram.Add((i * 8 + thread) / 1e6);
        });

        Assert.Equal((80_000L, TimeSpan.FromMicroseconds(80_007)), (histogram.Count, histogram.Max));
    }

    private static LatencyHistogram Of(IEnumerable<int> microseconds)
    {
        var histogram = new LatencyHistogram();
        foreach (var one in microseconds)
            histogram.Add(one / 1e6);
        return histogram;
    }
}
