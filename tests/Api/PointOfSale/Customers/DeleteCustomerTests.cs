namespace Mostrador.Api.Tests.PointOfSale.Customers;

/// Deleting customers for good (contract D22).
public sealed class DeleteCustomerTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string NotFound = """{"detail": "Not found."}""";

    [Fact]
    public async Task Any_employee_may_delete_a_customer_and_then_he_is_gone()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();
        (await employee.MovePoints(id, 10, "EARN")).Is(201);

        Assert.Equal("", (await employee.Delete($"/customers/{id}/")).Is(204).Text);

        foreach (var path in new[] { "", "history/", "credit-history/" })
            (await employee.Get($"/customers/{id}/{path}")).Is(404, NotFound);
        (await employee.Patch($"/customers/{id}/", new { first_name = "a" })).Is(404, NotFound);
        (await employee.MovePoints(id, 10, "EARN")).Is(404, NotFound);
        (await employee.Post($"/customers/{id}/pay-credit/", new { amount = 1 })).Is(404, NotFound);
        (await employee.Delete($"/customers/{id}/")).Is(404, NotFound);
        Assert.DoesNotContain((await employee.Get("/customers/")).Is(200).Array, customer => customer!["id"]!.GetValue<long>() == id);
        (await employee.Post("/orders/", new { customer = id, items = new[] { new { product_id = 1, quantity = 1 } } })).Is(400);
    }

    [Fact]
    public async Task His_orders_stay_without_him_at_once()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterCustomer(firstName: "Maria", lastName: "González");
        var product = await admin.StockProduct(price: 100m);
        var paid = (await admin.Sell(id, (product, 1)))["id"]!.GetValue<long>();
        var pending = (await admin.PlaceOrder(id, (product, 2)))["id"]!.GetValue<long>();
        Assert.Equal("Maria González", (await admin.Get($"/orders/{paid}/")).Is(200)["customer_name"]);

        (await admin.Delete($"/customers/{id}/")).Is(204);

        foreach (var order in new[] { paid, pending })
        {
            var shown = (await admin.Get($"/orders/{order}/")).Is(200);
            Assert.Equal(("null", "Cliente General"), (shown["customer"], shown["customer_name"]));
        }

        Assert.All(
            (await admin.Get("/orders/"))
                .Is(200).Array.Where(order => order!["id"]!.GetValue<long>() is var found && (found == paid || found == pending)),
            order => Assert.Null(order!["customer"]));
    }

    [Fact]
    public async Task His_pending_order_can_be_paid_like_anybodys()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterCustomer();
        var order = (await admin.PlaceOrder(id, (await admin.StockProduct(price: 100m), 1)))["id"]!.GetValue<long>();
        (await admin.Delete($"/customers/{id}/")).Is(204);

        (await admin.Post($"/orders/{order}/pay/", new { payment_method = "POINTS" }))
            .Is(400, """{"detail": "El pago con Puntos requiere un cliente asignado."}""");
        (await admin.Post($"/orders/{order}/pay/", new { payment_method = "CREDIT" }))
            .Is(400, """{"detail": "El pago con Crédito requiere un cliente asignado."}""");
        Assert.Equal("PAID", (await admin.PayOrder(order))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task His_pending_order_can_be_cancelled()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterCustomer();
        var order = (await admin.PlaceOrder(id, (await admin.StockProduct(), 1)))["id"]!.GetValue<long>();
        (await admin.Delete($"/customers/{id}/")).Is(204);

        (await admin.Post($"/orders/{order}/cancel/")).Is(200);
    }

    [Fact]
    public async Task Telephone_and_email_are_free_again_and_the_newcomer_inherits_nothing()
    {
        var admin = await shop.Host.Admin();
        var body = CustomerBody.New();
        var id = (await admin.Post("/customers/", body)).Is(201).Object["id"]!.GetValue<long>();
        (await admin.MovePoints(id, 50, "EARN")).Is(201);
        (await admin.Delete($"/customers/{id}/")).Is(204);

        var successor = (await admin.Post("/customers/", body)).Is(201).Object["id"]!.GetValue<long>();

        Assert.NotEqual(id, successor);
        Assert.Equal("0", (await admin.ShowCustomer(successor))["current_points"]);
        (await admin.ShowPoints(successor)).Is(200, "[]");
    }

    [Fact]
    public async Task Of_parallel_deletions_one_succeeds()
    {
        var employee = await shop.Host.Employee();
        var id = await employee.RegisterCustomer();

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => employee.Delete($"/customers/{id}/")));

        Assert.Equal([204, 404, 404, 404, 404], replies.Select(reply => reply.Status).Order());
    }
}
