using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Analytics;

public sealed class SalesSummaryTests : IAsyncLifetime
{
    private PosHost _host = null!;
    private PosClient _admin = null!;

    public async Task InitializeAsync()
    {
        _host = await PosHost.Start();
        _admin = await _host.Admin();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_documents_own_example()
    {
        var laptop = await _admin.StockProduct(price: 1000m, name: "Laptop");
        var mouse = await _admin.StockProduct(price: 50m, name: "Mouse");
        await Sell("2023-10-05T16:15:00Z", "CARD", (laptop, 1));              // 10:15 in Mexico City, 1160.00
        await Sell("2023-10-12T20:05:00Z", "CARD", (laptop, 1), (mouse, 1));  // 14:05, 1218.00
        await Sell("2023-10-20T20:40:00Z", "CASH", (mouse, 2));               // 14:40, 116.00
        await _admin.At("2023-10-12T20:00:00Z").PlaceOrder(null, (mouse, 7)); // never paid
        (await _admin.Cancel((await _admin.At("2023-10-13T20:00:00Z").PlaceOrder(null, (laptop, 9))).Id())).Is(200);

        (await _admin.Get("/analytics/sales-summary/?start_date=2023-10-01&end_date=2023-10-31")).IsExactly(200, $$"""
            {"analyzed_period": {"start_date": "2023-10-01", "end_date": "2023-10-31"},
             "general_summary": {"total_revenue": 2494.00, "average_ticket": 831.33, "lowest_ticket": 116.00,
                                 "highest_ticket": 1218.00, "total_tickets": 3},
             "products": {
               "total_units_sold": 5,
               "top_product": {"product_name": "Laptop", "revenue": 2000.00, "product__id": {{laptop}}, "units_sold": 2},
               "breakdown": [
                 {"product_name": "Laptop", "units_sold": 2, "revenue": 2000.00, "product__id": {{laptop}}},
                 {"product_name": "Mouse", "units_sold": 3, "revenue": 150.00, "product__id": {{mouse}}}]},
             "peak_hours": {
               "most_profitable_hour": {"hour": 14, "total_revenue": 1334.00, "ticket_count": 2},
               "busiest_hour": {"hour": 14, "total_revenue": 1334.00, "ticket_count": 2},
               "hourly_breakdown": [
                 {"hour": 10, "total_revenue": 1160.00, "ticket_count": 1},
                 {"hour": 14, "total_revenue": 1334.00, "ticket_count": 2}]},
             "payment_methods": [
               {"payment_method": "CARD", "total_sales": 2, "average_ticket": 1189.00, "highest_ticket": 1218.00, "accumulated_amount": 2378.00},
               {"payment_method": "CASH", "total_sales": 1, "average_ticket": 116.00, "highest_ticket": 116.00, "accumulated_amount": 116.00}]}
            """);
    }

    [Fact]
    public async Task Names_of_the_day_ties_deleted_products_and_a_birthday()
    {
        var beta = await _admin.StockProduct(price: 100m, taxRate: "EXENT", name: "Beta");
        var alfa = await _admin.StockProduct(price: 50m, taxRate: "EXENT", name: "Alfa");
        var gamma = await _admin.StockProduct(price: 10m, taxRate: "EXENT", name: "Gamma");
        var customer = await _admin.RegisterCustomer(birthDate: "1995-03-06");
        await Sell("2024-03-04T15:00:00Z", "CASH", (beta, 1));  // 9h, 100.00
        await Sell("2024-03-04T16:00:00Z", "CARD", (alfa, 2));  // 10h, 100.00
        (await _admin.Patch($"/products/{beta}/", new { name = "Beta 2" })).Is(200);
        await Sell("2024-03-05T16:30:00Z", "CARD", (beta, 1));  // 10h, 100.00
        await Sell("2024-03-05T15:30:00Z", "CASH", (gamma, 3)); // 9h, 30.00
        (await _admin.Delete($"/products/{gamma}/")).Is(204);
        var birthday = await _admin.At("2024-03-06T23:00:00Z").Sell(customer, (alfa, 1)); // 17h, 45.00 of 50.00
        Assert.Equal("45.00", birthday.Words("final_amount"));

        (await _admin.Get("/analytics/sales-summary/?start_date=2024-03-01&end_date=2024-03-31")).Is(200, $$"""
            {"analyzed_period": {"start_date": "2024-03-01", "end_date": "2024-03-31"},
             "general_summary": {"total_revenue": 375.00, "average_ticket": 75.00, "lowest_ticket": 30.00,
                                 "highest_ticket": 100.00, "total_tickets": 5},
             "products": {
               "total_units_sold": 8,
               "top_product": {"product_name": "Alfa", "revenue": 150.00, "product__id": {{alfa}}, "units_sold": 3},
               "breakdown": [
                 {"product_name": "Alfa", "units_sold": 3, "revenue": 150.00, "product__id": {{alfa}}},
                 {"product_name": "Beta", "units_sold": 1, "revenue": 100.00, "product__id": {{beta}}},
                 {"product_name": "Beta 2", "units_sold": 1, "revenue": 100.00, "product__id": {{beta}}},
                 {"product_name": "Gamma", "units_sold": 3, "revenue": 30.00, "product__id": null}]},
             "peak_hours": {
               "most_profitable_hour": {"hour": 10, "total_revenue": 200.00, "ticket_count": 2},
               "busiest_hour": {"hour": 9, "total_revenue": 130.00, "ticket_count": 2},
               "hourly_breakdown": [
                 {"hour": 9, "total_revenue": 130.00, "ticket_count": 2},
                 {"hour": 10, "total_revenue": 200.00, "ticket_count": 2},
                 {"hour": 17, "total_revenue": 45.00, "ticket_count": 1}]},
             "payment_methods": [
               {"payment_method": "CASH", "total_sales": 3, "average_ticket": 58.33, "highest_ticket": 100.00, "accumulated_amount": 175.00},
               {"payment_method": "CARD", "total_sales": 2, "average_ticket": 100.00, "highest_ticket": 100.00, "accumulated_amount": 200.00}]}
            """);
    }

    [Fact]
    public async Task All_four_methods_tie_by_code_and_averages_round_half_up()
    {
        var customer = await _admin.RegisterFrequentCustomer();
        (await _admin.Post($"/customers/{customer}/points/", new { amount = 500, transaction_type = "EARN" })).Is(201);
        var product = await _admin.StockProduct(price: 10m, taxRate: "EXENT", name: "Pluma");
        var twin = await _admin.StockProduct(price: 10m, taxRate: "EXENT", name: "Pluma"); // another product of the same name
        var cheap = await _admin.StockProduct(price: 0.01m, taxRate: "EXENT", name: "Clip");
        var may = _admin.At("2024-05-20T18:00:00Z");
        foreach (var (method, quantity) in new[] { ("POINTS", 1), ("CREDIT", 2), ("CASH", 3), ("CARD", 4) })
            await may.PayOrder((await may.PlaceOrder(customer, (product, quantity))).Id(), method);
        await Sell("2024-05-21T18:00:00Z", "CASH", (cheap, 2));
        await Sell("2024-05-21T19:00:00Z", "CASH", (cheap, 3), (twin, 1));
        await Sell("2024-05-21T20:00:00Z", "CASH", (product, 1));

        var day = await _admin.Get("/analytics/sales-summary/?start_date=2024-05-20&end_date=2024-05-20");
        var methods = day.Is(200).Object["payment_methods"]!;
        Assert.Equal(
            ["CARD 1 40.00", "CASH 1 30.00", "CREDIT 1 20.00", "POINTS 1 10.00"],
            methods.AsArray().Select(row =>
                $"{row.Words("payment_method")} {row.Number("total_sales")} {row!["accumulated_amount"]!.GetValue<decimal>():0.00}"));

        // 0.02 + 10.03 + 10.00 = 20.05; a third of it is 6.6833; both pens count apart and tie, so the name (the same) and the id decide.
        (await _admin.Get("/analytics/sales-summary/?start_date=2024-05-21&end_date=2024-05-21")).Is(200, $$"""
            {"analyzed_period": {"start_date": "2024-05-21", "end_date": "2024-05-21"},
             "general_summary": {"total_revenue": 20.05, "average_ticket": 6.68, "lowest_ticket": 0.02,
                                 "highest_ticket": 10.03, "total_tickets": 3},
             "products": {
               "total_units_sold": 7,
               "top_product": {"product_name": "Pluma", "revenue": 10.00, "product__id": {{product}}, "units_sold": 1},
               "breakdown": [
                 {"product_name": "Pluma", "units_sold": 1, "revenue": 10.00, "product__id": {{product}}},
                 {"product_name": "Pluma", "units_sold": 1, "revenue": 10.00, "product__id": {{twin}}},
                 {"product_name": "Clip", "units_sold": 5, "revenue": 0.05, "product__id": {{cheap}}}]},
             "peak_hours": {
               "most_profitable_hour": {"hour": 13, "total_revenue": 10.03, "ticket_count": 1},
               "busiest_hour": {"hour": 12, "total_revenue": 0.02, "ticket_count": 1},
               "hourly_breakdown": [
                 {"hour": 12, "total_revenue": 0.02, "ticket_count": 1},
                 {"hour": 13, "total_revenue": 10.03, "ticket_count": 1},
                 {"hour": 14, "total_revenue": 10.00, "ticket_count": 1}]},
             "payment_methods": [
               {"payment_method": "CASH", "total_sales": 3, "average_ticket": 6.68, "highest_ticket": 10.03, "accumulated_amount": 20.05}]}
            """);
    }

    [Theory]
    [InlineData(2, 3, "0.03")] // 0.025
    [InlineData(4, 5, "0.05")] // 0.045
    [InlineData(1, 1, "0.01")]
    public async Task An_average_rounds_half_up(int first, int second, string average)
    {
        var product = await _admin.StockProduct(price: 0.01m, taxRate: "EXENT");
        await Sell("2024-06-03T18:00:00Z", "CASH", (product, first));
        await Sell("2024-06-03T18:00:00Z", "CASH", (product, second));

        var summary = (await _admin.Get("/analytics/sales-summary/?start_date=2024-06-03&end_date=2024-06-03")).Is(200).Object;

        Assert.Equal(decimal.Parse(average, null), summary["general_summary"]!["average_ticket"]!.GetValue<decimal>());
        Assert.Equal(decimal.Parse(average, null), summary["payment_methods"]![0]!["average_ticket"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task Hours_are_the_shops_with_the_summer_time_of_then()
    {
        var product = await _admin.StockProduct(price: 1m, taxRate: "EXENT");
        await Sell("2021-07-10T05:30:00Z", "CASH", (product, 1)); // 00:30 on July 10: five hours behind until 2022
        await Sell("2023-07-10T05:30:00Z", "CASH", (product, 1)); // 23:30 on July 9: six hours since

        Assert.Equal(0, await Hour("2021-07-10"));
        Assert.Equal(23, await Hour("2023-07-09"));

        async Task<long> Hour(string day) =>
            (await _admin.Get($"/analytics/sales-summary/?start_date={day}&end_date={day}")).Is(200)
                .Object["peak_hours"]!["hourly_breakdown"]![0].Number("hour");
    }

    [Fact]
    public async Task A_pending_order_joins_the_report_of_its_own_day_when_it_is_paid()
    {
        var product = await _admin.StockProduct(price: 5m, taxRate: "EXENT");
        await Sell("2024-07-01T18:00:00Z", "CASH", (product, 1));
        var late = await _admin.At("2024-07-01T18:30:00Z").PlaceOrder(null, (product, 2));
        Assert.Equal(5m, await Revenue("2024-07-01"));

        await _admin.At("2024-07-15T18:00:00Z").PayOrder(late.Id());

        Assert.Equal(15m, await Revenue("2024-07-01"));
        (await _admin.Get("/analytics/sales-summary/?start_date=2024-07-15&end_date=2024-07-15")).Is(400, """
            {"error": "No sales found for the date 2024-07-15 in the system.",
             "first_system_record": "2024-07-01", "last_system_record": "2024-07-01"}
            """);

        async Task<decimal> Revenue(string day) =>
            (await _admin.Get($"/analytics/sales-summary/?start_date={day}&end_date={day}")).Is(200)
                .Object["general_summary"]!["total_revenue"]!.GetValue<decimal>();
    }

    [Fact]
    public async Task A_report_read_before_follows_what_happens_to_old_sales()
    {
        var product = await _admin.StockProduct(price: 5m, taxRate: "EXENT", name: "Radio");
        var customer = await _admin.RegisterCustomer(birthDate: "1990-07-15");
        await _admin.At("2024-07-01T18:00:00Z").Sell(customer, (product, 3));
        Assert.Equal(product, (await Row()).Number("product__id"));

        (await _admin.Patch($"/products/{product}/", new { name = "Televisor", price = "900.00" })).Is(200);
        Assert.Equal("Radio", (await Row()).Words("product_name")); // as sold
        (await _admin.Delete($"/customers/{customer}/")).Is(204);
        Assert.Equal(3, (await Row()).Number("units_sold"));
        (await _admin.Delete($"/products/{product}/")).Is(204);

        var gone = await Row();
        Assert.Null(gone["product__id"]);
        Assert.Equal("Radio", gone.Words("product_name"));
        Assert.Equal(15m, gone["revenue"]!.GetValue<decimal>());

        async Task<JsonNode> Row()
        {
            var summary = await _admin.At("2024-07-05T18:00:00Z").Get("/analytics/sales-summary/");
            return Assert.Single(summary.Is(200).Object["products"]!["breakdown"]!.AsArray())!;
        }
    }

    private async Task Sell(string instant, string method, params (long Product, int Quantity)[] lines)
    {
        var client = _admin.At(instant);
        await client.PayOrder((await client.PlaceOrder(null, lines)).Id(), method);
    }
}
