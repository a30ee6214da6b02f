using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Rollups;

namespace Mostrador.Kernel.Tests.Rollups;

public sealed class PeriodTests
{
    private static readonly DateOnly Start = new(2014, 11, 20);

    [Theory]
    [InlineData("2025-10-07", "2025-10-07", "2025-10-07..2025-10-07")]
    [InlineData("2025-10-01", "2025-10-31", "2025-10")]
    [InlineData("2024-02-01", "2024-02-28", "2024-02-01..2024-02-28")]
    [InlineData("2025-01-01", "2025-12-31", "2025")]
    [InlineData("2025-01-01", "2025-12-30", "2025-01 2025-02 2025-03 2025-04 2025-05 2025-06 2025-07 2025-08 2025-09 2025-10 2025-11 2025-12-01..2025-12-30")]
    [InlineData("2023-11-29", "2025-02-03", "2023-11-29..2023-11-30 2023-12 2024 2025-01 2025-02-01..2025-02-03")]
    [InlineData("9999-12-30", "9999-12-31", "9999-12-30..9999-12-31")]
    [InlineData("9998-12-31", "9999-12-31", "9998-12-31..9998-12-31 9999")]
    [InlineData("2025-10-02", "2025-10-01", "")]
    public void A_range_is_years_months_and_the_days_at_its_ends(string first, string last, string pieces) =>
        Assert.Equal(pieces, string.Join(' ', Pieces(DateOnly.Parse(first, null), DateOnly.Parse(last, null)).Select(piece => piece.Name)));

    [Fact]
    public void Each_day_of_a_range_is_in_one_piece() =>
        Prop.ForAll(Gen.Zip(Gen.Choose(0, 4500), Gen.Choose(0, 4500)).ToArbitrary(), ends =>
        {
            var (first, last) = (Start.AddDays(Math.Min(ends.Item1, ends.Item2)), Start.AddDays(Math.Max(ends.Item1, ends.Item2)));
            var next = first;
            foreach (var (from, to, _) in Pieces(first, last))
            {
                if (from != next || to < from)
                    return false;
                next = to.AddDays(1);
            }

            return next == last.AddDays(1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void However_long_a_range_is_its_pieces_are_few() =>
        Assert.InRange(Pieces(new DateOnly(2000, 1, 2), new DateOnly(2030, 12, 30)).Count(), 0, 2 + 22 + 29);

    private static IEnumerable<(DateOnly First, DateOnly Last, string Name)> Pieces(DateOnly first, DateOnly last)
    {
        var (whole, days) = Period.Cut(first, last);
        return whole.Select(period => (period.First, period.Last, period.Key))
            .Concat(days.Select(run => (run.First, run.Last, $"{run.First:yyyy-MM-dd}..{run.Last:yyyy-MM-dd}")))
            .OrderBy(piece => piece.Item1);
    }
}
