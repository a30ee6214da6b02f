using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Tests.Time;

public sealed class MonthTests
{
    private static readonly Arbitrary<DateOnly> AnyDay =
        Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData("2024-05-31", "2024-05", "2024-04", "2024-05-01", "2024-05-31")]
    [InlineData("2024-02-01", "2024-02", "2024-01", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02-28", "2023-02", "2023-01", "2023-02-01", "2023-02-28")]
    [InlineData("2024-01-15", "2024-01", "2023-12", "2024-01-01", "2024-01-31")]
    [InlineData("0999-12-15", "0999-12", "0999-11", "0999-12-01", "0999-12-31")]
    public void A_month_knows_its_days_and_the_month_before(string day, string month, string previous, string first, string last)
    {
        var it = Month.Of(DateOnly.Parse(day, null));

        Assert.Equal((month, previous), (it.ToString(), it.Previous.ToString()));
        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (it.FirstDay, it.LastDay));
    }

    [Fact]
    public void Every_week_that_touches_a_month_is_named_by_its_monday() => Assert.Equal(
        ["2024-08-26", "2024-09-02", "2024-09-09", "2024-09-16", "2024-09-23", "2024-09-30"],
        new Month(2024, 9).Weeks.Select(monday => monday.ToString("yyyy-MM-dd", null)));

    [Theory]
    [InlineData("2024-01-01", "2024-01-01")]
    [InlineData("2024-01-07", "2024-01-01")]
    [InlineData("2023-12-31", "2023-12-25")]
    [InlineData("2021-01-03", "2020-12-28")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("9999-12-31", "9999-12-27")]
    public void A_week_begins_on_monday(string day, string monday) =>
        Assert.Equal(DateOnly.Parse(monday, null), IsoWeek.MondayOf(DateOnly.Parse(day, null)));

    [Fact]
    public void A_monday_is_at_most_six_days_back() =>
        Prop.ForAll(AnyDay, day =>
        {
            var monday = IsoWeek.MondayOf(day);
            return monday.DayOfWeek == DayOfWeek.Monday && day.DayNumber - monday.DayNumber is >= 0 and <= 6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_weeks_of_a_month_hold_each_of_its_days_and_no_week_in_vain() =>
        Prop.ForAll(AnyDay, day =>
        {
            var month = Month.Of(day);
            var weeks = month.Weeks;
            return weeks.Contains(IsoWeek.MondayOf(day))
                && weeks.All(monday => monday <= month.LastDay && monday.DayNumber + 6 >= month.FirstDay.DayNumber)
                && weeks.Zip(weeks.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber == 7);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_last_month_of_the_calendar_has_weeks_like_any_other() =>
        Assert.Equal(new DateOnly(9999, 12, 27), new Month(9999, 12).Weeks[^1]);

    [Fact]
    public void The_month_before_ends_the_day_before() =>
        Prop.ForAll(AnyDay.Filter(day => day.Year > 1), day =>
        {
            var month = Month.Of(day);
            return month.Previous.LastDay.AddDays(1) == month.FirstDay;
        }).QuickCheckThrowOnFailure();
}
