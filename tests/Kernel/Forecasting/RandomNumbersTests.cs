using Mostrador.Kernel.Forecasting;

namespace Mostrador.Kernel.Tests.Forecasting;

public sealed class RandomNumbersTests
{
    [Fact]
    public void The_numbers_of_a_seed_are_fixed()
    {
        var random = new RandomNumbers(42, stream: 0);

        Assert.Equal([1865750160070900731, 6791145067590612263, 14118064813682728970], new[] { random.Next(), random.Next(), random.Next() });
    }

    [Fact]
    public void Streams_and_seeds_share_no_number()
    {
        var numbers = new HashSet<ulong>();
        for (var seed = 0UL; seed < 30; seed++)
        {
            for (var stream = -1; stream < 30; stream++)
            {
                var random = new RandomNumbers(seed, stream);
                Assert.All(Enumerable.Range(0, 20), _ => Assert.True(numbers.Add(random.Next())));
            }
        }
    }

    [Fact]
    public void Every_number_below_a_bound_comes_as_often_as_any_other()
    {
        var random = new RandomNumbers(1, stream: 0);
        var times = new int[7];
        for (var i = 0; i < 70_000; i++)
            times[random.Below(7)]++;

        Assert.All(times, count => Assert.InRange(count, 9_600, 10_400));
    }
}
