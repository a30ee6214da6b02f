namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// Section 17, what concerns one order: it is paid once or cancelled once, never both.
public sealed class OrderRaceTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Now = "2024-05-15T18:00:00Z";
    private const string AlreadyPaid = """{"non_field_errors": ["Esta orden ya ha sido pagada previamente."]}""";
    private const string AlreadyCancelled = """{"non_field_errors": ["No se puede pagar una orden cancelada."]}""";
    private const string NotPending =
        """{"non_field_errors": ["No se puede cancelar esta orden. Solo se permiten cancelar órdenes PENDIENTES."]}""";

    [Fact]
    public Task One_order_is_paid_once() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 500m, taxRate: "EXENT", stock: 10);
        var customer = await admin.RegisterCustomer();
        var order = (await admin.PlaceOrder(customer, (product, 1))).Id();

        var replies = await Race.Together(i => admin.Pay(order, i % 2 == 0 ? "CASH" : "CARD"));

        replies.Are(1, 200, AlreadyPaid);
        Assert.Equal(5, (await admin.Customer(customer)).Number("current_points"));
        Assert.Equal(5, Assert.Single(await admin.PointsLedger(customer)).Number("amount"));
        Assert.Equal(replies.Single(reply => reply.Status == 200)["payment_method"], (await admin.Order(order)).Words("payment_method"));
        Assert.Equal(9, await admin.Stock(product));
    });

    [Fact]
    public Task Paying_and_cancelling_at_the_same_time_has_one_winner() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(price: 500m, taxRate: "EXENT", stock: 10);
        var customer = await admin.RegisterCustomer();
        var order = (await admin.PlaceOrder(customer, (product, 4))).Id();

        var replies = await Race.Together(i => i % 2 == 0 ? admin.Pay(order, "CASH") : admin.Cancel(order));

        var paid = (await admin.Order(order)).Words("status") == "PAID";
        replies.Where((_, i) => i % 2 == 0).ToArray().Are(paid ? 1 : 0, 200, paid ? AlreadyPaid : AlreadyCancelled);
        replies.Where((_, i) => i % 2 == 1).ToArray().Are(paid ? 0 : 1, 200, NotPending);
        Assert.Equal(paid ? 6 : 10, await admin.Stock(product));
        Assert.Equal(paid ? 20 : 0, (await admin.Customer(customer)).Number("current_points"));
        Assert.Equal(paid ? 1 : 0, (await admin.PointsLedger(customer)).Count);
    });

    [Fact]
    public Task One_order_is_cancelled_once() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var (one, two) = (await admin.StockProduct(stock: 10), await admin.StockProduct(stock: 10));
        var order = (await admin.PlaceOrder(null, (one, 4), (two, 5), (one, 1))).Id();

        var replies = await Race.Together(_ => admin.Cancel(order));

        replies.Are(1, 200, NotPending);
        Assert.Equal(10, await admin.Stock(one));
        Assert.Equal(10, await admin.Stock(two));
    });

    [Fact]
    public Task Twenty_orders_on_a_birthday_have_one_discount() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At("2024-08-20T18:00:00Z");
        var product = await admin.StockProduct(price: 100m, stock: 100);
        var customer = await admin.RegisterCustomer(birthDate: "1995-08-20");

        var replies = await Race.Together(_ => admin.Order(customer, (product, 1)));

        Assert.All(replies, reply => reply.Is(201));
        var totals = replies.Select(reply => reply["final_amount"]).Order(StringComparer.Ordinal);
        Assert.Equal(["104.40", .. Enumerable.Repeat("116.00", 19)], totals);
        Assert.Equal(80, await admin.Stock(product));
    });

    [Fact]
    public Task A_discount_given_back_during_new_orders_is_given_at_most_once_more() => Race.Repeat(async () =>
    {
        var admin = (await shop.Host.Admin()).At("2024-08-20T18:00:00Z");
        var product = await admin.StockProduct(price: 100m, stock: 100);
        var customer = await admin.RegisterCustomer(birthDate: "1995-08-20");
        var first = await admin.PlaceOrder(customer, (product, 1));
        Assert.Equal("104.40", first.Words("final_amount"));

        var replies = await Race.Together(i => i == 5 ? admin.Cancel(first.Id()) : admin.Order(customer, (product, 1)));

        replies[5].Is(200);
        var given = replies.Where((_, i) => i != 5).Count(reply => reply.Is(201)["final_amount"] == "104.40");
        Assert.InRange(given, 0, 1);
        var next = await admin.PlaceOrder(customer, (product, 1));
        Assert.Equal(given == 0 ? "104.40" : "116.00", next.Words("final_amount"));
    });

    [Fact]
    public Task Folios_of_orders_made_at_the_same_moment_differ() => Race.Repeat(async () =>
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(stock: 1000);

        var replies = await Race.Together(_ => admin.Order(null, (product, 1)), clients: 60);

        Assert.Equal(60, replies.Select(reply => reply.Is(201)["ticket_folio"]).Distinct().Count());
        Assert.Equal(60, replies.Select(reply => reply["id"]).Distinct().Count());
    });
}
