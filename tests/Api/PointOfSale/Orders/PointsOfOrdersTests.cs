using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

/// Points earned by paying with cash or card, and points paid with (contract 8.1, D40).
public sealed class PointsOfOrdersTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Now = "2024-05-15T18:00:00Z";

    [Theory]
    [InlineData("50.00", 1)]  // the contract's four
    [InlineData("49.99", 0)]
    [InlineData("180.00", 2)]
    [InlineData("250.00", 3)]
    [InlineData("149.99", 1)]
    [InlineData("150.00", 2)]
    [InlineData("0.00", 0)]
    [InlineData("0.01", 0)]
    [InlineData("99999999.99", 1000000)]
    public async Task A_hundredth_of_the_total_is_earned_rounded_half_up(string total, int points)
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: decimal.Parse(total, null), taxRate: "EXENT");

        foreach (var method in new[] { "CASH", "CARD" })
        {
            var customer = await admin.RegisterCustomer();
            var order = await admin.PlaceOrder(customer, (product, 1));
            Assert.Equal(0, (await admin.Customer(customer)).Number("current_points")); // nothing before it is paid

            var paid = await admin.PayOrder(order.Id(), method);

            Assert.Equal(0, paid.Number("points_used"));
            Assert.Equal(points, (await admin.Customer(customer)).Number("current_points"));
            var ledger = await admin.PointsLedger(customer);
            if (points == 0)
            {
                Assert.Empty(ledger);
                continue;
            }

            var row = Assert.Single(ledger)!;
            (await admin.Get($"/customers/{customer}/history/")).Is(200, $$"""
                [{"id": {{row.Number("id")}}, "amount": {{points}}, "transaction_type": "EARN",
                  "description": "Puntos compra {{order.Words("ticket_folio")}}", "created_at": "{{Now}}"}]
                """);
        }
    }

    [Fact]
    public async Task Points_follow_the_total_with_tax_after_the_birthday_discount()
    {
        var admin = (await shop.Host.Admin()).At("2024-08-20T18:00:00Z");
        var product = await admin.StockProduct(price: 44m, taxRate: "16.00"); // 51.04, less a tenth 45.94
        var customer = await admin.RegisterCustomer(birthDate: "1995-08-20");

        await admin.Sell(customer, (product, 1));
        Assert.Equal(0, (await admin.Customer(customer)).Number("current_points"));
        await admin.Sell(customer, (product, 1)); // the second is not discounted
        Assert.Equal(1, (await admin.Customer(customer)).Number("current_points"));
    }

    [Theory]
    [InlineData("104.40", 105, 200)]
    [InlineData("104.40", 105, 105)]
    [InlineData("120.00", 120, 120)]
    [InlineData("0.01", 1, 1)]
    public async Task Paying_with_points_takes_the_total_rounded_up_and_earns_nothing(string total, int taken, int balance)
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: decimal.Parse(total, null), taxRate: "EXENT");
        var customer = await admin.RegisterCustomer();
        await Give(admin, customer, balance);
        var order = await admin.PlaceOrder(customer, (product, 1));

        var paid = await admin.At("2024-05-15T18:05:00Z").PayOrder(order.Id(), "POINTS");

        Assert.Equal("PAID", paid.Words("status"));
        Assert.Equal("POINTS", paid.Words("payment_method"));
        Assert.Equal(taken, paid.Number("points_used"));
        Assert.Equal("0.00", paid.Words("store_credit_used"));
        Assert.Equal(balance - taken, (await admin.Customer(customer)).Number("current_points"));
        var ledger = await admin.PointsLedger(customer);
        Assert.Equal(2, ledger.Count);
        Assert.Equal(-taken, ledger[0].Number("amount"));
        Assert.Equal("REDEEM", ledger[0].Words("transaction_type"));
        Assert.Equal($"Pago Ticket #{order.Words("ticket_folio")}", ledger[0].Words("description"));
        Assert.Equal("2024-05-15T18:05:00Z", ledger[0].Words("created_at"));
        Assert.Equal(balance - taken, ledger.Sum(row => row.Number("amount")));
    }

    [Theory]
    [InlineData("120.00", 50, "Saldo de puntos insuficiente. Puntos disponibles: 50.00, Total a pagar: 120.00")]
    [InlineData("104.40", 104, "Saldo de puntos insuficiente. Puntos disponibles: 104.00, Total a pagar: 104.40")]
    [InlineData("0.01", 0, "Saldo de puntos insuficiente. Puntos disponibles: 0.00, Total a pagar: 0.01")]
    [InlineData("99999999.99", 1000, "Saldo de puntos insuficiente. Puntos disponibles: 1000.00, Total a pagar: 99999999.99")]
    public async Task Too_few_points_leave_the_order_pending(string total, int balance, string message)
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: decimal.Parse(total, null), taxRate: "EXENT");
        var customer = await admin.RegisterCustomer();
        if (balance > 0)
            await Give(admin, customer, balance);
        var order = await admin.PlaceOrder(customer, (product, 1));

        (await admin.Pay(order.Id(), "POINTS")).Is(400, $$"""{"detail": "{{message}}"}""");

        Assert.Equal(order.ToJsonString(), (await admin.Order(order.Id())).ToJsonString());
        Assert.Equal(balance, (await admin.Customer(customer)).Number("current_points"));
        Assert.Equal(balance > 0 ? 1 : 0, (await admin.PointsLedger(customer)).Count);
        Assert.Equal("PAID", (await admin.PayOrder(order.Id())).Words("status")); // and it can still be paid in another way
    }

    [Fact]
    public async Task Nothing_to_pay_costs_no_points()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 0m);
        var customer = await admin.RegisterCustomer();
        var order = await admin.PlaceOrder(customer, (product, 1));

        var paid = await admin.PayOrder(order.Id(), "POINTS");

        Assert.Equal("PAID", paid.Words("status"));
        Assert.Equal(0, paid.Number("points_used"));
        Assert.Equal(0, (await admin.PointsLedger(customer)).Sum(row => row.Number("amount")));
    }

    [Fact]
    public async Task Points_need_a_customer_and_anonymous_sales_earn_none()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 1000m);
        var order = await admin.PlaceOrder(null, (product, 1));

        (await admin.Pay(order.Id(), "POINTS")).Is(400, """{"detail": "El pago con Puntos requiere un cliente asignado."}""");
        Assert.Equal("PENDING", (await admin.Order(order.Id())).Words("status"));
        Assert.Equal(0, (await admin.PayOrder(order.Id())).Number("points_used"));
    }

    [Fact]
    public async Task Only_the_paying_customer_earns_and_a_cancelled_order_earns_nothing()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 500m, taxRate: "EXENT");
        var (buyer, other) = (await admin.RegisterCustomer(), await admin.RegisterCustomer());
        await admin.Sell(buyer, (product, 1));
        (await admin.Cancel((await admin.PlaceOrder(other, (product, 1))).Id())).Is(200);

        Assert.Equal(5, (await admin.Customer(buyer)).Number("current_points"));
        Assert.Equal(0, (await admin.Customer(other)).Number("current_points"));
        Assert.Empty(await admin.PointsLedger(other));
    }

    private static async Task Give(PosClient client, long customer, int points) =>
        (await client.Post($"/customers/{customer}/points/", new { amount = points, transaction_type = "EARN" })).Is(201);
}
