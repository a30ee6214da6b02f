using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

public sealed class CancelOrderTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Final =
        """{"non_field_errors": ["No se puede cancelar esta orden. Solo se permiten cancelar órdenes PENDIENTES."]}""";

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"reason": "se arrepintió"}""")]
    public async Task A_cancelled_order_puts_every_line_back_on_the_shelf(string? body)
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var employee = await shop.Host.Employee();
        var (one, two) = (await admin.StockProduct(stock: 10), await admin.StockProduct(stock: 20));
        var order = await admin.PlaceOrder(null, (one, 2), (two, 5), (one, 3));
        Assert.Equal(5, await admin.Stock(one));
        Assert.Equal(15, await admin.Stock(two));

        var reply = await employee.Post($"/orders/{order.Id()}/cancel/", body is null ? null : Json(body));

        reply.Is(200, $$"""{"status": "Order cancelled", "detail": "La orden {{order.Id()}} fue cancelada y el stock restaurado."}""");
        Assert.Equal(10, await admin.Stock(one));
        Assert.Equal(20, await admin.Stock(two));
        order["status"] = "CANCELLED"; // and nothing else is different
        (await admin.Get($"/orders/{order.Id()}/")).Is(200, order.ToJsonString());
    }

    [Fact]
    public async Task Only_pending_orders_can_be_cancelled_and_only_once()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(stock: 10);
        var paid = (await admin.Sell(null, (product, 3))).Id();
        var cancelled = (await admin.PlaceOrder(null, (product, 2))).Id();
        (await admin.Cancel(cancelled)).Is(200);

        (await admin.Cancel(paid)).Is(400, Final);
        (await admin.Cancel(cancelled)).Is(400, Final);

        Assert.Equal(7, await admin.Stock(product));
        Assert.Equal("PAID", (await admin.Order(paid)).Words("status"));
        Assert.Equal("CANCELLED", (await admin.Order(cancelled)).Words("status"));
    }

    [Fact]
    public async Task Stock_returns_to_a_product_that_was_changed_meanwhile()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(stock: 10, price: 100m);
        var order = (await admin.PlaceOrder(null, (product, 4))).Id();
        (await admin.Patch($"/products/{product}/", new { name = "Otra cosa", price = "1.00", current_stock = 50 })).Is(200);

        (await admin.Cancel(order)).Is(200);

        var after = await admin.Product(product);
        Assert.Equal(54, after.Number("current_stock"));
        Assert.Equal("Otra cosa", after.Words("name"));
        Assert.Equal("1.00", after.Words("price"));
    }

    [Fact]
    public async Task A_cancelled_order_costs_the_customer_nothing()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var product = await admin.StockProduct(price: 500m);
        var customer = await admin.RegisterFrequentCustomer();
        var before = (await admin.Get($"/customers/{customer}/")).Text;
        var order = (await admin.PlaceOrder(customer, (product, 1))).Id();

        (await admin.Cancel(order)).Is(200);

        Assert.Equal(before, (await admin.Get($"/customers/{customer}/")).Text);
    }
}
