using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Nightly;

/// Section 18: the header moves the business clock of one request, in development only, and never that of tokens.
public sealed class SimulatedTimeTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Then = "2024-05-06T15:00:00Z";

    [Fact]
    public async Task Orders_and_ledgers_bear_the_simulated_instant()
    {
        var admin = await shop.Host.Admin();
        var client = admin.At(Then);
        var product = await admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await admin.RegisterCustomer();

        var order = await client.PlaceOrder(customer, (product, 1));
        Assert.Equal(Then, order.Words("created_at"));
        Assert.Equal("2024-05-07T15:00:00Z", (await admin.At("2024-05-07T15:00:00Z").PayOrder(order.Id())).Words("paid_at"));
        (await client.Post($"/customers/{customer}/points/", new { amount = 5, transaction_type = "EARN" })).Is(201);
        (await client.Post($"/customers/{customer}/pay-credit/", new { amount = 5 })).Is(200);

        Assert.Equal([Then, "2024-05-07T15:00:00Z"], (await admin.PointsLedger(customer)).Select(row => row.Words("created_at")).Order());
        Assert.Equal(Then, Assert.Single(await admin.CreditLedger(customer)).Words("created_at"));
    }

    [Fact]
    public async Task Without_the_header_it_is_now_and_the_next_request_is_not_simulated()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        await admin.At(Then).PlaceOrder(null, (product, 1));

        var before = DateTimeOffset.UtcNow.AddSeconds(-2);
        var order = await admin.PlaceOrder(null, (product, 1));

        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", order.Words("created_at"));
        Assert.InRange(DateTimeOffset.Parse(order.Words("created_at"), null), before, DateTimeOffset.UtcNow.AddSeconds(2));
    }

    [Theory]
    [InlineData("2020-01-01T00:00:00Z")]
    [InlineData("2099-01-01T00:00:00Z")]
    public async Task Tokens_and_sessions_live_in_real_time(string instant)
    {
        var employee = await shop.Host.Employee();
        var there = employee.At(instant);

        (await there.Get("/users/me/")).Is(200);
        (await shop.Host.Anonymous.At(instant).Post("/auth/refresh/", new { refresh = employee.Refresh })).Is(200);
        var login = (await shop.Host.Anonymous.At(instant).Post("/auth/login/", new { email = employee.Email, password = employee.Password }))
            .Is(200);
        (await shop.Host.Anonymous.WithToken(login["access"]).Get("/users/me/")).Is(200);
        var sessions = (await there.Get("/sessions/")).Is(200).Array;
        Assert.Equal(2, sessions.Count);
        Assert.All(sessions, session => Assert.InRange(
            DateTimeOffset.Parse(session.Words("created_at"), null), DateTimeOffset.UtcNow.AddMinutes(-10), DateTimeOffset.UtcNow.AddSeconds(2)));
    }

    [Theory]
    [InlineData("2024-05-06T09:00:00-06:00", "2024-05-06T15:00:00Z")]
    [InlineData("2024-05-06T15:00:00.999Z", "2024-05-06T15:00:00Z")]
    public async Task The_instant_is_shown_in_whole_seconds_of_UTC(string sent, string shown)
    {
        var admin = await shop.Host.Admin();

        Assert.Equal(shown, (await admin.At(sent).PlaceOrder(null, (await admin.StockProduct(), 1))).Words("created_at"));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0002-01-01T00:00:00Z")]
    [InlineData("9998-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("99999-01-01T00:00:00Z")]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public async Task No_instant_is_a_fault(string instant)
    {
        var admin = (await shop.Host.Admin()).At(instant);
        var product = await admin.StockProduct();
        var customer = await admin.RegisterCustomer(birthDate: "2000-02-29");

        var order = await admin.PlaceOrder(customer, (product, 1));
        await admin.PayOrder(order.Id());
        await admin.Promote(product, "10.00", "0001-01-01", "9999-12-31");

        (await admin.Get($"/products/{product}/")).Is(200);
        (await admin.Get("/products/")).Is(200);
        (await admin.Get("/orders/")).Is(200);
        foreach (var report in new[]
        {
            "reports/low-stock/", "reports/dead-inventory/", "sales-velocity/?identifier=Coca%20Cola", "inventory-valuation/", "sales-summary/",
            "product-ranking/", $"customer-sales/?customer_id={customer}",
        })
            (await admin.Get($"/analytics/{report}")).Is(200);
    }

    [Fact]
    public async Task In_production_the_header_means_nothing()
    {
        await using var host = await PosHost.Start(options =>
        {
            options.InProduction();
            options.Settings["Bootstrap__AdminEmail"] = "jefa@example.com";
            options.Settings["Bootstrap__AdminUsername"] = "jefa";
            options.Settings["Bootstrap__AdminPassword"] = "una contraseña de verdad";
        });
        var admin = (await host.LogIn("jefa@example.com", "una contraseña de verdad")).At(Then);

        var order = await admin.PlaceOrder(null, (await admin.StockProduct(), 1));

        var created = DateTimeOffset.Parse(order.Words("created_at"), null);
        Assert.InRange(created, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddSeconds(2));
    }
}
