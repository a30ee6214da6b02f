using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

public sealed class PayOrderTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Placed = "2023-10-27T15:30:00Z";
    private const string Paid = "2023-10-27T15:35:00Z";

    [Theory]
    [InlineData("CASH")]
    [InlineData("CARD")]
    public async Task A_paid_order_is_answered_whole(string method)
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(price: 100m, stock: 10, name: "Radio");
        var customer = await admin.RegisterCustomer(firstName: "Maria", lastName: "González");
        var order = await admin.At(Placed).PlaceOrder(customer, (product, 2));

        var paid = await admin.At(Paid).Post($"/orders/{order.Id()}/pay/", new { payment_method = method, amount_received = "500.00" });

        paid.Is(200, $$"""
            {"id": {{order.Id()}}, "ticket_folio": "{{order.Words("ticket_folio")}}", "status": "PAID",
             "created_at": "{{Placed}}", "paid_at": "{{Paid}}", "payment_method": "{{method}}",
             "seller": {{admin.UserId}}, "seller_name": "{{admin.Username}}",
             "customer": {{customer}}, "customer_name": "Maria González",
             "subtotal": "200.00", "total_tax": "32.00", "final_amount": "232.00",
             "discount_applied": "0.00", "money_saved_total": "0.00", "points_used": 0, "store_credit_used": "0.00",
             "items": [
               {"id": {{order["items"]![0].Number("id")}}, "product_id": {{product}}, "product_name": "Radio", "quantity": 2,
                "unit_price": "100.00", "tax_amount": "32.00", "discount_amount": "0.00", "amount": "200.00", "promotion_name": null}]}
            """);
        Assert.Equal(order.Keys(), paid.Object.Keys());
        Assert.Equal(paid.Text, (await admin.Get($"/orders/{order.Id()}/")).Text);
        Assert.Equal(8, await admin.Stock(product)); // taken when it was placed, not again
    }

    [Theory]
    [InlineData("LOYALTY_POINTS", "POINTS")]
    [InlineData("STORE_CREDIT", "CREDIT")]
    public async Task The_originals_codes_are_understood_and_normalised(string alias, string code)
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var product = await admin.StockProduct(price: 20m, taxRate: "EXENT");
        var customer = await admin.RegisterFrequentCustomer();
        await Give(admin, customer, 100);
        var order = await admin.PlaceOrder(customer, (product, 1));

        Assert.Equal(code, (await admin.Pay(order.Id(), alias)).Is(200)["payment_method"]);
        Assert.Equal(code, (await admin.Order(order.Id())).Words("payment_method"));
    }

    [Theory]
    [InlineData("""{}""", "This field is required.")]
    [InlineData("""{"amount_received": 5}""", "This field is required.")]
    [InlineData("""{"payment_method": null}""", "This field may not be null.")]
    [InlineData("""{"payment_method": ""}""", "\"\" is not a valid choice.")]
    [InlineData("""{"payment_method": "BITCOIN"}""", "\"BITCOIN\" is not a valid choice.")]
    [InlineData("""{"payment_method": "cash"}""", "\"cash\" is not a valid choice.")]
    [InlineData("""{"payment_method": "TRANSFER"}""", "\"TRANSFER\" is not a valid choice.")]
    [InlineData("""{"payment_method": 5}""", "\"5\" is not a valid choice.")]
    [InlineData("""{"payment_method": true}""", "\"True\" is not a valid choice.")]
    [InlineData("""{"payment_method": []}""", "\"[]\" is not a valid choice.")]
    public async Task A_wrong_method_is_told_first_whatever_the_order_is(string body, string message)
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        var pending = (await admin.PlaceOrder(null, (product, 1))).Id();
        var paid = (await admin.Sell(null, (product, 1))).Id();
        var refusal = new JsonObject { ["payment_method"] = new JsonArray(message) }.ToJsonString();

        (await admin.Post($"/orders/{pending}/pay/", Json(body))).Is(400, refusal);
        (await admin.Post($"/orders/{paid}/pay/", Json(body))).Is(400, refusal);

        Assert.Equal("PENDING", (await admin.Order(pending)).Words("status"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_pays_but_cannot_order(bool multipart)
    {
        var admin = await shop.Host.Admin();
        var order = (await admin.PlaceOrder(null, (await admin.StockProduct(), 1))).Id();
        using var payment = Form(("payment_method", "CARD"));
        using var empty = Form(("customer", ""));
        using var lines = Form(("items", "[]"));

        Assert.Equal("CARD", (await admin.Post($"/orders/{order}/pay/", payment)).Is(200)["payment_method"]);
        (await admin.Post("/orders/", empty)).Is(400, """{"items": ["This field is required."]}""");
        (await admin.Post("/orders/", lines))
            .Is(400, """{"items": {"non_field_errors": ["Expected a list of items but got type \"str\"."]}}""");

        HttpContent Form(params (string Name, string Value)[] fields) => multipart ? Bodies.Multipart(fields) : Bodies.Form(fields);
    }

    [Fact]
    public async Task No_body_is_a_missing_method()
    {
        var admin = await shop.Host.Admin();
        var order = (await admin.PlaceOrder(null, (await admin.StockProduct(), 1))).Id();

        (await admin.Post($"/orders/{order}/pay/")).Is(400, """{"payment_method": ["This field is required."]}""");
        (await admin.Post($"/orders/{order}/pay/", Json("[]")))
            .Is(400, """{"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}""");
    }

    [Theory]
    [InlineData("CASH")]
    [InlineData("CARD")]
    [InlineData("POINTS")]
    [InlineData("CREDIT")]
    public async Task Paid_and_cancelled_orders_cannot_be_paid_by_any_method(string method)
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        var paid = await admin.Sell(null, (product, 1)); // without a customer, which POINTS and CREDIT would tell next
        var cancelled = (await admin.PlaceOrder(null, (product, 1))).Id();
        (await admin.Cancel(cancelled)).Is(200);

        (await admin.Pay(paid.Id(), method)).Is(400, """{"non_field_errors": ["Esta orden ya ha sido pagada previamente."]}""");
        (await admin.Pay(cancelled, method)).Is(400, """{"non_field_errors": ["No se puede pagar una orden cancelada."]}""");

        Assert.Equal(paid.ToJsonString(), (await admin.Order(paid.Id())).ToJsonString());
        Assert.Equal("CANCELLED", (await admin.Order(cancelled)).Words("status"));
        Assert.Null((await admin.Order(cancelled))["payment_method"]);
    }

    [Fact]
    public async Task An_employee_takes_the_money_of_anybodys_order()
    {
        var admin = await shop.Host.Admin();
        var employee = await shop.Host.Employee();
        var order = (await admin.PlaceOrder(null, (await admin.StockProduct(), 1))).Id();

        var paid = (await employee.Pay(order, "CARD")).Is(200).Object;

        Assert.Equal(admin.UserId, paid.Number("seller"));
        Assert.False(paid.ContainsKey("order"));
    }

    private static async Task Give(PosClient client, long customer, int points) =>
        (await client.Post($"/customers/{customer}/points/", new { amount = points, transaction_type = "EARN" })).Is(201);
}
