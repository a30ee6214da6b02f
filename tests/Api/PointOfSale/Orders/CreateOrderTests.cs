using System.Text;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

public sealed class CreateOrderTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Now = "2023-10-27T15:30:00Z";

    [Fact]
    public async Task An_order_answers_every_field_in_the_documented_order()
    {
        var employee = (await shop.Host.Employee()).At(Now);
        var product = await (await shop.Host.Admin()).StockProduct(price: 86.21m, stock: 10, name: "Coca Cola 600ml");
        var customer = await employee.RegisterCustomer(firstName: "Maria", lastName: "González");

        var created = (await employee.Order(customer, (product, 2))).Is(201);

        var order = created.Object;
        Assert.Equal(
            ["id", "ticket_folio", "status", "created_at", "paid_at", "payment_method", "seller", "seller_name", "customer",
             "customer_name", "subtotal", "total_tax", "final_amount", "discount_applied", "money_saved_total", "points_used",
             "store_credit_used", "items"],
            order.Keys());
        Assert.Equal(
            ["id", "product_id", "product_name", "quantity", "unit_price", "tax_amount", "discount_amount", "amount", "promotion_name"],
            order["items"]![0].Keys());
        Assert.Matches("^[0-9A-F]{8}$", order.Words("ticket_folio"));
        Assert.Equal(employee.UserId, order.Number("seller"));
        Assert.Equal(employee.Username, order.Words("seller_name"));
        Assert.Equal("Maria González", order.Words("customer_name"));
        Assert.Equal(Now, order.Words("created_at"));
        Assert.Equal(8, await employee.Stock(product)); // gone from the shelf before it is paid
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"customer\": null, ")]
    [InlineData("\"customer\": \"\", ")]
    public async Task Without_a_customer_it_is_an_anonymous_sale(string customer)
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();

        var body = Json($$"""{{{customer}}"items": [{"product_id": {{product}}, "quantity": 1}]}""");
        var order = (await admin.Post("/orders/", body)).Is(201).Object;

        Assert.Null(order["customer"]);
        Assert.Equal("Cliente General", order.Words("customer_name"));
    }

    [Fact]
    public async Task Ids_and_quantities_may_come_as_text_and_unknown_fields_are_ignored()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(stock: 10);
        var customer = await admin.RegisterCustomer();

        var order = (await admin.Post("/orders/", Json($$"""
            {"customer": "{{customer}}", "status": "PAID", "final_amount": "0.01", "seller": 999, "ticket_folio": "AAAAAAAA",
             "points_used": 5, "discount_applied": "5.00",
             "items": [{"product_id": "{{product}}", "quantity": "3", "unit_price": "0.01", "promotion_id": 7, "amount": "0.01"}]}
            """))).Is(201).Object;

        Assert.Equal(customer, order.Number("customer"));
        Assert.Equal("PENDING", order.Words("status"));
        Assert.Equal(admin.UserId, order.Number("seller"));
        Assert.Equal("34.80", order.Words("final_amount")); // 11.60 x 3
        Assert.Equal("0.00", order.Words("discount_applied"));
        Assert.Equal(0, order.Number("points_used"));
        Assert.Equal(7, await admin.Stock(product));
    }

    [Fact]
    public async Task Folios_are_unique()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct(stock: 1000);
        var folios = new HashSet<string>();

        for (var i = 0; i < 50; i++)
            Assert.True(folios.Add((await admin.PlaceOrder(null, (product, 1))).Words("ticket_folio")));
    }

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { """{}""", """{"items": ["This field is required."]}""" },
        { """{"items": null}""", """{"items": ["This field may not be null."]}""" },
        { """{"items": []}""", """{"items": ["La orden debe tener al menos un producto."]}""" },
        { """{"items": "abc"}""", """{"items": {"non_field_errors": ["Expected a list of items but got type \"str\"."]}}""" },
        { """{"items": 5}""", """{"items": {"non_field_errors": ["Expected a list of items but got type \"int\"."]}}""" },
        { """{"items": 1.5}""", """{"items": {"non_field_errors": ["Expected a list of items but got type \"float\"."]}}""" },
        { """{"items": true}""", """{"items": {"non_field_errors": ["Expected a list of items but got type \"bool\"."]}}""" },
        { """{"items": {"product_id": 1}}""", """{"items": {"non_field_errors": ["Expected a list of items but got type \"dict\"."]}}""" },
        { """{"items": [5]}""", """{"items": [{"non_field_errors": ["Invalid data. Expected a dictionary, but got int."]}]}""" },
        {
            """{"items": [OK, "x", [], {}]}""",
            """
            {"items": [{}, {"non_field_errors": ["Invalid data. Expected a dictionary, but got str."]},
                       {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]},
                       {"product_id": ["This field is required."], "quantity": ["This field is required."]}]}
            """
        },
        {
            """{"items": [OK, {"product_id": 999999, "quantity": 0}]}""",
            """{"items": [{}, {"product_id": ["Invalid pk \"999999\" - object does not exist."], "quantity": ["La cantidad debe ser al menos 1."]}]}"""
        },
        { Quantity("-1"), QuantityError("La cantidad debe ser al menos 1.") },
        { Quantity("\"0\""), QuantityError("La cantidad debe ser al menos 1.") },
        { Quantity("-99999999999999999999999"), QuantityError("La cantidad debe ser al menos 1.") },
        { Quantity("1.5"), QuantityError("Debe ser un número entero válido.") },
        { Quantity("\"1.5\""), QuantityError("Debe ser un número entero válido.") },
        { Quantity("\"abc\""), QuantityError("Debe ser un número entero válido.") },
        { Quantity("\"\""), QuantityError("Debe ser un número entero válido.") },
        { Quantity("true"), QuantityError("Debe ser un número entero válido.") },
        { Quantity("[1]"), QuantityError("Debe ser un número entero válido.") },
        { Quantity("{}"), QuantityError("Debe ser un número entero válido.") },
        { Quantity("null"), QuantityError("This field may not be null.") },
        { """{"items": [{"product_id": PRODUCT}]}""", QuantityError("This field is required.") },
        { Product("null"), ProductError("This field may not be null.") },
        { Product("\"\""), ProductError("This field may not be null.") },
        { Product("\"abc\""), ProductError("Incorrect type. Expected pk value, received str.") },
        { Product("true"), ProductError("Incorrect type. Expected pk value, received bool.") },
        { Product("[1]"), ProductError("Incorrect type. Expected pk value, received list.") },
        { Product("{\"id\": 1}"), ProductError("Incorrect type. Expected pk value, received dict.") },
        { Product("0"), ProductError("Invalid pk \\\"0\\\" - object does not exist.") },
        { Product("-1"), ProductError("Invalid pk \\\"-1\\\" - object does not exist.") },
        { Product("99999999999999999999999"), ProductError("Invalid pk \\\"99999999999999999999999\\\" - object does not exist.") },
        { """{"items": [{"quantity": 1}]}""", ProductError("This field is required.") },
        { Customer("999999"), """{"customer": ["Invalid pk \"999999\" - object does not exist."]}""" },
        { Customer("\"999999\""), """{"customer": ["Invalid pk \"999999\" - object does not exist."]}""" },
        { Customer("99999999999999999999999"), """{"customer": ["Invalid pk \"99999999999999999999999\" - object does not exist."]}""" },
        { Customer("\"abc\""), """{"customer": ["Incorrect type. Expected pk value, received str."]}""" },
        { Customer("true"), """{"customer": ["Incorrect type. Expected pk value, received bool."]}""" },
        { Customer("[]"), """{"customer": ["Incorrect type. Expected pk value, received list."]}""" },
        { Customer("{}"), """{"customer": ["Incorrect type. Expected pk value, received dict."]}""" },
        {
            """{"customer": 999999, "items": []}""",
            """{"customer": ["Invalid pk \"999999\" - object does not exist."], "items": ["La orden debe tener al menos un producto."]}"""
        },
        { """[]""", """{"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}""" },
        { """5""", """{"non_field_errors": ["Invalid data. Expected a dictionary, but got int."]}""" },
        { Quantity("101"), """{"non_field_errors": ["Stock insuficiente para 'Coca Cola'. Disponible: 100, Solicitado: 101"]}""" },
        { Quantity("2147483647"), """{"non_field_errors": ["Stock insuficiente para 'Coca Cola'. Disponible: 100, Solicitado: 2147483647"]}""" },
        { Quantity("2147483648"), QuantityError("Ensure this value is less than or equal to 2147483647.") },
        { Quantity("9223372036854775808"), QuantityError("Ensure this value is less than or equal to 2147483647.") },
        { Quantity("99999999999999999999999"), QuantityError("Ensure this value is less than or equal to 2147483647.") },
        {
            """{"items": [{"product_id": PRODUCT, "quantity": 60}, {"product_id": PRODUCT, "quantity": 60}]}""",
            """{"non_field_errors": ["Stock insuficiente para 'Coca Cola'. Disponible: 40, Solicitado: 60"]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_refused_order_leaves_no_trace(string body, string refusal)
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var product = await admin.StockProduct(stock: 100, name: "Coca Cola");
        var orders = await admin.OrderCount();
        var sent = body.Replace("OK", $$"""{"product_id": {{product}}, "quantity": 1}""", StringComparison.Ordinal)
            .Replace("PRODUCT", $"{product}", StringComparison.Ordinal);

        (await admin.Post("/orders/", Json(sent))).Is(400, refusal);

        Assert.Equal(100, await admin.Stock(product));
        Assert.Equal(orders, await admin.OrderCount());
    }

    [Fact]
    public async Task No_body_is_an_order_without_items_and_broken_JSON_is_told()
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/orders/")).Is(400, """{"items": ["This field is required."]}""");
        using var broken = new StringContent("{\"items\": [", Encoding.UTF8, "application/json");
        Assert.StartsWith("JSON parse error - ", (await admin.Post("/orders/", broken)).Is(400)["detail"], StringComparison.Ordinal);
        using var deep = Bodies.Json($$"""{"items": {{new string('[', 5000)}}{{new string(']', 5000)}}}""");
        (await admin.Post("/orders/", deep)).Is(400);
        using var plain = new StringContent("items", Encoding.UTF8, "text/plain");
        (await admin.Post("/orders/", plain)).Is(415, """{"detail": "Unsupported media type \"text/plain\" in request."}""");
    }

    [Fact]
    public async Task One_line_too_many_takes_nothing_from_the_others()
    {
        var admin = (await shop.Host.Admin()).At(Now);
        var (plenty, few) = (await admin.StockProduct(stock: 50), await admin.StockProduct(stock: 5, name: "Coca Cola"));
        var orders = await admin.OrderCount();

        (await admin.Order(null, (plenty, 7), (few, 3), (few, 3), (plenty, 1)))
            .Is(400, """{"non_field_errors": ["Stock insuficiente para 'Coca Cola'. Disponible: 2, Solicitado: 3"]}""");

        Assert.Equal(50, await admin.Stock(plenty));
        Assert.Equal(5, await admin.Stock(few));
        Assert.Equal(orders, await admin.OrderCount());
        (await admin.Order(null, (few, 3), (few, 2))).Is(201);
        Assert.Equal(0, await admin.Stock(few));
        (await admin.Order(null, (few, 1)))
            .Is(400, """{"non_field_errors": ["Stock insuficiente para 'Coca Cola'. Disponible: 0, Solicitado: 1"]}""");
    }

    [Fact]
    public async Task Orders_are_for_everybody_who_is_logged_in_and_never_edited_by_hand()
    {
        var admin = await shop.Host.Admin();
        var employee = await shop.Host.Employee();
        var product = await admin.StockProduct();
        var order = (await employee.PlaceOrder(null, (product, 1))).Id();
        var anonymous = shop.Host.Anonymous;

        foreach (var reply in new[]
        {
            await anonymous.Get("/orders/"), await anonymous.Post("/orders/", new { }), await anonymous.Get($"/orders/{order}/"),
            await anonymous.Pay(order, "CASH"), await anonymous.Cancel(order), await anonymous.Delete($"/orders/{order}/"),
        })
            reply.Is(401, """{"detail": "Authentication credentials were not provided."}""");

        foreach (var caller in new[] { admin, employee })
        {
            (await caller.Put($"/orders/{order}/", new { })).Is(405, """{"detail": "Method \"PUT\" not allowed."}""");
            (await caller.Patch($"/orders/{order}/", new { status = "PAID" })).Is(405, """{"detail": "Method \"PATCH\" not allowed."}""");
            (await caller.Delete($"/orders/{order}/")).Is(405, """{"detail": "Method \"DELETE\" not allowed."}""");
            (await caller.Delete("/orders/999999/")).Is(405, """{"detail": "Method \"DELETE\" not allowed."}""");
            (await caller.Delete("/orders/")).Is(405, """{"detail": "Method \"DELETE\" not allowed."}""");
            (await caller.Get($"/orders/{order}/pay/")).Is(405, """{"detail": "Method \"GET\" not allowed."}""");
            (await caller.Get($"/orders/{order}/cancel/")).Is(405, """{"detail": "Method \"GET\" not allowed."}""");
        }

        Assert.Equal("PENDING", (await admin.Order(order)).Words("status"));
    }

    private static string Quantity(string json) => $$"""{"items": [{"product_id": PRODUCT, "quantity": {{json}}}]}""";

    private static string QuantityError(string message) => $$"""{"items": [{"quantity": ["{{message}}"]}]}""";

    private static string Product(string json) => $$"""{"items": [{"product_id": {{json}}, "quantity": 1}]}""";

    private static string ProductError(string message) => $$"""{"items": [{"product_id": ["{{message}}"]}]}""";

    private static string Customer(string json) => $$"""{"customer": {{json}}, "items": [OK]}""";
}
