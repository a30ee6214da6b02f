using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

public sealed class ReadOrderTests : IAsyncLifetime
{
    private PosHost _host = null!;

    public async Task InitializeAsync() => _host = await PosHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task All_orders_of_everybody_are_listed_newest_first()
    {
        var admin = await _host.Admin();
        var employee = await _host.Employee();
        (await employee.Get("/orders/")).Is(200, "[]");
        var product = await admin.StockProduct(stock: 1000);
        var noon = (await admin.At("2024-05-15T18:00:00Z").PlaceOrder(null, (product, 1))).Id();
        var early = (await employee.At("2024-05-15T08:00:00Z").PlaceOrder(null, (product, 2))).Id();
        var first = (await admin.At("2024-05-15T12:00:00Z").PlaceOrder(null, (product, 3))).Id();
        var second = (await employee.At("2024-05-15T12:00:00Z").PlaceOrder(null, (product, 4))).Id();
        await admin.At("2024-05-16T12:00:00Z").PayOrder(early); // paying does not make it newer
        var now = new List<long>();
        for (var i = 0; i < 5; i++) // several within one second, newest of all
            now.Insert(0, (await admin.PlaceOrder(null, (product, 1))).Id());

        var list = (await employee.Get("/orders/")).Is(200);

        Assert.Equal([.. now, noon, second, first, early], list.Array.Select(order => order.Number("id")));
        foreach (var order in list.Array)
            (await employee.Get($"/orders/{order.Number("id")}/")).Is(200, order!.ToJsonString());
        Assert.Equal(9, (await employee.Get("/orders?page=2&limit=3")).Is(200).Array.Count);
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.0")]
    [InlineData("99999999999999999999999")]
    public async Task An_order_that_does_not_exist_is_not_found(string id)
    {
        var admin = await _host.Admin();

        (await admin.Get($"/orders/{id}/")).Is(404, """{"detail": "Not found."}""");
        (await admin.Post($"/orders/{id}/pay/", new { payment_method = "BITCOIN" })).Is(404, """{"detail": "Not found."}""");
        (await admin.Post($"/orders/{id}/cancel/")).Is(404, """{"detail": "Not found."}""");
        (await admin.Post($"/orders/{id}/refund/")).Is(404, """{"detail": "Not found."}""");
    }

    [Fact]
    public async Task Lines_are_snapshots_and_the_seller_stays_when_he_leaves()
    {
        var admin = (await _host.Admin()).At("2024-05-15T18:00:00Z");
        var employee = (await _host.Employee()).At("2024-05-15T18:00:00Z");
        var product = await admin.StockProduct(price: 100m, name: "Radio");
        var order = await employee.PlaceOrder(null, (product, 1));

        var another = new { name = "Televisor", price = "900.00", tax_rate = "8.00", sku = Unique.Text("TV") };
        (await admin.Patch($"/products/{product}/", another)).Is(200);
        await admin.Promote(product, "50.00", "2024-05-01", "2024-05-31");
        (await admin.Delete($"/users/{employee.UserId}/")).Is(204);

        Assert.Equal(order.ToJsonString(), (await admin.Order(order.Id())).ToJsonString());
        var paid = await admin.PayOrder(order.Id());
        Assert.Equal("116.00", paid.Words("final_amount"));
        Assert.Equal(employee.UserId, paid.Number("seller")); // who sold, not who took the money
        Assert.Equal(employee.Username, paid.Words("seller_name"));
    }

    [Fact]
    public async Task A_deleted_customer_leaves_the_order_without_one()
    {
        var admin = (await _host.Admin()).At("2024-05-15T18:00:00Z");
        var product = await admin.StockProduct(price: 100m);
        var customer = await admin.RegisterCustomer();
        var paid = await admin.Sell(customer, (product, 1));
        var pending = await admin.PlaceOrder(customer, (product, 1));

        (await admin.Delete($"/customers/{customer}/")).Is(204);

        foreach (var id in new[] { paid.Id(), pending.Id() })
        {
            var order = await admin.Order(id);
            Assert.Null(order["customer"]);
            Assert.Equal("Cliente General", order.Words("customer_name"));
            Assert.Equal("116.00", order.Words("final_amount"));
        }

        var listed = (await admin.Get("/orders/")).Is(200).Array;
        Assert.Equal(2, listed.Count);
        Assert.All(listed, order => Assert.Null(order!["customer"]));
        (await admin.Pay(pending.Id(), "POINTS")).Is(400, """{"detail": "El pago con Puntos requiere un cliente asignado."}""");
        (await admin.Pay(pending.Id(), "CREDIT")).Is(400, """{"detail": "El pago con Crédito requiere un cliente asignado."}""");
        Assert.Equal("PAID", (await admin.Pay(pending.Id(), "CASH")).Is(200)["status"]);
    }
}
