using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Promotions;

/// The price a product shows is right at every moment; no timer has to run for it.
public sealed class PromotionPricesTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string During = "2024-05-15T18:00:00Z";

    [Theory]
    [InlineData("2024-05-10T05:59:59Z", false)] // May 9, 23:59:59 in Mexico City
    [InlineData("2024-05-10T06:00:00Z", true)]  // May 10, midnight
    [InlineData("2024-05-15T18:00:00Z", true)]
    [InlineData("2024-05-21T05:59:59Z", true)]  // May 20, 23:59:59: the last day counts whole
    [InlineData("2024-05-21T06:00:00Z", false)]
    public async Task A_promotion_applies_from_its_first_to_its_last_business_day(string now, bool applies)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(price: 100m);
        await admin.Promote(id, "10.00", "2024-05-10", "2024-05-20");

        await Shows(admin.At(now), id, applies ? "90.00" : null, applies ? "104.40" : "116.00");

        var order = await admin.At(now).PlaceOrder(null, (id, 1));
        Assert.Equal(applies ? "104.40" : "116.00", order.Words("final_amount"));
    }

    [Fact]
    public async Task The_list_and_every_write_show_the_promotion_price()
    {
        var admin = (await shop.Host.Admin()).At(During);
        var id = await admin.StockProduct(price: 100m);
        await admin.Promote(id, "10.00", "2024-05-10", "2024-05-20", "FREQUENT_ONLY");

        var listed = (await admin.Get("/products/")).Array.Single(product => product.Number("id") == id)!;
        var patched = (await admin.Patch($"/products/{id}/", new { name = "Otro nombre" })).Is(200).Object;

        foreach (var product in new[] { listed, patched })
        {
            Assert.Equal("90.00", product.Words("discounted_price"));
            Assert.Equal("104.40", product.Words("final_price"));
            Assert.Equal("100.00", product.Words("price"));
        }
    }

    [Fact]
    public async Task Deleting_it_ends_the_price()
    {
        var admin = (await shop.Host.Admin()).At(During);
        var id = await admin.StockProduct(price: 100m);
        var promotion = await admin.Promote(id, "10.00", "2024-05-10", "2024-05-20");
        await Shows(admin, id, "90.00", "104.40");

        (await admin.Delete($"/promotions/{promotion}/")).Is(204);

        await Shows(admin, id, null, "116.00");
    }

    [Fact]
    public async Task Switching_it_off_and_on_changes_the_price()
    {
        var admin = (await shop.Host.Admin()).At(During);
        var id = await admin.StockProduct(price: 100m);
        var promotion = await admin.Promote(id, "10.00", "2024-05-10", "2024-05-20");

        (await admin.Patch($"/promotions/{promotion}/", new { is_active = false })).Is(200);
        await Shows(admin, id, null, "116.00");
        (await admin.Patch($"/promotions/{promotion}/", new { is_active = true })).Is(200);
        await Shows(admin, id, "90.00", "104.40");
    }

    [Fact]
    public async Task Moving_it_moves_the_price()
    {
        var admin = (await shop.Host.Admin()).At(During);
        var (from, to) = (await admin.StockProduct(price: 100m), await admin.StockProduct(price: 200m));
        var promotion = await admin.Promote(from, "10.00", "2024-05-10", "2024-05-20");

        (await admin.Patch($"/promotions/{promotion}/", new { product = to })).Is(200);

        await Shows(admin, from, null, "116.00");
        await Shows(admin, to, "180.00", "208.80");
        Assert.Empty((await admin.Product(from))["promotions"]!.AsArray());
        Assert.Equal(promotion, Assert.Single((await admin.Product(to))["promotions"]!.AsArray()).Number("id"));
        Assert.Equal("208.80", (await admin.PlaceOrder(null, (to, 1))).Words("final_amount"));
    }

    [Fact]
    public async Task Changing_its_percent_or_its_days_changes_the_price()
    {
        var admin = (await shop.Host.Admin()).At(During);
        var id = await admin.StockProduct(price: 100m);
        var promotion = await admin.Promote(id, "10.00", "2024-05-10", "2024-05-20");

        (await admin.Patch($"/promotions/{promotion}/", new { discount_percent = "25" })).Is(200);
        await Shows(admin, id, "75.00", "87.00");
        (await admin.Patch($"/promotions/{promotion}/", new { end_date = "2024-05-14" })).Is(200);
        await Shows(admin, id, null, "116.00");
        (await admin.Patch($"/promotions/{promotion}/", new { start_date = "2024-05-15", end_date = "2024-05-15" })).Is(200);
        await Shows(admin, id, "75.00", "87.00");
    }

    [Fact]
    public async Task Neighbouring_promotions_take_turns()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(price: 100m, taxRate: "EXENT");
        await admin.Promote(id, "10.00", "2024-05-01", "2024-05-15");
        await admin.Promote(id, "50.00", "2024-05-16", "2024-05-31");

        await Shows(admin.At("2024-05-16T05:59:59Z"), id, "90.00", "90.00");
        await Shows(admin.At("2024-05-16T06:00:00Z"), id, "50.00", "50.00");
        await Shows(admin.At("2024-06-01T06:00:00Z"), id, null, "100.00");
    }

    [Fact]
    public async Task Frequent_customers_only_means_at_the_till_only_for_them()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var id = await admin.StockProduct(price: 100m);
        await admin.Promote(id, "10.00", "2024-05-01", "2024-05-31", "FREQUENT_ONLY");
        var frequent = await admin.RegisterFrequentCustomer();
        var other = await admin.RegisterCustomer();
        Assert.True(await admin.IsFrequent(frequent));

        var cheap = await admin.PlaceOrder(frequent, (id, 2));
        Assert.Equal("208.80", cheap.Words("final_amount"));
        Assert.Equal("20.00", cheap.Words("money_saved_total"));
        var line = cheap["items"]![0]!;
        Assert.Equal("90.00", line.Words("unit_price"));
        Assert.Equal("20.00", line.Words("discount_amount"));
        Assert.NotNull(line["promotion_name"]);

        foreach (var dear in new[] { await admin.PlaceOrder(other, (id, 2)), await admin.PlaceOrder(null, (id, 2)) })
        {
            Assert.Equal("232.00", dear.Words("final_amount"));
            Assert.Equal("0.00", dear.Words("money_saved_total"));
            Assert.Equal("100.00", dear["items"]![0].Words("unit_price"));
            Assert.Null(dear["items"]![0]!["promotion_name"]);
        }
    }

    [Fact]
    public async Task The_order_keeps_the_promotions_name_when_the_promotion_changes()
    {
        var admin = (await shop.Host.Admin()).At(During);
        var id = await admin.StockProduct(price: 100m);
        var promotion = (await admin.Post("/promotions/", PromotionBody.Of(id, percent: "10"))).Is(201).Object.Id();
        var order = await admin.PlaceOrder(null, (id, 1));

        (await admin.Patch($"/promotions/{promotion}/", new { name = "Nueva", discount_percent = "90" })).Is(200);

        var line = (await admin.Order(order.Id()))["items"]![0]!;
        Assert.Equal("Summer Sale", line.Words("promotion_name"));
        Assert.Equal("90.00", line.Words("unit_price"));
        (await admin.Delete($"/promotions/{promotion}/")).Is(204);
        Assert.Equal(order.ToJsonString(), (await admin.Order(order.Id())).ToJsonString());
    }

    private static async Task Shows(PosClient client, long id, string? discounted, string final)
    {
        var product = await client.Product(id);
        Assert.Equal(discounted, product["discounted_price"]?.GetValue<string>());
        Assert.Equal(final, product.Words("final_price"));
    }
}
