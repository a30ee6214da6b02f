namespace Mostrador.Api.Tests.PointOfSale.Customers;

/// Who is a frequent customer (contract 8.3). April 2024 has the ISO weeks 14 to 18; week 18 goes on until May 5.
public sealed class FrequentStatusTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private static readonly string[] EveryWeekOfApril = ["2024-04-02", "2024-04-09", "2024-04-16", "2024-04-23", "2024-04-30"];

    [Fact]
    public async Task A_purchase_in_every_week_of_last_month_makes_a_frequent_customer_at_the_next_purchase()
    {
        var (admin, id, product) = await Newcomer();

        foreach (var day in EveryWeekOfApril)
        {
            await Buy(admin, id, product, day);
            Assert.False(await IsFrequent(admin, id));
        }

        await Buy(admin, id, product, "2024-05-06");
        Assert.True(await IsFrequent(admin, id));
        Assert.Equal("2000.00", (await admin.ShowCustomer(id))["available_credit"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task One_missing_week_is_enough_not_to_be(int missing)
    {
        var (admin, id, product) = await Newcomer();

        foreach (var day in EveryWeekOfApril.Where((_, week) => week != missing))
            await Buy(admin, id, product, day);
        await Buy(admin, id, product, "2024-05-06");

        Assert.False(await IsFrequent(admin, id));
    }

    [Fact]
    public async Task Without_a_purchase_this_month_nothing_is_evaluated()
    {
        var (admin, id, product) = await Newcomer();

        foreach (var day in EveryWeekOfApril)
            await Buy(admin, id, product, day);

        Assert.Equal("false", (await admin.At("2024-05-20T18:00:00Z").ShowCustomer(id))["is_frequent"]);
    }

    [Fact]
    public async Task A_purchase_in_the_same_week_but_the_next_month_does_not_count()
    {
        var (admin, id, product) = await Newcomer();

        foreach (var day in EveryWeekOfApril[..4])
            await Buy(admin, id, product, day);
        await Buy(admin, id, product, "2024-05-03"); // week 18, but May
        await Buy(admin, id, product, "2024-05-06");

        Assert.False(await IsFrequent(admin, id));
    }

    [Fact]
    public async Task Days_are_the_shops_days()
    {
        var (admin, id, product) = await Newcomer();

        foreach (var day in EveryWeekOfApril[..4])
            await Buy(admin, id, product, day);
        await BuyAt(admin, id, product, "2024-05-01T05:30:00Z"); // April 30, 23:30 in Mexico City
        await BuyAt(admin, id, product, "2024-05-01T06:00:00Z"); // the first purchase of May

        Assert.True(await IsFrequent(admin, id));
    }

    [Fact]
    public async Task An_order_counts_on_the_day_it_was_made_not_on_the_day_it_was_paid()
    {
        var (admin, id, product) = await Newcomer();
        foreach (var day in EveryWeekOfApril[..4])
            await Buy(admin, id, product, day);
        var order = (await admin.At("2024-04-30T18:00:00Z").PlaceOrder(id, (product, 1)))["id"]!.GetValue<long>();

        await admin.At("2024-05-06T18:00:00Z").PayOrder(order); // evaluates, and is itself the missing week

        Assert.True(await IsFrequent(admin, id));
    }

    [Fact]
    public async Task A_month_is_evaluated_once()
    {
        var (admin, id, product) = await Newcomer();
        foreach (var day in EveryWeekOfApril[..4])
            await Buy(admin, id, product, day);
        var unpaid = (await admin.At("2024-04-30T18:00:00Z").PlaceOrder(id, (product, 1)))["id"]!.GetValue<long>();
        await Buy(admin, id, product, "2024-05-02");
        Assert.False(await IsFrequent(admin, id));

        await admin.At("2024-05-10T18:00:00Z").PayOrder(unpaid); // April is complete now, but May was evaluated
        await Buy(admin, id, product, "2024-05-31");

        Assert.False(await IsFrequent(admin, id));
    }

    [Fact]
    public async Task The_status_is_kept_all_month_and_taken_by_the_next()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterFrequentCustomer();
        var product = await admin.StockProduct(price: 10m, taxRate: "0.00");

        await Buy(admin, id, product, "2024-05-20");
        Assert.True(await IsFrequent(admin, id));
        await Buy(admin, id, product, "2024-06-03"); // May 2024 lacks weeks 18, 20 and 22
        Assert.False(await IsFrequent(admin, id));
        Assert.Equal("0.00", (await admin.ShowCustomer(id))["available_credit"]);
    }

    [Fact]
    public async Task Weeks_at_the_turn_of_the_year_belong_to_the_month_they_touch()
    {
        // December 2024: Sunday 1 is week 48, Monday 30 is already week 1 of 2025.
        string[] complete = ["2024-12-01", "2024-12-02", "2024-12-15", "2024-12-16", "2024-12-25", "2024-12-31"];
        var (admin, all, product) = await Newcomer();
        var (_, withoutFirst, _) = await Newcomer();
        var (_, withoutLast, _) = await Newcomer();

        foreach (var day in complete)
            await Buy(admin, all, product, day);
        foreach (var day in complete[1..])
            await Buy(admin, withoutFirst, product, day);
        foreach (var day in complete[..^1])
            await Buy(admin, withoutLast, product, day);
        foreach (var customer in new[] { all, withoutFirst, withoutLast })
            await Buy(admin, customer, product, "2025-01-02");

        Assert.True(await IsFrequent(admin, all));
        Assert.False(await IsFrequent(admin, withoutFirst));
        Assert.False(await IsFrequent(admin, withoutLast));
    }

    [Fact]
    public async Task Only_paid_orders_of_his_own_count()
    {
        var (admin, id, product) = await Newcomer();
        foreach (var day in EveryWeekOfApril[..4])
            await Buy(admin, id, product, day);
        var last = admin.At("2024-04-30T18:00:00Z");
        await last.PlaceOrder(id, (product, 1)); // never paid
        var cancelled = (await last.PlaceOrder(id, (product, 1)))["id"]!.GetValue<long>();
        (await last.Post($"/orders/{cancelled}/cancel/")).Is(200);
        await last.Sell(null, (product, 1));
        await last.Sell(await admin.RegisterCustomer(), (product, 1));

        await Buy(admin, id, product, "2024-05-06");

        Assert.False(await IsFrequent(admin, id));
    }

    [Fact]
    public async Task Every_way_of_paying_counts_and_evaluates()
    {
        var (admin, id, product) = await Newcomer();
        (await admin.MovePoints(id, 100, "EARN")).Is(201);
        string[] methods = ["CASH", "CARD", "POINTS", "CARD", "POINTS"];
        foreach (var (day, method) in EveryWeekOfApril.Zip(methods))
            await BuyAt(admin, id, product, $"{day}T18:00:00Z", method);

        await BuyAt(admin, id, product, "2024-05-06T18:00:00Z", "POINTS");

        Assert.True(await IsFrequent(admin, id));
    }

    [Fact]
    public async Task An_order_that_is_not_paid_evaluates_nothing()
    {
        var (admin, id, product) = await Newcomer();
        foreach (var day in EveryWeekOfApril)
            await Buy(admin, id, product, day);

        await admin.At("2024-05-06T18:00:00Z").PlaceOrder(id, (product, 1));

        Assert.False(await IsFrequent(admin, id));
    }

    private async Task<(PosClient Admin, long Customer, long Product)> Newcomer()
    {
        var admin = await shop.Host.Admin();
        return (admin, await admin.RegisterCustomer(), await admin.StockProduct(price: 10m, taxRate: "0.00"));
    }

    private static Task Buy(PosClient seller, long customer, long product, string day) =>
        BuyAt(seller, customer, product, $"{day}T18:00:00Z");

    private static async Task BuyAt(PosClient seller, long customer, long product, string instant, string method = "CASH")
    {
        var then = seller.At(instant);
        await then.PayOrder((await then.PlaceOrder(customer, (product, 1)))["id"]!.GetValue<long>(), method);
    }

    private static async Task<bool> IsFrequent(PosClient client, long customer) =>
        (await client.ShowCustomer(customer))["is_frequent"] == "true";
}
