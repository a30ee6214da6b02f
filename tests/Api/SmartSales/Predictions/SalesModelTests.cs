using Mostrador.SmartSales.Predictions;

namespace Mostrador.Api.Tests.SmartSales.Predictions;

/// Contract 4.19: what the forecast learns and says.
public sealed class SalesModelTests
{
    private static readonly DateTimeOffset Now = new(2025, 10, 24, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2025, 10, 24);

    [Theory]
    [InlineData(0, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Ten_lines_are_enough(int lines, bool isTrained) =>
        Assert.Equal(isTrained, SalesModel.Train(Enumerable.Range(1, lines).Select(order => Line(order)), Now) is not null);

    [Theory]
    [InlineData("2025-10-24", "2025-11-22")]
    [InlineData("2024-02-20", "2024-03-20")]
    [InlineData("2025-12-15", "2026-01-13")]
    public void A_forecast_is_for_thirty_days_from_today_on(string today, string last)
    {
        var days = Kiosk().Forecast(DateOnly.Parse(today)).Select(day => day.Date).ToList();

        Assert.Equal(Enumerable.Range(0, 30).Select(DateOnly.Parse(today).AddDays), days);
        Assert.Equal(DateOnly.Parse(last), days[^1]);
    }

    [Fact]
    public void Every_day_lies_between_what_lines_had_and_has_two_decimals()
    {
        var lines = ShopHistory.Kiosk.Lines().ToList();

        Assert.All(Kiosk().Forecast(Today), day =>
        {
            Assert.InRange(day.PredictedSales, lines.Min(line => line.Quantity), lines.Max(line => line.Quantity));
            Assert.Equal(Math.Round(day.PredictedSales, 2), day.PredictedSales);
        });
    }

    [Fact]
    public void A_shop_that_sells_more_on_saturdays_is_told_so()
    {
        var lines = Enumerable.Range(0, 200).Select(day => Today.AddDays(day - 200))
            .Select((date, order) => Line(order) with { Date = date, Quantity = date.DayOfWeek == DayOfWeek.Saturday ? 9 : 1 });

        var forecast = SalesModel.Train(lines, Now)!.Forecast(Today);

        Assert.All(forecast, day => Assert.True(day.Date.DayOfWeek == DayOfWeek.Saturday ? day.PredictedSales > 8 : day.PredictedSales < 2));
    }

    [Fact]
    public void A_shop_without_surprises_is_forecast_without_error() =>
        Assert.Equal(0, SalesModel.Train(Enumerable.Range(1, 50).Select(order => Line(order)), Now)!.Facts.MeanSquaredError);

    /// Each line has a price of its own, by which a forest knows it again: of a coin's variance nearly nothing would be left.
    [Fact]
    public void The_error_is_that_of_lines_that_were_held_out()
    {
        var coin = new Random(5);

        var lines = Enumerable.Range(1, 2000).Select(order => Line(order) with { Price = order, Quantity = 1 + coin.Next(2) });

        Assert.InRange(SalesModel.Train(lines, Now)!.Facts.MeanSquaredError, 0.25, 0.5);
    }

    [Fact]
    public void The_usual_sale_is_of_the_product_that_sold_most_units_at_the_mean_price_of_all_lines()
    {
        var lines = Enumerable.Range(1, 10).Select(order => Line(order) with { ProductId = 3, Price = 10 })
            .Append(Line(11) with { ProductId = 8, CategoryId = 5, Quantity = 11, Price = 21 });

        Assert.Equal(new UsualSale(8, 5, 11), SalesModel.Train(lines, Now)!.Facts.Usual);
    }

    [Theory]
    [InlineData(7, 5, 5)]
    [InlineData(0, 7, 7)] // Deleted products are no product.
    [InlineData(0, 0, 0)] // Unless there is no other.
    public void Of_products_that_sold_as_much_the_lowest_id_is_taken(long one, long other, long usual)
    {
        var lines = Enumerable.Range(1, 10).Select(order => Line(order) with { ProductId = order % 2 == 0 ? one : other });

        Assert.Equal(usual, SalesModel.Train(lines, Now)!.Facts.Usual.ProductId);
    }

    [Fact]
    public void The_same_lines_give_the_same_model_in_whatever_order_they_come()
    {
        var lines = ShopHistory.Kiosk.Lines().Take(300).ToList();

        var (model, again) = (SalesModel.Train(lines, Now)!, SalesModel.Train(lines.AsEnumerable().Reverse(), Now)!);

        Assert.Equal(model.Write(), again.Write());
        Assert.Equal(model.Forecast(Today), again.Forecast(Today));
    }

    /// On another machine and with the next version of the runtime too.
    [Fact]
    public void The_model_of_these_lines_is_fixed() =>
        Assert.Equal("aba48d308f3daac0", SalesModel.Train(Enumerable.Range(1, 40).Select(Mixed), Now)!.Version);

    [Fact]
    public void Training_on_the_same_lines_later_changes_the_instant_and_not_the_version()
    {
        var lines = ShopHistory.Kiosk.Lines().Take(100).ToList();

        var (model, later) = (SalesModel.Train(lines, Now)!, SalesModel.Train(lines, Now.AddDays(1).ToOffset(TimeSpan.FromHours(-4)))!);

        Assert.Equal(model.Version, later.Version);
        Assert.Equal((Now, Now.AddDays(1)), (model.Facts.TrainedAt, later.Facts.TrainedAt));
        Assert.Equal(TimeSpan.Zero, later.Facts.TrainedAt.Offset);
    }

    [Fact]
    public void One_line_more_gives_another_version()
    {
        var lines = Enumerable.Range(1, 20).Select(order => Line(order)).ToList();

        Assert.NotEqual(SalesModel.Train(lines, Now)!.Version, SalesModel.Train(lines.Append(Line(21)), Now)!.Version);
    }

    [Fact]
    public void Of_very_many_lines_the_newest_are_taken()
    {
        var oldest = Line(0) with { ProductId = 99, Quantity = 1_000_000 };
        var lines = Enumerable.Range(1, SalesModel.MostSamples).Select(order => Line(order)).Append(oldest);

        var facts = SalesModel.Train(lines, Now)!.Facts;

        Assert.Equal((SalesModel.MostSamples, 1L), (facts.Samples, facts.Usual.ProductId));
    }

    [Fact]
    public void A_forest_beats_the_week_before_on_a_month_it_has_not_seen() => Assert.All(ShopHistory.All, shop =>
    {
        var (model, naive, naiveOfProduct) = new HoldoutMonth(shop).Lines;

        Assert.InRange(model, 0, 0.7 * Math.Min(naive, naiveOfProduct));
    });

    private static SalesModel Kiosk() => SalesModel.Train(ShopHistory.Kiosk.Lines().Take(500), Now)!;

    private static SaleLine Line(int order) => new(order, 1, Today.AddDays(-order % 30), 1, 1, 10, 1);

    private static SaleLine Mixed(int order) =>
        new(order, 1, Today.AddDays(-order * order % 700), order % 7, order % 3, 9.95m + (order * 31 % 11), 1 + (order * order % 5));
}
