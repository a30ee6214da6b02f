namespace Mostrador.Api.Tests.SmartSales;

public sealed class CreateOrderTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private SmartSalesHost Host => fixture.Host;

    [Fact]
    public async Task An_order_shows_as_the_contract_has_it_and_takes_its_units()
    {
        var cashier = await Host.Cashier();
        var (laptop, mouse) = (await Host.Product(stock: 5, price: "151.00"), await Host.Product(stock: 46, price: "20"));

        var made = (await cashier.At("2025-10-24T18:14:54.645569Z").Post("/orders/create/", new
        {
            items = new[] { new { product_id = laptop, quantity = 2 }, new { product_id = mouse, quantity = 1 } },
            payment_method = "card",
        })).Is(200);

        var lines = made.Object["items"]!.AsArray().Select(line => line!["id"]!.GetValue<long>()).ToList();
        made.IsExactly(200, $$"""
            {"id": {{made.Id()}}, "user": "{{cashier.Username}}", "created_at": "2025-10-24T18:14:54.645569Z", "status": "PENDING",
             "total_price": "322.00", "total_amount": "322.00",
             "items": [{"id": {{lines[0]}}, "product": {{laptop}}, "quantity": 2, "price": "151.00"},
                       {"id": {{lines[1]}}, "product": {{mouse}}, "quantity": 1, "price": "20.00"}]}
            """);
        Assert.Equal(lines[0] + 1, lines[1]);
        Assert.Equal((3, 45), (await Host.StockOf(laptop), await Host.StockOf(mouse)));
        Assert.Equal(made.Text, (await cashier.Get($"/orders/{made.Id()}/")).Is(200).Text);
    }

    [Fact]
    public async Task A_form_orders_as_JSON_does()
    {
        var product = await Host.Product(stock: 5);

        var made = (await (await Host.Cashier()).Post(
            "/orders/create/", Bodies.Form(("items[0]product_id", $"{product}"), ("items[0]quantity", "2"), ("items[1][product_id]", $"{product}"), ("items[1][quantity]", "1"),
            ("items[2].product_id", $"{product}"), ("items[2].quantity", "1")))).Is(200);

        Assert.Equal([2, 1, 1], made.Object["items"]!.AsArray().Select(line => line!["quantity"]!.GetValue<int>()));
        Assert.Equal(1, await Host.StockOf(product));
    }

    [Theory]
    [InlineData("""{}""", """{"items": ["This field is required."]}""")]
    [InlineData("""{"items": []}""", """{"items": ["El carrito no puede estar vacío."]}""")]
    [InlineData("""{"items": "x"}""", """{"items": {"non_field_errors": ["Expected a list of items but got type \"str\"."]}}""")]
    [InlineData("""{"items": [5]}""", """{"items": [{"non_field_errors": ["Invalid data. Expected a dictionary, but got int."]}]}""")]
    [InlineData("""{"items": [{"product_id": 1, "quantity": 1}, {"quantity": 0}]}""", """
        {"items": [{}, {"product_id": ["This field is required."], "quantity": ["Ensure this value is greater than or equal to 1."]}]}
        """)]
    [InlineData("""{"items": [{"product_id": "x", "quantity": 99999999999999999999}]}""", """
        {"items": [{"product_id": ["A valid integer is required."], "quantity": ["Ensure this value is less than or equal to 2147483647."]}]}
        """)]
    public async Task A_bad_body_is_told_in_the_contracts_words(string body, string answer) =>
        (await (await Host.Cashier()).Post("/orders/create/", Bodies.Json(body))).Is(400, answer);

    [Fact]
    public async Task Whatever_fails_leaves_everything_as_it_was()
    {
        var cashier = await Host.Cashier();
        var (laptop, hidden) = (await Host.Product(stock: 5, name: "Laptop HP"), await Host.Product(active: false));

        (await Order(cashier, (laptop, 2), (987654, 1))).Is(404, Refused.Error("Uno de los productos no fue encontrado."));
        (await Order(cashier, (laptop, 2), (hidden, 1))).Is(404, Refused.Error("Uno de los productos no fue encontrado."));
        (await Order(cashier, (laptop, 6))).Is(400, Refused.Error("Stock insuficiente para Laptop HP. Disponible: 5"));
        (await Order(cashier, (laptop, 3), (laptop, 3))).Is(400, Refused.Error("Stock insuficiente para Laptop HP. Disponible: 2"));

        Assert.Equal(5, await Host.StockOf(laptop));
        (await cashier.Get("/orders/")).Is(200, "[]");
    }

    [Fact]
    public async Task A_total_beyond_ten_digits_is_refused()
    {
        var product = await Host.Product(stock: int.MaxValue, price: "99999999.99");

        (await Order(await Host.Cashier(), (product, int.MaxValue))).Is(400, Refused.Error("El total de la orden excede el máximo permitido."));

        Assert.Equal(int.MaxValue, await Host.StockOf(product));
        Assert.Equal("99999999.99", (await Order(await Host.Cashier(), (product, 1))).Is(200)["total_price"]);
    }

    [Fact]
    public async Task Clients_order_only_where_the_shop_lets_them()
    {
        var product = await Host.Product();
        (await Order(await Host.Client(), (product, 1))).Is(403, Refused.Forbidden);

        await using var open = await SmartSalesHost.Start(options => options.Settings["SmartSales__CustomersMayOrder"] = "true");
        (await Order(await open.Client(), (await open.Product(), 1))).Is(200);
    }

    [Fact]
    public async Task Others_orders_do_not_exist()
    {
        var (me, other) = (await Host.Cashier(), await Host.Manager());
        var order = (await Order(me, (await Host.Product(), 1))).Is(200).Id();

        (await other.Get($"/orders/{order}/")).Is(404, Refused.No("Order"));
        (await (await Host.Admin()).Get($"/orders/{order}/")).Is(200);
        (await me.Get("/orders/x/")).Is(404, Refused.NotFound);
        Assert.Equal([$"{order}"], (await me.Get("/orders/")).Each("id"));
        (await other.Get("/orders/")).Is(200, "[]");
        Assert.Contains($"{order}", (await (await Host.Admin()).Get("/orders/")).Each("id"));
    }

    [Fact]
    public async Task Of_many_who_want_the_last_units_as_many_get_them_as_there_are()
    {
        var cashier = await Host.Cashier();
        var (first, second) = (await Host.Product(stock: 7, name: "Taza"), await Host.Product(stock: 1000));

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 2 == 0
            ? Order(cashier, (first, 1), (second, 1))
            : Order(cashier, (second, 1), (first, 1))));

        Assert.Equal(7, replies.Count(reply => reply.Status == 200));
        Assert.All(replies.Where(reply => reply.Status != 200), reply => reply.Is(400, Refused.Error("Stock insuficiente para Taza. Disponible: 0")));
        Assert.Equal((0, 993), (await Host.StockOf(first), await Host.StockOf(second)));
    }

    private static Task<Reply> Order(SmartSalesClient who, params (long Product, long Quantity)[] lines) => who.Order(lines);
}
