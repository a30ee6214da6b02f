namespace Mostrador.Api.Tests.SmartSales;

public sealed class OrderAdminTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private const string NoStatus = "Estado inválido. Debe ser uno de: pending, paid, shipped, delivered, cancelled";

    private SmartSalesHost Host => fixture.Host;

    [Fact]
    public async Task An_administrator_makes_an_order_of_his_own_without_lines()
    {
        var admin = await Host.Admin();

        var made = (await admin.At("2025-10-24T18:14:54Z").Post("/orders/admin/", new { status = "PAID", total_price = "5" })).Is(201);

        made.IsExactly(201, $$"""
            {"id": {{made.Id()}}, "user": "admin", "created_at": "2025-10-24T18:14:54.000000Z", "status": "PAID",
             "total_price": "5.00", "total_amount": "5.00", "items": []}
            """);
        var plain = (await admin.Post("/orders/admin/")).Is(201);
        Assert.Equal(("PENDING", "0.00"), (plain["status"], plain["total_price"]));
    }

    [Theory]
    [InlineData("""{"status": "shipped"}""", """{"status": ["\"shipped\" is not a valid choice."]}""")]
    [InlineData("""{"status": null, "total_price": -1}""", """
        {"status": ["This field may not be null."], "total_price": ["Ensure this value is greater than or equal to 0."]}
        """)]
    public async Task Bad_fields_are_told_together(string body, string answer)
    {
        var admin = await Host.Admin();
        var order = (await admin.Post("/orders/admin/", new { })).Is(201).Id();

        (await admin.Post("/orders/admin/", Bodies.Json(body))).Is(400, answer);
        (await admin.Put($"/orders/admin/{order}/", Bodies.Json(body))).Is(400, answer);
        (await admin.Patch($"/orders/admin/{order}/", Bodies.Json(body))).Is(400, answer);
    }

    [Theory]
    [InlineData("shipped", "SHIPPED")]
    [InlineData("Delivered", "DELIVERED")]
    [InlineData("PAID", "PAID")]
    public async Task A_status_is_written_in_whatever_letters(string sent, string stored)
    {
        var admin = await Host.Admin();
        var order = (await admin.Post("/orders/admin/", new { })).Is(201).Id();

        Assert.Equal(stored, (await admin.Post($"/orders/admin/{order}/update_status/", new { status = sent })).Is(200)["status"]);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"status": ""}""")]
    [InlineData("""{"status": "lost"}""")]
    [InlineData("""{"status": 5}""")]
    public async Task Whatever_is_no_status_has_one_answer(string body)
    {
        var admin = await Host.Admin();
        var order = (await admin.Post("/orders/admin/", new { })).Is(201).Id();

        (await admin.Post($"/orders/admin/{order}/update_status/", Bodies.Json(body))).Is(400, Refused.Error(NoStatus));
        (await admin.Post("/orders/admin/987654/update_status/", Bodies.Json(body))).Is(404, Refused.No("Order"));
    }

    [Fact]
    public async Task Units_follow_the_status_there_and_back()
    {
        var (product, order) = await Ordered(stock: 10, quantity: 4);

        await Move(order, "paid");
        Assert.Equal(6, await Host.StockOf(product));
        await Move(order, "cancelled");
        await Move(order, "cancelled");
        Assert.Equal(10, await Host.StockOf(product));
        await Move(order, "shipped");
        Assert.Equal(6, await Host.StockOf(product));
        await Move(order, "cancelled");
        Assert.Equal(6, await Host.StockOf(product)); // It was on its way: what comes back is counted by hand.
        await Move(order, "pending");
        Assert.Equal(6, await Host.StockOf(product));
        (await (await Host.Admin()).Delete($"/orders/admin/{order}/")).Is(204);
        Assert.Equal(10, await Host.StockOf(product));
    }

    [Fact]
    public async Task A_cancelled_order_does_not_come_back_without_its_units()
    {
        var admin = await Host.Admin();
        var (product, order) = await Ordered(stock: 5, quantity: 4, name: "Silla");
        await Move(order, "cancelled");
        await (await Host.Cashier()).Order((product, 3));

        (await admin.Post($"/orders/admin/{order}/update_status/", new { status = "paid" })).Is(400, Refused.Error("Stock insuficiente para Silla. Disponible: 2"));
        (await admin.Patch($"/orders/admin/{order}/", new { status = "PAID", total_price = 1 })).Is(400, Refused.Error("Stock insuficiente para Silla. Disponible: 2"));

        var still = (await admin.Get($"/orders/admin/{order}/")).Is(200);
        Assert.Equal(("CANCELLED", "604.00"), (still["status"], still["total_price"]));
    }

    [Theory]
    [InlineData("pending", 10)]
    [InlineData("paid", 6)]
    [InlineData("shipped", 6)]
    [InlineData("cancelled", 10)]
    public async Task Only_a_pending_order_gives_its_units_back_when_it_is_deleted(string status, long left)
    {
        var (product, order) = await Ordered(stock: 10, quantity: 4);
        await Move(order, status);

        (await (await Host.Admin()).Delete($"/orders/admin/{order}/")).Is(204);

        Assert.Equal(left, await Host.StockOf(product));
        (await (await Host.Admin()).Get($"/orders/admin/{order}/")).Is(404, Refused.No("Order"));
    }

    [Fact]
    public async Task Of_parallel_cancellations_one_gives_the_units_back()
    {
        var (product, order) = await Ordered(stock: 10, quantity: 4);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Move(order, "cancelled")));

        Assert.Equal(10, await Host.StockOf(product));
    }

    [Fact]
    public async Task Lines_of_a_deleted_product_show_none_and_move_no_stock()
    {
        var admin = await Host.Admin();
        var (product, order) = await Ordered(stock: 10, quantity: 4);

        (await admin.Delete($"/products/{product}/")).Is(204);

        Assert.Null((await admin.Get($"/orders/{order}/")).Is(200).Object["items"]![0]!["product"]);
        await Move(order, "cancelled");
        await Move(order, "paid");
    }

    [Fact]
    public async Task A_deleted_user_takes_his_orders_with_him_and_gives_back_what_he_reserved()
    {
        var admin = await Host.Admin();
        var cashier = await Host.Cashier();
        var product = await Host.Product(stock: 100);
        var orders = new List<long>();
        for (var i = 0; i < 45; i++)
            orders.Add((await cashier.Order((product, 1))).Is(200).Id());
        await Move(orders[0], "paid");

        (await admin.Delete($"/users/{cashier.UserId}/")).Is(204);

        (await admin.Get($"/orders/{orders[0]}/")).Is(404, Refused.No("Order"));
        Assert.DoesNotContain((await admin.Get("/orders/admin/")).Each("id"), id => orders.Contains(long.Parse(id, null)));
        await Host.Settled();
        Assert.Equal(99, await Host.StockOf(product));
    }

    [Fact]
    public async Task An_order_keeps_the_price_of_its_day()
    {
        var admin = await Host.Admin();
        var (product, order) = await Ordered(stock: 10, quantity: 2);

        (await admin.Patch($"/products/{product}/", new { price = "999" })).Is(200);

        Assert.Equal("302.00", (await admin.Get($"/orders/{order}/")).Is(200)["total_price"]);
    }

    private async Task<(long Product, long Order)> Ordered(long stock, long quantity, string? name = null)
    {
        var product = await Host.Product(stock, name: name);
        return (product, (await (await Host.Cashier()).Order((product, quantity))).Is(200).Id());
    }

    private async Task Move(long order, string status) =>
        (await (await Host.Admin()).Post($"/orders/admin/{order}/update_status/", new { status })).Is(200);
}
