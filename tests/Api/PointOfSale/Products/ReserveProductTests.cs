using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Products;

public sealed class ReserveProductTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Fact]
    public async Task Reservations_are_added_released_and_shown()
    {
        var employee = await shop.Host.Employee();
        var id = await (await shop.Host.Admin()).StockProduct(stock: 100, name: "Coca Cola 600ml");

        (await Reserve(employee, id, "5")).Is(200, Answer("Coca Cola 600ml", 5, 95));
        (await Reserve(employee, id, "-2")).Is(200, Answer("Coca Cola 600ml", 3, 97));
        (await Reserve(employee, id, "0")).Is(200, Answer("Coca Cola 600ml", 3, 97));
        (await Reserve(employee, id, "\"7\"")).Is(200, Answer("Coca Cola 600ml", 10, 90));
        (await Reserve(employee, id, "\"-10\"")).Is(200, Answer("Coca Cola 600ml", 0, 100));
        (await Reserve(employee, id, "100")).Is(200, Answer("Coca Cola 600ml", 100, 0));

        var product = await employee.Product(id);
        Assert.Equal(100, product.Number("current_stock"));
        Assert.Equal(100, product.Number("reserved_quantity"));
        Assert.Equal(0, product.Number("available_to_sell"));
    }

    [Theory]
    [InlineData("""{}""", """{"error": "Field 'amount' is required (integer)."}""")]
    [InlineData("""{"amount": null}""", """{"error": "Field 'amount' is required (integer)."}""")]
    [InlineData("""{"amount": "x"}""", """{"error": "Amount must be an integer"}""")]
    [InlineData("""{"amount": ""}""", """{"error": "Amount must be an integer"}""")]
    [InlineData("""{"amount": 1.5}""", """{"error": "Amount must be an integer"}""")]
    [InlineData("""{"amount": "1.5"}""", """{"error": "Amount must be an integer"}""")]
    [InlineData("""{"amount": true}""", """{"error": "Amount must be an integer"}""")]
    [InlineData("""{"amount": [1]}""", """{"error": "Amount must be an integer"}""")]
    [InlineData("""{"amount": {"a": 1}}""", """{"error": "Amount must be an integer"}""")]
    [InlineData("""{"amount": 8}""", """{"error": "Insufficient stock.", "available": 7}""")]
    [InlineData("""{"amount": 2147483648}""", """{"error": "Insufficient stock.", "available": 7}""")]
    [InlineData("""{"amount": 9223372036854775807}""", """{"error": "Insufficient stock.", "available": 7}""")]
    [InlineData("""{"amount": 99999999999999999999999}""", """{"error": "Insufficient stock.", "available": 7}""")]
    [InlineData("""{"amount": -4}""", """{"error": "Cannot release more items than reserved."}""")]
    [InlineData("""{"amount": -9223372036854775808}""", """{"error": "Cannot release more items than reserved."}""")]
    [InlineData("""{"amount": -99999999999999999999999}""", """{"error": "Cannot release more items than reserved."}""")]
    [InlineData("""[]""", """{"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}""")]
    public async Task A_refused_reservation_changes_nothing(string body, string refusal)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 10);
        (await Reserve(admin, id, "3")).Is(200);
        var before = (await admin.Get($"/products/{id}/")).Text;

        (await admin.Post($"/products/{id}/reserve/", Json(body))).Is(400, refusal);

        Assert.Equal(before, (await admin.Get($"/products/{id}/")).Text);
    }

    [Fact]
    public async Task A_form_reserves_too()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 10, name: "Agua");
        using var some = Bodies.Form(("amount", "4"));
        using var fewer = Bodies.Multipart(("amount", "-1"));
        using var none = Bodies.Form(("amount", ""));

        (await admin.Post($"/products/{id}/reserve/", some)).Is(200, Answer("Agua", 4, 6));
        (await admin.Post($"/products/{id}/reserve/", fewer)).Is(200, Answer("Agua", 3, 7));
        (await admin.Post($"/products/{id}/reserve/", none)).Is(400, """{"error": "Amount must be an integer"}""");
    }

    [Fact]
    public async Task No_body_at_all_is_a_missing_amount()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct();

        (await admin.Post($"/products/{id}/reserve/")).Is(400, """{"error": "Field 'amount' is required (integer)."}""");
    }

    [Fact]
    public async Task Orders_and_reservations_know_nothing_of_each_other()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 5, name: "Leche");
        (await Reserve(admin, id, "5")).Is(200);

        var order = await admin.PlaceOrder(null, (id, 4));

        var sold = await admin.Product(id);
        Assert.Equal(1, sold.Number("current_stock"));
        Assert.Equal(5, sold.Number("reserved_quantity"));
        Assert.Equal(0, sold.Number("available_to_sell")); // never below 0
        (await Reserve(admin, id, "1")).Is(400, """{"error": "Insufficient stock.", "available": 0}""");

        (await admin.Cancel(order.Id())).Is(200);
        var back = await admin.Product(id);
        Assert.Equal(5, back.Number("current_stock"));
        Assert.Equal(5, back.Number("reserved_quantity"));
        Assert.Equal(0, back.Number("available_to_sell"));
        (await Reserve(admin, id, "-5")).Is(200, Answer("Leche", 0, 5));
    }

    [Fact]
    public async Task Available_follows_a_stock_that_was_set_by_hand()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 10);
        (await Reserve(admin, id, "6")).Is(200);

        Assert.Equal(0, (await admin.Patch($"/products/{id}/", new { current_stock = 2 })).Is(200).Object.Number("available_to_sell"));
        Assert.Equal(6, (await admin.Product(id)).Number("reserved_quantity"));
        Assert.Equal(94, (await admin.Patch($"/products/{id}/", new { current_stock = 100 })).Is(200).Object.Number("available_to_sell"));
    }

    private static Task<Reply> Reserve(PosClient client, long product, string amount) =>
        client.Post($"/products/{product}/reserve/", Json($$"""{"amount": {{amount}}}"""));

    private static string Answer(string product, int reserved, int available) =>
        $$"""{"status": "success", "product": "{{product}}", "reserved_quantity": {{reserved}}, "available_to_sell": {{available}}}""";
}
