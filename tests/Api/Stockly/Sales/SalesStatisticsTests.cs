using System.Text.Json.Nodes;
using Mostrador.Stockly.Sales;

namespace Mostrador.Api.Tests.Stockly.Sales;

/// Endpoint 49: the sales of a calendar period in figures, exact whatever changes.
public sealed class SalesStatisticsTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("2025-10-22", "week", "2025-10-19", "2025-10-25")]
    [InlineData("2025-10-19", "week", "2025-10-19", "2025-10-25")]
    [InlineData("2025-10-25", "week", "2025-10-19", "2025-10-25")]
    [InlineData("2025-10-31", "month", "2025-10-01", "2025-10-31")]
    [InlineData("2024-02-29", "month", "2024-02-01", "2024-02-29")]
    [InlineData("2025-12-31", "quarter", "2025-10-01", "2025-12-31")]
    [InlineData("2025-01-01", "quarter", "2025-01-01", "2025-03-31")]
    [InlineData("2025-06-15", "quarter", "2025-04-01", "2025-06-30")]
    [InlineData("2024-07-01", "year", "2024-01-01", "2024-12-31")]
    public void A_period_is_the_calendar_s(string today, string period, string start, string end) =>
        Assert.Equal((Day(start), Day(end)), SalesPeriod.Holding(Day(today), period));

    [Theory]
    [InlineData("day")]
    [InlineData("MONTH")]
    public async Task Another_period_is_refused(string period) =>
        (await (await _host.Owner()).Get($"/sales/statistics?period={period}")).IsExactly(400, Refused.With("Invalid period specified"));

    [Fact]
    public async Task Without_sales_everything_is_zero() =>
        (await (await _host.Owner()).At("2025-10-22T10:00:00Z").Get("/sales/statistics?period=")).IsExactly(200, """
            {"success": true, "data": {"period": "month", "date_range": {"start_date": "2025-10-01", "end_date": "2025-10-31"}, "total_sales": 0,
              "total_revenue": 0, "average_sale": 0, "unique_sellers": 0, "unique_customers": 0, "total_discounts": 0, "sales_with_serial": 0,
              "sales_with_warranty": 0} }
            """);

    [Fact]
    public async Task Figures_are_exact_and_follow_every_change_of_an_old_sale()
    {
        var owner = await _host.Owner();
        var seller = await _host.Member(owner, "seller");
        var product = await owner.StockProduct(stock: 100);
        var first = await Sell(owner, "2025-10-01T10:00:00Z", "Ana", "ana@example.com", price: 10, discount: 1);
        await Sell(seller, "2025-10-05T10:00:00Z", "ANA María", "ANA@example.com", price: 20, serial: "SN-1");
        await Sell(owner, "2025-10-05T11:00:00Z", "Luis", null, price: 5, months: 0);
        var last = await Sell(owner, "2025-11-01T05:59:59Z", "luis", null, price: 5, months: 0); // Still October in Guatemala.
        await Sell(owner, "2025-11-01T06:00:00Z", "Luis", null, price: 1000);
        await Is(4, 39, 9.75m, sellers: 2, customers: 2, discounts: 1, serials: 1, warranties: 2);

        (await owner.Put($"/sales/{last["id"]}", new { customer_email = "luis@example.com" })).Is(200);
        await Is(4, 39, 9.75m, sellers: 2, customers: 3, discounts: 1, serials: 1, warranties: 2);
        (await owner.Delete($"/sales/{first["id"]}")).Is(200);
        await Is(3, 30, 10, sellers: 2, customers: 3, discounts: 0, serials: 1, warranties: 1);

        Task<JsonObject> Sell(
            StocklyClient me, string at, string customer, string? email, decimal price, decimal discount = 0, string? serial = null, int months = 12) =>
            me.At(at).Sell(product, special: new JsonObject
            {
                ["customer_name"] = customer,
                ["customer_email"] = email,
                ["serial_number"] = serial,
                ["warranty_months"] = months,
                ["products"] = new JsonArray(StocklyShop.Line(product, 1, price).With("discount", discount)),
            });

        // Asked twice, long after: what the first answer keeps, the second uses.
        async Task Is(int sales, decimal revenue, decimal average, int sellers, int customers, decimal discounts, int serials, int warranties)
        {
            for (var i = 0; i < 2; i++)
            {
                (await owner.At("2025-12-31T10:00:00Z").Get("/sales/statistics?period=quarter")).Is(200);
                (await owner.At("2025-10-31T10:00:00Z").Get("/sales/statistics")).IsExactly(200, $$"""
                    {"success": true, "data": {"period": "month", "date_range": {"start_date": "2025-10-01", "end_date": "2025-10-31"},
                      "total_sales": {{sales}}, "total_revenue": {{revenue}}, "average_sale": {{average}}, "unique_sellers": {{sellers}},
                      "unique_customers": {{customers}}, "total_discounts": {{discounts}}, "sales_with_serial": {{serials}}, "sales_with_warranty": {{warranties}}} }
                    """);
            }
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
