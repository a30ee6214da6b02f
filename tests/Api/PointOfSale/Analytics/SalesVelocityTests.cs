using System.Globalization;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Analytics;

public sealed class SalesVelocityTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Now = "2024-05-31T18:00:00Z";

    [Theory]
    // sales (units @ instant), stock left, period asked | period, units, velocity, days
    [InlineData("20@2024-05-21T18:00:00Z", 100, "30", 10, 20, 2.0, "50")]     // the contract's examples
    [InlineData("4@2024-05-31T17:00:00Z", 20, "30", 1, 4, 4.0, "5")]
    [InlineData("60@2024-05-10T18:00:00Z 1@2024-01-01T18:00:00Z", 100, "30", 30, 60, 2.0, "50")]
    [InlineData("20@2024-05-20T19:00:00Z", 100, "30", 10, 20, 2.0, "50")]     // ten days and 23 hours are ten days
    [InlineData("1@2024-05-31T18:00:00Z", 1, "30", 1, 1, 1.0, "1")]           // this very moment
    [InlineData("10@2024-05-01T18:00:00Z", 100, "30", 30, 10, 0.33, "300")]   // thirty days to the second are inside; 100 / (1/3)
    [InlineData("10@2024-05-01T17:59:59Z", 100, "30", 30, 0, 0.0, null)]      // and a second more are not
    [InlineData("10@2024-05-01T18:00:01Z", 100, "30", 29, 10, 0.34, "290")]
    [InlineData("5@2024-05-01T18:00:00Z 10@2024-05-29T18:00:00Z", 50, "5", 5, 10, 2.0, "25")]
    [InlineData("5@2024-05-01T18:00:00Z 10@2024-05-29T18:00:00Z", 50, "60", 30, 15, 0.5, "100")]
    [InlineData("4@2024-05-29T18:00:00Z", 5, "30", 2, 4, 2.0, "3")]           // 2.5 days
    [InlineData("4@2024-05-29T18:00:00Z", 0, "30", 2, 4, 2.0, "0")]
    [InlineData("1@2024-05-23T18:00:00Z", 100, "30", 8, 1, 0.13, "800")]      // 0.125 goes up
    [InlineData("", 50, "30", 30, 0, 0.0, null)]
    [InlineData("", 50, "7", 7, 0, 0.0, null)]
    [InlineData("20@2024-05-21T18:00:00Z", 100, "abc", 10, 20, 2.0, "50")]
    [InlineData("", 50, "0", 30, 0, 0.0, null)]
    [InlineData("", 50, "-5", 30, 0, 0.0, null)]
    [InlineData("", 50, "2.5", 30, 0, 0.0, null)]
    [InlineData("", 50, "", 30, 0, 0.0, null)]
    [InlineData("", 50, "1000000", 1000000, 0, 0.0, null)]                    // longer ago than any calendar
    [InlineData("20@2024-05-21T18:00:00Z", 100, "1000000", 10, 20, 2.0, "50")]
    public async Task Units_per_day_and_days_until_the_shelf_is_empty(
        string sales, int stock, string asked, long period, long units, double velocity, string? days)
    {
        var admin = await shop.Host.Admin();
        var sku = Unique.Text("FAST");
        var product = await admin.StockProduct(sku, stock: 1000, name: "Laptop Gamer");
        foreach (var sale in sales.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            await admin.At(sale.Split('@')[1]).Sell(null, (product, int.Parse(sale.Split('@')[0], CultureInfo.InvariantCulture)));
        await admin.At("2024-05-30T18:00:00Z").PlaceOrder(null, (product, 3)); // unpaid
        (await admin.Patch($"/products/{product}/", new { current_stock = stock })).Is(200);

        (await admin.At(Now).Get($"/analytics/sales-velocity/?identifier={sku}&period_days={asked}")).IsExactly(200, string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"product_name": "Laptop Gamer", "product_sku": "{{sku}}", "analyzed_period_days": {{period}}, "total_units_sold": {{units}},
             "sales_velocity": {{velocity}}, "current_stock": {{stock}}, "depletion_estimation_days": {{days ?? "\"Indefinida\""}}}
            """));
    }

    [Fact]
    public async Task Thirty_days_unless_told_otherwise()
    {
        var admin = await shop.Host.Admin();
        var sku = Unique.Text("VEL");
        var product = await admin.StockProduct(sku, stock: 100);
        await admin.At("2024-01-15T18:00:00Z").Sell(null, (product, 1));
        await admin.At("2024-05-15T18:00:00Z").Sell(null, (product, 15));

        var answer = (await admin.At(Now).Get($"/analytics/sales-velocity/?identifier={sku}")).Is(200).Object;

        Assert.Equal(30, answer.Number("analyzed_period_days"));
        Assert.Equal(0.5m, answer["sales_velocity"]!.GetValue<decimal>());
        Assert.Equal(168, answer.Number("depletion_estimation_days")); // 84 left
    }

    [Fact]
    public async Task The_first_sale_is_the_one_placed_first_even_when_it_is_paid_last()
    {
        var admin = await shop.Host.Admin();
        var sku = Unique.Text("LATE");
        var product = await admin.StockProduct(sku, stock: 100);
        var late = await admin.At("2024-05-11T18:00:00Z").PlaceOrder(null, (product, 30));
        await admin.At("2024-05-21T18:00:00Z").Sell(null, (product, 10));
        await Velocity(period: 10, units: 10, velocity: 1.0m);

        await admin.At("2024-05-31T17:00:00Z").PayOrder(late.Id());

        await Velocity(period: 20, units: 40, velocity: 2.0m);

        async Task Velocity(long period, long units, decimal velocity)
        {
            var answer = (await admin.At(Now).Get($"/analytics/sales-velocity/?identifier={sku}")).Is(200).Object;
            Assert.Equal(period, answer.Number("analyzed_period_days"));
            Assert.Equal(units, answer.Number("total_units_sold"));
            Assert.Equal(velocity, answer["sales_velocity"]!.GetValue<decimal>());
        }
    }

    [Fact]
    public async Task A_product_is_found_by_SKU_then_by_name_whatever_the_case()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var tag = Unique.Text("id");
        await admin.StockProduct($"{tag}-lower", name: $"{tag} Ñandú");
        await admin.StockProduct($"{tag}-Lower", name: $"{tag} Otro");       // the same but for the case
        await admin.StockProduct(Unique.Text("X"), name: $"{tag}-LOWER");    // a name like the SKU of the others
        await admin.StockProduct(Unique.Text("X"), stock: 7, name: $"{tag} ñandú"); // a name like the first's, later

        Assert.Equal($"{tag}-lower", await Sku($"{tag}-lower"));
        Assert.Equal($"{tag}-Lower", await Sku($"{tag}-Lower")); // exact first
        Assert.Equal($"{tag}-lower", await Sku($"{tag}-LOWER")); // then any case, lowest id
        Assert.Equal($"{tag}-lower", await Sku($"{tag} ÑANDÚ")); // then the name, lowest id
        (await admin.Get($"/analytics/sales-velocity/?identifier={tag}")).Is(404, """{"error": "Product not found in the system."}"""); // no parts

        async Task<string> Sku(string identifier) =>
            (await admin.Get($"/analytics/sales-velocity/?identifier={Uri.EscapeDataString(identifier)}")).Is(200)["product_sku"];
    }

    [Theory]
    [InlineData("")]
    [InlineData("?identifier=")]
    [InlineData("?period_days=5")]
    public async Task The_product_must_be_named(string query) =>
        (await (await shop.Host.Admin()).Get($"/analytics/sales-velocity/{query}"))
            .Is(400, """{"error": "Product identifier (Name or SKU) is required."}""");

    [Theory]
    [InlineData("NOPE")]
    [InlineData("%25")]
    [InlineData("%27%20OR%201%3D1")]
    [InlineData("%F0%9F%8C%B6")]
    public async Task An_unknown_product_is_told(string identifier) =>
        (await (await shop.Host.Admin()).Get($"/analytics/sales-velocity/?identifier={identifier}"))
            .Is(404, """{"error": "Product not found in the system."}""");
}
