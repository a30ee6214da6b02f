using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Analytics;

/// Section 13.1, on all three reports that take a range: what is analysed, and what is refused.
public sealed class DateRangeTests(DateRangeTests.Shop shop) : IClassFixture<DateRangeTests.Shop>
{
    private const string Today = "2024-03-01T18:00:00Z";

    [Theory]
    // today, query | start, end, tickets
    [InlineData("2024-03-01T18:00:00Z", "", "2024-01-31", "2024-03-01", 3)]
    [InlineData("2024-02-01T18:00:00Z", "", "2024-01-20", "2024-02-01", 1)] // thirty days before lies before the first sale
    [InlineData("2024-02-01T05:59:59Z", "", "2024-01-20", "2024-01-31", 1)] // today is the shop's day
    [InlineData("2024-02-19T18:00:00Z", "", "2024-01-20", "2024-02-19", 3)] // thirty days back is the first day itself
    [InlineData("2024-02-20T18:00:00Z", "", "2024-01-21", "2024-02-20", 2)]
    [InlineData(Today, "start_date=2024-02-10", "2024-02-10", "2024-03-01", 2)]
    [InlineData(Today, "start_date=2024-02-09", "2024-02-09", "2024-03-01", 3)]
    [InlineData(Today, "end_date=2024-02-09", "2024-01-10", "2024-02-09", 2)]
    [InlineData(Today, "end_date=2024-02-19", "2024-01-20", "2024-02-19", 3)]
    [InlineData(Today, "end_date=2024-02-20", "2024-01-21", "2024-02-20", 2)]
    [InlineData(Today, "start_date=2024-01-20&end_date=2024-01-20", "2024-01-20", "2024-01-20", 1)]
    [InlineData(Today, "start_date=2024-02-09&end_date=2024-02-10", "2024-02-09", "2024-02-10", 2)]
    [InlineData(Today, "start_date=2024-02-25&end_date=2024-02-25", "2024-02-25", "2024-02-25", 1)]
    [InlineData(Today, "start_date=2023-01-01&end_date=2030-12-31", "2023-01-01", "2030-12-31", 4)] // a future end is no harm
    [InlineData(Today, "start_date=0001-01-01&end_date=9999-12-31", "0001-01-01", "9999-12-31", 4)]
    public async Task A_range_is_completed_and_echoed(string now, string query, string start, string end, int tickets)
    {
        var admin = shop.Admin.At(now);

        var summary = (await admin.Get($"/analytics/sales-summary/?{query}")).Is(200).Object;
        Assert.Equal(tickets, summary["general_summary"].Number("total_tickets"));
        Assert.Equal(tickets, summary["products"].Number("total_units_sold"));
        var ranking = (await admin.Get($"/analytics/product-ranking/?{query}")).Is(200).Object;
        Assert.Equal(tickets, ranking["results"]!["most_sold"]!.AsArray().Sum(row => row.Number("units_sold")));
        var customer = (await admin.Get($"/analytics/customer-sales/?customer_id={shop.Customer}&{query}")).Is(200).Object;
        Assert.Equal(tickets, customer["sales_metrics"].Number("total_tickets"));
        foreach (var report in new[] { summary, ranking, customer })
        {
            Assert.Equal(start, report["analyzed_period"].Words("start_date"));
            Assert.Equal(end, report["analyzed_period"].Words("end_date"));
            Assert.Equal(["start_date", "end_date"], report["analyzed_period"].Keys());
        }
    }

    [Theory]
    [InlineData("start_date=2024-02-11&end_date=2024-02-24", "2024-02-11")] // closed
    [InlineData("start_date=2024-02-26", "2024-02-26")]                     // nothing since
    [InlineData("start_date=2024-03-02", "2024-03-02")]                     // tomorrow
    [InlineData("start_date=2025-01-01&end_date=2025-12-31", "2025-01-01")]
    [InlineData("start_date=2024-02-25&end_date=2024-02-10", "2024-02-25")] // backwards, with sales between
    [InlineData("end_date=2024-01-19", "2023-12-20")]                       // before the first; thirty days back
    [InlineData("end_date=2023-12-31", "2023-12-01")]
    [InlineData("start_date=2024-02-30", "2024-02-30")]                     // no such day
    [InlineData("start_date=2024-02-30&end_date=2024-03-01", "2024-02-30")]
    [InlineData("start_date=hoy", "hoy")]
    [InlineData("start_date=2024-2-1", "2024-2-1")]
    [InlineData("start_date=20240210", "20240210")]
    [InlineData("start_date=2024-02-10T00:00:00Z", "2024-02-10T00:00:00Z")]
    [InlineData("start_date=2024-02-10&end_date=ma%C3%B1ana", "mañana")]
    [InlineData("end_date=31/12/2024", "31/12/2024")]
    [InlineData("end_date=2023-02-29", "2023-02-29")]
    [InlineData("start_date=2024-02-10&end_date=99999-01-01", "99999-01-01")]
    public async Task A_range_without_a_sale_of_the_shop_is_refused_with_the_days_that_have_some(string query, string named)
    {
        var admin = shop.Admin.At(Today);
        var refusal = $$"""
            {"error": "No sales found for the date {{named}} in the system.",
             "first_system_record": "2024-01-20", "last_system_record": "2024-02-25"}
            """;

        (await admin.Get($"/analytics/sales-summary/?{query}")).IsExactly(400, refusal);
        (await admin.Get($"/analytics/product-ranking/?{query}&limit=5&criterion=most")).IsExactly(400, refusal);
        (await admin.Get($"/analytics/customer-sales/?customer_id={shop.Customer}&{query}")).IsExactly(400, refusal);
        (await admin.Get($"/analytics/customer-sales/?customer_id={shop.Stranger}&{query}")).IsExactly(400, refusal);
    }

