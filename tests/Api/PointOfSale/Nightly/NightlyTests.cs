using Mostrador.Api.Tests.PointOfSale.Promotions;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Nightly;

/// The nightly work, run by hand at instants of the host's own clock (contract 14).
public sealed class NightlyTests : IAsyncLifetime
{
    private const string Nightly = "pos-nightly";
    private static readonly DateTimeOffset FiveBeforeMidnight = DateTimeOffset.Parse("2024-06-01T05:55:00Z", null); // May 31 in Mexico City
    private readonly ManualClock _time = new(FiveBeforeMidnight);
    private PosHost _host = null!;
    private PosClient _admin = null!;

    public async Task InitializeAsync()
    {
        _host = await PosHost.Start(options => options.Time = _time);
        _admin = await _host.Admin();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Promotions_that_have_ended_are_switched_off_and_only_those()
    {
        var (one, two) = (await _admin.StockProduct(), await _admin.StockProduct());
        var old = await _admin.Promote(one, "10.00", "2023-01-01", "2023-01-31");
        var yesterday = await _admin.Promote(one, "10.00", "2024-05-01", "2024-05-30");
        var today = await _admin.Promote(one, "10.00", "2024-05-31", "2024-05-31");
        var running = await _admin.Promote(two, "10.00", "2024-05-01", "2024-06-01");
        var coming = await _admin.Promote(one, "10.00", "2024-06-02", "2024-06-30");

        await _host.RunFunction(Nightly);
        Assert.Equal([today, running, coming], await Active());

        _time.Advance(TimeSpan.FromMinutes(10)); // 00:05 on June 1
        await _host.RunFunction(Nightly);
        Assert.Equal([running, coming], await Active());

        _time.Advance(TimeSpan.FromDays(40)); // late, after missed nights
        await _host.RunFunction(Nightly);
        Assert.Empty(await Active());
        foreach (var id in new[] { old, yesterday, today, running, coming })
            Assert.False((await (await Admin()).Get($"/promotions/{id}/")).Is(200).Object.Truth("is_active"));
    }

    [Fact]
    public async Task Running_twice_or_at_once_changes_nothing_more()
    {
        var product = await _admin.StockProduct();
        await _admin.Promote(product, "10.00", "2024-05-01", "2024-05-15");
        await _admin.Promote(product, "20.00", "2024-05-16", "2024-06-15");
        await _host.RunFunction(Nightly);
        var (promotions, products) = ((await _admin.Get("/promotions/")).Text, (await _admin.Get("/products/")).Text);

        await _host.RunFunction(Nightly);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _host.RunFunction(Nightly)));

        Assert.Equal(promotions, (await _admin.Get("/promotions/")).Text);
        Assert.Equal(products, (await _admin.Get("/products/")).Text);
        var shown = (await _admin.Product(product))["promotions"]!.AsArray();
        Assert.Equal([false, true], shown.Select(promotion => promotion.Truth("is_active")));
    }

    [Fact]
    public async Task An_empty_shop_has_quiet_nights()
    {
        await _host.RunFunction(Nightly);

        (await _admin.Get("/promotions/")).Is(200, "[]");
    }

    [Fact]
    public async Task Prices_are_the_same_before_and_after()
    {
        var product = await _admin.StockProduct(price: 100m);
        await _admin.Promote(product, "10.00", "2024-05-01", "2024-05-31");
        Assert.Equal("104.40", (await _admin.Product(product)).Words("final_price"));

        _time.Advance(TimeSpan.FromMinutes(5)); // midnight: the promotion is over, the job has not run
        var admin = await Admin();
        Assert.Equal("116.00", (await admin.Product(product)).Words("final_price"));
        Assert.Null((await admin.Product(product))["discounted_price"]);
        await _host.RunFunction(Nightly);
        Assert.Equal("116.00", (await admin.Product(product)).Words("final_price"));
        Assert.Equal("116.00", (await admin.PlaceOrder(null, (product, 1))).Words("final_amount"));
    }

    [Fact]
    public async Task The_days_of_a_promotion_that_was_switched_off_are_free_again()
    {
        var product = await _admin.StockProduct();
        await _admin.Promote(product, "10.00", "2024-05-01", "2024-05-30");
        (await _admin.Post("/promotions/", PromotionBody.Of(product, "2024-05-30", "2024-06-05"))).Is(400);

        await _host.RunFunction(Nightly);

        (await _admin.Post("/promotions/", PromotionBody.Of(product, "2024-05-30", "2024-06-05"))).Is(201);
    }

    [Fact]
    public async Task On_the_first_of_a_month_low_stock_looks_at_another_month()
    {
        var falls = await _admin.StockProduct(stock: 50, name: "Bajó");   // sold in May, not in April
        var rises = await _admin.StockProduct(stock: 50, name: "Subió");  // sold in April, not in May
        await _admin.At("2024-04-15T18:00:00Z").Sell(null, (rises, 30));  // 20 left of 30 sold
        await _admin.At("2024-05-15T18:00:00Z").Sell(null, (falls, 30));
        await _host.RunFunction(Nightly);
        Assert.True((await _admin.Product(rises)).Truth("low_stock"));
        Assert.False((await _admin.Product(falls)).Truth("low_stock"));
        (await _admin.Get("/analytics/reports/low-stock/")).Is(200, """[{"name": "Subió", "current_stock": 20}]""");

        _time.Advance(TimeSpan.FromMinutes(10)); // 00:05 on June 1
        await _host.RunFunction(Nightly);

        var admin = await Admin();
        Assert.False((await admin.Product(rises)).Truth("low_stock"));
        Assert.True((await admin.Product(falls)).Truth("low_stock"));
        (await admin.Get("/analytics/reports/low-stock/")).Is(200, """[{"name": "Bajó", "current_stock": 20}]""");
    }

    [Fact]
    public async Task Orders_wait_for_their_payment_however_many_nights()
    {
        var order = await _admin.PlaceOrder(null, (await _admin.StockProduct(), 1));
        _time.Advance(TimeSpan.FromDays(60));

        await _host.RunFunction(Nightly);

        Assert.Equal(order.ToJsonString(), (await (await Admin()).Order(order.Id())).ToJsonString());
    }

    /// Logged in again: the host's clock has moved and tokens with it.
    private Task<PosClient> Admin() => _host.LogIn("admin@example.com", "Admin123!");

    private async Task<long[]> Active()
    {
        var promotions = (await (await Admin()).Get("/promotions/")).Is(200).Array;
        return [.. promotions.Where(promotion => promotion.Truth("is_active")).Select(promotion => promotion.Number("id"))];
    }
}
