using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Analytics;

public sealed class CustomerSalesTests(CustomerSalesTests.Shop shop) : IClassFixture<CustomerSalesTests.Shop>
{
    private const string October = "start_date=2023-10-01&end_date=2023-10-31";
    private const string November = "start_date=2023-11-01&end_date=2023-11-30";
    private const string Unknown = """{"error": "Customer not registered in the system."}""";

    [Fact]
    public async Task One_customers_month_is_told_whole() =>
        (await shop.Admin.Get($"/analytics/customer-sales/?customer_id={shop.Customer}&{October}")).IsExactly(200, $$"""
            {"customer_info": {"id": {{shop.Customer}}, "name": "Juan Pérez", "email": "juan.perez@email.com",
                               "first_name": "Juan", "last_name": "Pérez", "phone_number": "5551234567"},
             "analyzed_period": {"start_date": "2023-10-01", "end_date": "2023-10-31"},
             "sales_metrics": {"total_spent": 1500.00, "average_ticket": 500.00, "total_tickets": 3},
             "top_product": {"product_name": "Laptop", "total_spent_on_product": 862.07, "units_bought": 1},
             "peak_buying_hours": [
               {"hour": 18, "total_spent": 1000.00, "ticket_count": 1},
               {"hour": 10, "total_spent": 500.00, "ticket_count": 2}],
             "payment_methods": [
               {"payment_method": "CARD", "total_sales": 2, "average_ticket": 250.00, "highest_ticket": 300.00, "accumulated_amount": 500.00},
               {"payment_method": "CASH", "total_sales": 1, "average_ticket": 1000.00, "highest_ticket": 1000.00, "accumulated_amount": 1000.00}]}
            """);

    [Fact]
    public async Task Products_of_one_name_are_one_and_hours_tie_by_the_clock() =>
        // Two orders of 80.00, at 9h and at 8h; "Pan" is two products, 50.00 of each, against 60.00 of one "Queso".
        (await shop.Admin.Get($"/analytics/customer-sales/?customer_id={shop.Customer}&{November}")).Is(200, $$"""
            {"customer_info": {"id": {{shop.Customer}}, "name": "Juan Pérez", "email": "juan.perez@email.com",
                               "first_name": "Juan", "last_name": "Pérez", "phone_number": "5551234567"},
             "analyzed_period": {"start_date": "2023-11-01", "end_date": "2023-11-30"},
             "sales_metrics": {"total_spent": 160.00, "average_ticket": 80.00, "total_tickets": 2},
             "top_product": {"product_name": "Pan", "total_spent_on_product": 100.00, "units_bought": 3},
             "peak_buying_hours": [
               {"hour": 8, "total_spent": 80.00, "ticket_count": 1},
               {"hour": 9, "total_spent": 80.00, "ticket_count": 1}],
             "payment_methods": [
               {"payment_method": "CARD", "total_sales": 1, "average_ticket": 80.00, "highest_ticket": 80.00, "accumulated_amount": 80.00},
               {"payment_method": "CASH", "total_sales": 1, "average_ticket": 80.00, "highest_ticket": 80.00, "accumulated_amount": 80.00}]}
            """);

    [Fact]
    public async Task Who_bought_nothing_in_the_shops_period_is_told_so() =>
        (await shop.Admin.Get($"/analytics/customer-sales/?customer_id={shop.Stranger}&{October}")).IsExactly(200, $$"""
            {"customer_info": {"id": {{shop.Stranger}}, "name": "Ana López", "email": "ana@email.com",
                               "first_name": "Ana", "last_name": "López", "phone_number": "5550000000"},
             "analyzed_period": {"start_date": "2023-10-01", "end_date": "2023-10-31"},
             "detail": "This customer made no purchases during the selected period."}
            """);

    [Theory]
    [InlineData("")]
    [InlineData("?customer_id=")]
    [InlineData("?start_date=x")]
    public async Task The_customer_must_be_named(string query) =>
        (await shop.Admin.Get($"/analytics/customer-sales/{query}")).Is(400, """{"error": "customer_id parameter is required."}""");

    [Theory]
    [InlineData("999999")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999999")]
    public async Task An_unknown_customer_is_told_before_the_dates_are_read(string customer)
    {
        (await shop.Admin.Get($"/analytics/customer-sales/?customer_id={customer}")).Is(404, Unknown);
        (await shop.Admin.Get($"/analytics/customer-sales/?customer_id={customer}&start_date=x")).Is(404, Unknown);
    }

    [Fact]
    public async Task A_deleted_customer_is_unknown_while_the_shop_keeps_his_sales()
    {
        var admin = shop.Admin;
        var customer = await admin.RegisterCustomer();
        await admin.At("2023-12-10T18:00:00Z").Sell(customer, (await admin.StockProduct(price: 7m, taxRate: "EXENT"), 1));
        (await admin.Delete($"/customers/{customer}/")).Is(204);

        (await admin.Get($"/analytics/customer-sales/?customer_id={customer}")).Is(404, Unknown);
        var december = (await admin.Get("/analytics/sales-summary/?start_date=2023-12-10&end_date=2023-12-10")).Is(200).Object;
        Assert.Equal(7m, december["general_summary"]!["total_revenue"]!.GetValue<decimal>());
    }

    /// The document's customer: 200.00 and 300.00 by card at ten, 1000.00 in cash at eighteen; and what is not his or not paid.
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
            Customer = await Admin.RegisterCustomer("5551234567", "juan.perez@email.com");
            Stranger = await Admin.RegisterCustomer("5550000000", "ana@email.com", firstName: "Ana", lastName: "López");
            var laptop = await Admin.StockProduct(price: 862.07m, name: "Laptop");               // 1000.00 with tax
            var mouse = await Admin.StockProduct(price: 100m, taxRate: "EXENT", name: "Mouse");
            await Buy("2023-10-03T16:10:00Z", "CARD", Customer, (mouse, 2));                     // 10h
            await Buy("2023-10-04T16:50:00Z", "CARD", Customer, (mouse, 3));                     // 10h
            await Buy("2023-10-06T00:20:00Z", "CASH", Customer, (laptop, 1));                    // October 5, 18h
            await Buy("2023-10-07T18:00:00Z", "CASH", null, (mouse, 9));
            await Admin.At("2023-10-08T18:00:00Z").PlaceOrder(Customer, (mouse, 5));
            await Admin.At("2023-10-09T18:00:00Z").PlaceOrder(Stranger, (mouse, 1));

            var (bread, bun) = (await Food(50m, "Pan"), await Food(25m, "Pan"));
            var cheese = await Food(30m, "Queso");
            await Buy("2023-11-05T15:00:00Z", "CASH", Customer, (bread, 1), (cheese, 1));        // 9h, 80.00
            await Buy("2023-11-06T14:00:00Z", "CARD", Customer, (bun, 2), (cheese, 1));          // 8h, 80.00
        }

        public async Task DisposeAsync() => await _host!.DisposeAsync();

        private Task<long> Food(decimal price, string name) => Admin.StockProduct(price: price, taxRate: "EXENT", name: name);

        private async Task Buy(string instant, string method, long? customer, params (long Product, int Quantity)[] lines)
        {
            var client = Admin.At(instant);
            await client.PayOrder((await client.PlaceOrder(customer, lines)).Id(), method);
        }
    }
}
