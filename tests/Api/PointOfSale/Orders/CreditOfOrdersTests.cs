using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

/// Buying on credit: frequent customers only, up to the limit (contract 8.2, D40).
public sealed class CreditOfOrdersTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Now = "2024-05-15T18:00:00Z";

    [Fact]
    public async Task A_purchase_on_credit_becomes_debt_and_earns_nothing()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 200m, taxRate: "16.00");
        var customer = await admin.RegisterFrequentCustomer();
        var before = await admin.Customer(customer);
        Assert.Equal("2000.00", before.Words("available_credit"));
        var points = (await admin.Get($"/customers/{customer}/history/")).Text;
        var order = await admin.PlaceOrder(customer, (product, 1));

        var paid = await admin.PayOrder(order.Id(), "CREDIT");

        Assert.Equal("PAID", paid.Words("status"));
        Assert.Equal("CREDIT", paid.Words("payment_method"));
        Assert.Equal("232.00", paid.Words("store_credit_used"));
        Assert.Equal(0, paid.Number("points_used"));
        var after = await admin.Customer(customer);
        Assert.Equal("232.00", after.Words("credit_used"));
        Assert.Equal("1768.00", after.Words("available_credit"));
        Assert.Equal("2000.00", after.Words("credit_limit"));
        Assert.Equal(before.Number("current_points"), after.Number("current_points"));
        Assert.Equal(points, (await admin.Get($"/customers/{customer}/history/")).Text);
        var ledger = await admin.Get($"/customers/{customer}/credit-history/");
        ledger.Is(200, $$"""
            [{"id": {{ledger.Array[0].Number("id")}}, "amount": "232.00", "transaction_type": "CHARGE",
              "description": "Pago Ticket #{{order.Words("ticket_folio")}}", "created_at": "{{Now}}"}]
            """);
        Assert.Equal(ledger.Array.ToJsonString(), after["credit_transactions"]!.ToJsonString());
    }

    [Fact]
    public async Task The_limit_may_be_reached_but_not_passed()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 50m, taxRate: "EXENT");
        var customer = await admin.RegisterFrequentCustomer(creditLimit: 1000m);
        await Charge(admin, customer, product, 19); // 950.00
        var order = await admin.PlaceOrder(customer, (product, 4));

        (await admin.Pay(order.Id(), "CREDIT")).Is(400,
            """{"detail": "El cliente excede su límite de crédito. Límite: 1000.00, Saldo actual: 950.00, Compra: 200.00"}""");
        Assert.Equal(order.ToJsonString(), (await admin.Order(order.Id())).ToJsonString());
        Assert.Single(await admin.CreditLedger(customer));

        await Charge(admin, customer, product, 1); // exactly the limit
        var full = await admin.Customer(customer);
        Assert.Equal("1000.00", full.Words("credit_used"));
        Assert.Equal("0.00", full.Words("available_credit"));
        (await admin.Pay((await admin.PlaceOrder(customer, (product, 1))).Id(), "CREDIT")).Is(400,
            """{"detail": "El cliente excede su límite de crédito. Límite: 1000.00, Saldo actual: 1000.00, Compra: 50.00"}""");

        (await admin.Post($"/customers/{customer}/pay-credit/", new { amount = "200.00" }))
            .Is(200, """{"status": "success", "new_credit_used": "800.00", "available_credit": "200.00"}""");
        Assert.Equal("200.00", (await admin.Pay(order.Id(), "CREDIT")).Is(200)["store_credit_used"]);
        Assert.Equal(["CHARGE 200.00", "PAYMENT 200.00", "CHARGE 50.00", "CHARGE 950.00"],
            (await admin.CreditLedger(customer)).Select(row => $"{row.Words("transaction_type")} {row.Words("amount")}"));
    }

    [Fact]
    public async Task The_limit_of_today_counts()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 50m, taxRate: "EXENT");
        var customer = await admin.RegisterFrequentCustomer(creditLimit: 50m);
        await Charge(admin, customer, product, 1);

        (await admin.Patch($"/customers/{customer}/", new { credit_limit = "20.00" })).Is(200);
        Assert.Equal("0.00", (await admin.Customer(customer)).Words("available_credit")); // never below 0
        (await admin.Pay((await admin.PlaceOrder(customer, (product, 1))).Id(), "CREDIT")).Is(400,
            """{"detail": "El cliente excede su límite de crédito. Límite: 20.00, Saldo actual: 50.00, Compra: 50.00"}""");
        (await admin.Patch($"/customers/{customer}/", new { credit_limit = "100.00" })).Is(200);
        await Charge(admin, customer, product, 1);
        Assert.Equal("100.00", (await admin.Customer(customer)).Words("credit_used"));
    }

    [Fact]
    public async Task Credit_needs_a_customer_who_is_frequent()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 5000m); // above every limit, which would be told next
        var customer = await admin.RegisterCustomer();
        var anonymous = (await admin.PlaceOrder(null, (product, 1))).Id();
        var order = (await admin.PlaceOrder(customer, (product, 1))).Id();

        (await admin.Pay(anonymous, "CREDIT")).Is(400, """{"detail": "El pago con Crédito requiere un cliente asignado."}""");
        (await admin.Pay(order, "CREDIT")).Is(400, """{"detail": "El crédito en tienda es exclusivo para Clientes Frecuentes."}""");

        Assert.Equal("PENDING", (await admin.Order(order)).Words("status"));
        Assert.Equal("0.00", (await admin.Customer(customer)).Words("credit_used"));
        Assert.Empty(await admin.CreditLedger(customer));
    }

    [Fact]
    public async Task Who_loses_the_status_keeps_the_debt_and_gets_no_more_credit()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await admin.RegisterFrequentCustomer();
        await Charge(admin, customer, product, 1);

        // The first purchase in June is still made as a frequent customer; then May is looked at, and it does not suffice.
        var june = admin.At("2024-06-03T18:00:00Z");
        await Charge(june, customer, product, 1);

        var after = await june.Customer(customer);
        Assert.False(after.Truth("is_frequent"));
        Assert.Equal("200.00", after.Words("credit_used"));
        Assert.Equal("0.00", after.Words("available_credit"));
        (await june.Pay((await june.PlaceOrder(customer, (product, 1))).Id(), "CREDIT"))
            .Is(400, """{"detail": "El crédito en tienda es exclusivo para Clientes Frecuentes."}""");
        (await june.Post($"/customers/{customer}/pay-credit/", new { amount = 50 }))
            .Is(200, """{"status": "success", "new_credit_used": "150.00", "available_credit": "0.00"}""");
    }

    private static async Task Charge(PosClient client, long customer, long product, int quantity) =>
        await client.PayOrder((await client.PlaceOrder(customer, (product, quantity))).Id(), "CREDIT");
}
