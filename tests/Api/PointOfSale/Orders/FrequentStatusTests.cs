using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

/// A purchase in every ISO week that touches last month makes a frequent customer; looked at once a month (contract 8.3).
public sealed class FrequentStatusTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Theory]
    // April 2024 is touched by weeks 14 (1-7), 15, 16, 17 (22-28) and 18 (29-30).
    [InlineData("04-02 04-09 04-16 04-23 04-30", "2024-05-03", true)]
    [InlineData("04-01 04-14 04-15 04-28 04-29", "2024-05-03", true)]  // first and last days of their weeks
    [InlineData("04-02 04-09 04-16 04-23", "2024-05-03", false)]
    [InlineData("04-02 04-03 04-09 04-16 04-23", "2024-05-03", false)] // twice in a week is once
    [InlineData("04-02 04-09 04-23 04-30", "2024-05-03", false)]
    [InlineData("", "2024-05-03", false)]
    [InlineData("04-02 04-09 04-16 04-23", "2024-05-01", false)]       // May 1 is in week 18 but not in April
    // October 2023 has six: its first day is a Sunday, its last two are a Monday and a Tuesday.
    [InlineData("2023-10-01 2023-10-02 2023-10-09 2023-10-16 2023-10-23 2023-10-30", "2023-11-02", true)]
    [InlineData("2023-10-02 2023-10-09 2023-10-16 2023-10-23 2023-10-30", "2023-11-02", false)]
    [InlineData("2023-09-28 2023-10-02 2023-10-09 2023-10-16 2023-10-23 2023-10-30", "2023-11-02", false)] // the right week, not the month
    [InlineData("2023-10-01 2023-10-02 2023-10-09 2023-10-16 2023-10-23", "2023-11-02", false)]
    // September 2024 has six with thirty days; its last week holds one day of it.
    [InlineData("2024-09-01 2024-09-08 2024-09-15 2024-09-22 2024-09-29 2024-09-30", "2024-10-31", true)]
    [InlineData("2024-09-01 2024-09-08 2024-09-15 2024-09-22 2024-09-29", "2024-10-31", false)]
    // February 2021 has four.
    [InlineData("2021-02-07 2021-02-08 2021-02-21 2021-02-22", "2021-03-01", true)]
    [InlineData("2021-02-07 2021-02-14 2021-02-21", "2021-03-01", false)]
    // The year's end: December 30 and 31, 2024 lie in week 1 of 2025.
    [InlineData("2024-12-01 2024-12-08 2024-12-15 2024-12-22 2024-12-29 2024-12-31", "2025-01-10", true)]
    [InlineData("2024-12-01 2024-12-08 2024-12-15 2024-12-22 2024-12-29", "2025-01-02", false)]
    // The year's start: January 1 to 3, 2021 lie in week 53 of 2020.
    [InlineData("2021-01-03 2021-01-04 2021-01-17 2021-01-18 2021-01-31", "2021-02-05", true)]
    [InlineData("2021-01-04 2021-01-17 2021-01-18 2021-01-31", "2021-02-05", false)]
    [InlineData("2020-12-30 2021-01-04 2021-01-17 2021-01-18 2021-01-31", "2021-02-05", false)]
    // A year ago the weeks had the same numbers.
    [InlineData("2023-04-02 2023-04-09 2023-04-16 2023-04-23 2023-04-30", "2024-05-03", false)]
    public async Task Every_week_of_last_month_needs_a_purchase(string days, string evaluated, bool frequent)
    {
        var (admin, customer, product) = await Shop();
        foreach (var day in days.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            await admin.At($"{(day.Length == 5 ? "2024-" : "")}{day}T18:00:00Z").Sell(customer, (product, 1));
        Assert.False(await admin.IsFrequent(customer));

        await admin.At($"{evaluated}T18:00:00Z").Sell(customer, (product, 1));

        Assert.Equal(frequent, await admin.IsFrequent(customer));
    }

    [Theory]
    [InlineData("2024-05-01T05:59:59Z", true)]  // still April 30 in Mexico City
    [InlineData("2024-05-01T06:00:00Z", false)] // May 1
    [InlineData("2024-04-29T05:59:59Z", false)] // Sunday, April 28: week 17
    [InlineData("2024-04-29T06:00:00Z", true)]  // Monday, April 29: week 18
    public async Task Months_and_weeks_are_the_shops(string fifth, bool frequent)
    {
        var (admin, customer, product) = await Shop();
        await Buy(admin, customer, product, "2024-04-02", "2024-04-09", "2024-04-16", "2024-04-23");
        await admin.At(fifth).Sell(customer, (product, 1));

        await admin.At("2024-05-03T18:00:00Z").Sell(customer, (product, 1));

        Assert.Equal(frequent, await admin.IsFrequent(customer));
    }

    [Fact]
    public async Task A_second_purchase_in_the_month_does_not_look_again()
    {
        var (admin, customer, product) = await Shop();
        await Buy(admin, customer, product, "2024-04-02", "2024-04-09", "2024-04-16", "2024-04-23");
        var late = await admin.At("2024-04-30T18:00:00Z").PlaceOrder(customer, (product, 1));
        await Buy(admin, customer, product, "2024-05-03");
        Assert.False(await admin.IsFrequent(customer));

        await admin.At("2024-05-04T18:00:00Z").PayOrder(late.Id()); // now April is complete

        Assert.False(await admin.IsFrequent(customer));
        await Buy(admin, customer, product, "2024-05-31");
        Assert.False(await admin.IsFrequent(customer));
    }

    [Fact]
    public async Task The_month_of_the_look_is_the_shops_too()
    {
        var (admin, customer, product) = await Shop();
        await Buy(admin, customer, product, "2024-04-02", "2024-04-09", "2024-04-16", "2024-04-23");

        await admin.At("2024-05-01T05:59:59Z").Sell(customer, (product, 1)); // April 30: looked at in April already
        Assert.False(await admin.IsFrequent(customer));
        await admin.At("2024-05-01T06:00:00Z").Sell(customer, (product, 1)); // May 1: the first look in May
        Assert.True(await admin.IsFrequent(customer));
    }

    [Fact]
    public async Task The_order_being_paid_counts_itself_by_the_day_it_was_placed()
    {
        var (admin, customer, product) = await Shop();
        await Buy(admin, customer, product, "2024-04-02", "2024-04-09", "2024-04-16", "2024-04-23");
        var pending = await admin.At("2024-04-30T18:00:00Z").PlaceOrder(customer, (product, 1));

        await admin.At("2024-05-02T18:00:00Z").PayOrder(pending.Id());

        Assert.True(await admin.IsFrequent(customer));
    }

    [Fact]
    public async Task Pending_and_cancelled_orders_and_those_of_others_do_not_count()
    {
        var (admin, customer, product) = await Shop();
        var other = await admin.RegisterCustomer();
        await Buy(admin, customer, product, "2024-04-02", "2024-04-09", "2024-04-16", "2024-04-23");
        await admin.At("2024-04-30T18:00:00Z").PlaceOrder(customer, (product, 1));
        (await admin.Cancel((await admin.At("2024-04-30T18:00:00Z").PlaceOrder(customer, (product, 1))).Id())).Is(200);
        await Buy(admin, other, product, "2024-04-30");
        await admin.At("2024-04-30T18:00:00Z").Sell(null, (product, 1));

        await Buy(admin, customer, product, "2024-05-03");

        Assert.False(await admin.IsFrequent(customer));
    }

    [Fact]
    public async Task The_status_is_taken_away_again_and_can_come_back()
    {
        var (admin, customer, product) = await Shop();
        await Buy(admin, customer, product, "2024-04-02", "2024-04-09", "2024-04-16", "2024-04-23", "2024-04-30");
        await Buy(admin, customer, product, "2024-05-03");
        Assert.True(await admin.IsFrequent(customer));

        await Buy(admin, customer, product, "2024-06-01"); // in May there was one purchase
        Assert.False(await admin.IsFrequent(customer));

        await Buy(admin, customer, product, "2024-06-04", "2024-06-11", "2024-06-18", "2024-06-25"); // weeks 22 (June 1, 2) to 26
        Assert.False(await admin.IsFrequent(customer));
        await Buy(admin, customer, product, "2024-07-01");
        Assert.True(await admin.IsFrequent(customer));
    }

    [Theory]
    [InlineData("CASH")]
    [InlineData("CARD")]
    [InlineData("POINTS")]
    public async Task Every_method_of_payment_counts_and_looks(string method)
    {
        var (admin, customer, product) = await Shop();
        (await admin.Post($"/customers/{customer}/points/", new { amount = 100, transaction_type = "EARN" })).Is(201);
        foreach (var day in new[] { "2024-04-02", "2024-04-09", "2024-04-16", "2024-04-23", "2024-04-30", "2024-05-03" })
        {
            var client = admin.At($"{day}T18:00:00Z");
            await client.PayOrder((await client.PlaceOrder(customer, (product, 1))).Id(), method);
        }

        Assert.True(await admin.IsFrequent(customer));
    }

    [Fact]
    public async Task Credit_counts_and_looks_too()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(price: 1m, taxRate: "EXENT");
        var customer = await admin.RegisterFrequentCustomer(); // since May 6, 2024
        foreach (var day in new[] { "2024-05-05", "2024-05-12", "2024-05-19", "2024-05-26", "2024-05-31", "2024-06-03" })
        {
            var client = admin.At($"{day}T18:00:00Z");
            await client.PayOrder((await client.PlaceOrder(customer, (product, 1))).Id(), "CREDIT");
        }

        Assert.True(await admin.IsFrequent(customer)); // kept, because May was complete
        await Buy(admin, customer, product, "2024-07-01");
        Assert.False(await admin.IsFrequent(customer));
    }

    [Fact]
    public async Task A_refused_payment_looks_at_nothing()
    {
        var (admin, customer, product) = await Shop();
        await Buy(admin, customer, product, "2024-04-02", "2024-04-09", "2024-04-16", "2024-04-23", "2024-04-30");
        var may = admin.At("2024-05-03T18:00:00Z");
        var order = await may.PlaceOrder(customer, (product, 1));
        Assert.False(await admin.IsFrequent(customer)); // placing is not buying

        (await may.Pay(order.Id(), "POINTS")).Is(400);
        Assert.False(await admin.IsFrequent(customer));
        await may.PayOrder(order.Id());
        Assert.True(await admin.IsFrequent(customer));
    }

    private async Task<(PosClient Admin, long Customer, long Product)> Shop()
    {
        var admin = await shop.Host.Admin();
        return (admin, await admin.RegisterCustomer(birthDate: "1990-07-15"), await admin.StockProduct(price: 1m, taxRate: "EXENT"));
    }

    private static async Task Buy(PosClient admin, long customer, long product, params string[] days)
    {
        foreach (var day in days)
            await admin.At($"{day}T18:00:00Z").Sell(customer, (product, 1));
    }
}