    [Fact]
    public async Task A_range_that_would_begin_before_the_calendar_is_refused_too()
    {
        var admin = shop.Admin.At(Today);

        var refused = (await admin.Get("/analytics/sales-summary/?end_date=0001-01-05")).Is(400).Object;

        Assert.Equal("2024-01-20", refused.Words("first_system_record"));
        Assert.Equal("2024-02-25", refused.Words("last_system_record"));
    }

    [Fact]
    public async Task Only_the_default_range_may_be_empty()
    {
        var june = shop.Admin.At("2024-06-01T18:00:00Z");

        (await june.Get("/analytics/sales-summary/")).Is(200, """
            {"analyzed_period": {"start_date": "2024-05-02", "end_date": "2024-06-01"},
             "general_summary": {"total_revenue": 0.00, "average_ticket": 0.00, "lowest_ticket": 0.00, "highest_ticket": 0.00, "total_tickets": 0},
             "products": {"total_units_sold": 0, "top_product": null, "breakdown": []},
             "peak_hours": {"most_profitable_hour": null, "busiest_hour": null, "hourly_breakdown": []},
             "payment_methods": []}
            """);
        (await june.Get("/analytics/product-ranking/?limit=5&criterion=both")).Is(200, """
            {"analyzed_period": {"start_date": "2024-05-02", "end_date": "2024-06-01"}, "detail": "No products sold in the selected period."}
            """);
        var customer = (await june.Get($"/analytics/customer-sales/?customer_id={shop.Customer}")).Is(200).Object;
        Assert.Equal(["customer_info", "analyzed_period", "detail"], customer.Keys());
        Assert.Equal("This customer made no purchases during the selected period.", customer.Words("detail"));
    }

    [Fact]
    public async Task Hours_and_days_meet_at_midnight_in_Mexico_City()
    {
        var summary = (await shop.Admin.Get("/analytics/sales-summary/?start_date=2024-02-09&end_date=2024-02-10")).Is(200).Object;

        Assert.Equal([0L, 23L], summary["peak_hours"]!["hourly_breakdown"]!.AsArray().Select(row => row.Number("hour")));
        Assert.Equal(0, (await Only("2024-02-10"))["hour"]!.GetValue<int>());
        Assert.Equal(23, (await Only("2024-02-09"))["hour"]!.GetValue<int>());

        async Task<System.Text.Json.Nodes.JsonNode> Only(string day) =>
            Assert.Single((await shop.Admin.Get($"/analytics/sales-summary/?start_date={day}&end_date={day}")).Is(200)
                .Object["peak_hours"]!["hourly_breakdown"]!.AsArray())!;
    }

    [Theory]
    [InlineData("start_date=2024-01-01", "2024-01-01")]
    [InlineData("start_date=2024-01-01&end_date=2024-12-31", "2024-01-01")]
    [InlineData("end_date=2024-01-31", "2024-01-01")]
    [InlineData("start_date=x", "x")]
    public async Task A_shop_that_never_sold_has_no_records_to_name(string query, string named)
    {
        await using var host = await PosHost.Start();
        var admin = (await host.Admin()).At(Today);
        var customer = await admin.RegisterCustomer();
        await admin.PlaceOrder(customer, (await admin.StockProduct(), 1)); // never paid
        var refusal = $$"""
            {"error": "No sales found for the date {{named}} in the system.", "first_system_record": null, "last_system_record": null}
            """;
        const string Never = """{"error": "No sales found in the system.", "first_system_record": null, "last_system_record": null}""";

        (await admin.Get($"/analytics/sales-summary/?{query}")).Is(400, refusal);
        (await admin.Get($"/analytics/product-ranking/?{query}")).Is(400, refusal);
        (await admin.Get($"/analytics/customer-sales/?customer_id={customer}&{query}")).Is(400, refusal);
        (await admin.Get("/analytics/sales-summary/")).Is(400, Never);
        (await admin.Get("/analytics/product-ranking/")).Is(400, Never);
        (await admin.Get($"/analytics/customer-sales/?customer_id={customer}")).Is(400, Never);
    }

    /// One unit each on January 20 (a second before midnight), February 9 (likewise), February 10 (at midnight) and February 25.
    public sealed class Shop : IAsyncLifetime
    {
        private PosHost? _host;

        public PosClient Admin { get; private set; } = null!;

        public long Customer { get; private set; }

        public long Stranger { get; private set; }

        public async Task InitializeAsync()
        {
            _host = await PosHost.Start();
            Admin = await _host.Admin();
            Customer = await Admin.RegisterCustomer(birthDate: "1990-07-15");
            Stranger = await Admin.RegisterCustomer();
            var product = await Admin.StockProduct(price: 10m, taxRate: "EXENT");
            foreach (var instant in new[]
            {
                "2024-01-21T05:59:59Z", "2024-02-10T06:00:00Z", "2024-02-10T05:59:59Z", "2024-02-25T18:00:00Z",
            })
                await Admin.At(instant).Sell(Customer, (product, 1));
            await Admin.At("2024-01-02T18:00:00Z").PlaceOrder(Customer, (product, 1)); // pending: makes no record
            (await Admin.Cancel((await Admin.At("2024-02-28T18:00:00Z").PlaceOrder(Customer, (product, 1))).Id())).Is(200);
        }

        public async Task DisposeAsync() => await _host!.DisposeAsync();
    }
}
