namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// Section 17, what concerns a customer's points and credit: never below zero, never above the limit, and the ledgers add up.
public sealed class AccountRaceTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Now = "2024-05-15T18:00:00Z";

    [Fact]
    public Task Points_for_one_order_pay_one_order() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await Rich(admin, 150);
        var orders = await Place(admin, customer, product);

        var replies = await Race.Together(i => admin.Pay(orders[i], "POINTS"));

        replies.Are(1, 200, """{"detail": "Saldo de puntos insuficiente. Puntos disponibles: 50.00, Total a pagar: 100.00"}""");
        await PointsAre(admin, customer, 50, rows: 2);
    });

    [Fact]
    public Task Redeeming_never_goes_below_zero() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var customer = await Rich(admin, 100);

        var body = new { amount = 30, transaction_type = "REDEEM" };
        var replies = await Race.Together(_ => admin.Post($"/customers/{customer}/points/", body));

        replies.Are(3, 201, """{"error": "Insufficient points."}""");
        var balances = replies.Where(reply => reply.Status == 201).Select(reply => reply["new_balance"]);
        Assert.Equal(["10", "40", "70"], balances.Order(StringComparer.Ordinal));
        await PointsAre(admin, customer, 10, rows: 4);
    });

    [Fact]
    public Task Points_earned_at_many_tills_are_all_there() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await Rich(admin, 1000);
        var orders = await Place(admin, customer, product);

        var replies = await Race.Together(i => i % 4 == 0
            ? admin.Post($"/customers/{customer}/points/", new { amount = -10, transaction_type = "ADJUSTMENT" })
            : admin.Pay(orders[i], i % 4 == 1 ? "POINTS" : "CASH"));

        Assert.All(replies, reply => Assert.True(reply.Status is 200 or 201, reply.ToString()));
        await PointsAre(admin, customer, 1000 - (5 * 10) - (5 * 100) + (10 * 1), rows: 21);
    });

    [Fact]
    public Task Credit_never_exceeds_the_limit() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await admin.RegisterFrequentCustomer(creditLimit: 550m);
        var orders = await Place(admin, customer, product);

        var replies = await Race.Together(i => admin.Pay(orders[i], "CREDIT"));

        replies.Are(5, 200, """{"detail": "El cliente excede su límite de crédito. Límite: 550.00, Saldo actual: 500.00, Compra: 100.00"}""");
        var after = await admin.Customer(customer);
        Assert.Equal("500.00", after.Words("credit_used"));
        Assert.Equal("50.00", after.Words("available_credit"));
        var ledger = await admin.CreditLedger(customer);
        Assert.Equal(5, ledger.Count);
        Assert.Equal(500m, ledger.Sum(row => row.Money("amount")));
    });

    [Fact]
    public Task Debts_paid_at_many_tills_are_all_written_down() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await admin.RegisterFrequentCustomer();
        await admin.PayOrder((await admin.PlaceOrder(customer, (product, 3))).Id(), "CREDIT");
        var orders = await Place(admin, customer, product);

        var replies = await Race.Together(i => i % 2 == 0
            ? admin.Post($"/customers/{customer}/pay-credit/", new { amount = "12.50" })
            : admin.Pay(orders[i], "CREDIT"));

        Assert.All(replies, reply => reply.Is(200));
        Assert.Equal("1175.00", (await admin.Customer(customer)).Words("credit_used")); // 300 + 1000 - 125
        var ledger = await admin.CreditLedger(customer);
        Assert.Equal(21, ledger.Count);
        Assert.Equal(1300m, ledger.Where(row => row.Words("transaction_type") == "CHARGE").Sum(row => row.Money("amount")));
        Assert.Equal(125m, ledger.Where(row => row.Words("transaction_type") == "PAYMENT").Sum(row => row.Money("amount")));
    });

    [Fact]
    public Task Editing_a_customer_during_payments_loses_no_points() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await Rich(admin, 10);
        var orders = await Place(admin, customer, product);

        var replies = await Race.Together(i => i % 2 == 0
            ? admin.Patch($"/customers/{customer}/", new { first_name = $"Juan {i}", current_points = 0 })
            : admin.Pay(orders[i], "CARD"));

        Assert.All(replies, reply => reply.Is(200));
        await PointsAre(admin, customer, 20, rows: 11);
    });

    [Fact]
    public Task A_customer_deleted_during_payments_is_gone_and_every_order_is_paid() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await Rich(admin, 10);
        var orders = await Place(admin, customer, product);

        var replies = await Race.Together(i => i == 10 ? admin.Delete($"/customers/{customer}/") : admin.Pay(orders[i], "CASH"));

        for (var i = 0; i < replies.Length; i++)
            replies[i].Is(i == 10 ? 204 : 200);
        (await admin.Get($"/customers/{customer}/")).Is(404);
        foreach (var order in orders.Where((_, i) => i != 10))
        {
            var after = await admin.Order(order);
            Assert.Equal("PAID", after.Words("status"));
            Assert.Null(after["customer"]);
        }
    });

    private static async Task<long> Rich(PosClient admin, int points)
    {
        var customer = await admin.RegisterCustomer();
        (await admin.Post($"/customers/{customer}/points/", new { amount = points, transaction_type = "EARN" })).Is(201);
        return customer;
    }

    private static async Task<long[]> Place(PosClient admin, long customer, long product)
    {
        var orders = new long[Race.Clients];
        for (var i = 0; i < orders.Length; i++)
            orders[i] = (await admin.PlaceOrder(customer, (product, 1))).Id();
        return orders;
    }

    private static async Task PointsAre(PosClient admin, long customer, long balance, int rows)
    {
        var ledger = await admin.PointsLedger(customer);
        Assert.Equal(balance, (await admin.Customer(customer)).Number("current_points"));
        Assert.Equal(balance, ledger.Sum(row => row.Number("amount")));
        Assert.Equal(rows, ledger.Count);
        Assert.Equal(rows, ledger.Select(row => row.Number("id")).Distinct().Count());
    }
}
