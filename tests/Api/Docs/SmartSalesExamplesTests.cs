using Mostrador.Api.Tests.SmartSales;

namespace Mostrador.Api.Tests.Docs;

public sealed class SmartSalesExamplesTests(SmartSalesDocument document)
    : ExamplesTests(document, leastExamples: 200), IClassFixture<SmartSalesDocument>
{
    [Theory]
    [InlineData("Unauthorized", "No credentials", 401)]
    [InlineData("Unauthorized", "A token that is not good", 401)]
    [InlineData("Unauthorized", "A refresh token", 401)]
    [InlineData("Unauthorized", "Bearer without exactly one value", 401)]
    [InlineData("Forbidden", "Not for this role", 403)]
    [InlineData("UnsupportedMediaType", "Another content type", 415)]
    [InlineData("PayloadTooLarge", "Too large", 413)]
    public async Task A_common_error_is_what_the_host_really_answers(string response, string example, int status)
    {
        var admin = await document.Host.Admin();
        var reply = example switch
        {
            "No credentials" => await document.Host.Anonymous.Get("/orders"),
            "A token that is not good" => await admin.WithToken("abc.def.ghi").Get("/orders"),
            "A refresh token" => await admin.WithToken(admin.Refresh).Get("/orders"),
            "Bearer without exactly one value" => await admin.WithToken("one two").Get("/orders"),
            "Not for this role" => await (await document.Host.Manager()).Get("/users"),
            "Another content type" => await admin.Post("/products", Bodies.Typed("hello", "text/plain")),
            _ => await admin.Post("/products", TooLarge()),
        };

        reply.Is(status, Common(response, example));
    }

    [Theory]
    [InlineData("post", "/token", "400", "Missing fields", "{}")]
    [InlineData("post", "/token", "400", "Blank fields", """{"username": "", "password": " "}""")]
    [InlineData("post", "/token", "401", "An unknown user, a wrong password, or a user who is inactive", """{"username": "x", "password": "x"}""")]
    [InlineData("post", "/token/refresh", "400", "No token", "{}")]
    [InlineData("post", "/token/refresh", "401", "Not a token", """{"refresh": "x"}""")]
    [InlineData("post", "/token/verify", "401", "Not a token", """{"token": "x"}""")]
    [InlineData("post", "/users", "400", "No object", "[]")]
    [InlineData("post", "/users", "400", "Broken JSON", "{]")]
    [InlineData("post", "/users", "400", "Missing fields", "{}")]
    [InlineData("post", "/users", "400", "The name is taken", """{"username": "admin", "password": "x", "first_name": "", "last_name": ""}""")]
    [InlineData("post", "/users", "400", "Not a name", """{"username": "a b", "password": "x", "first_name": "", "last_name": ""}""")]
    [InlineData("post", "/users", "400", "Another password", """{"username": "x", "password": "x", "password2": "y", "first_name": "", "last_name": ""}""")]
    [InlineData("get", "/users/x", "404", "An id that is no number", null)]
    [InlineData("get", "/users/999999", "404", "Unknown", null)]
    [InlineData("patch", "/users/1", "400", "Malformed fields", """{"email": "x", "role": "X"}""")]
    [InlineData("post", "/products", "400", "Missing fields", "{}")]
    [InlineData("post", "/products", "400", "Malformed fields", """{"name": "", "description": "d", "price": -1, "stock": "x", "category": 99, "is_active": "x"}""")]
    [InlineData("get", "/products/999999", "404", "Unknown, or not offered", null)]
    [InlineData("delete", "/products/999999", "404", "Unknown", null)]
    [InlineData("post", "/products/categories", "400", "No name", "{}")]
    [InlineData("get", "/products/categories/999999", "404", "Unknown", null)]
    [InlineData("post", "/products/reviews", "400", "Missing fields", "{}")]
    [InlineData("post", "/products/reviews", "400", "Malformed fields", """{"product": 99, "rating": 0}""")]
    [InlineData("get", "/products/reviews/999999", "404", "Unknown", null)]
    [InlineData("post", "/orders/create", "400", "No lines", "{}")]
    [InlineData("post", "/orders/create", "400", "Empty", """{"items": []}""")]
    [InlineData("post", "/orders/create", "400", "Not a list", """{"items": "x"}""")]
    [InlineData("post", "/orders/create", "400", "Bad lines", """{"items": [{"product_id": 1, "quantity": 1}, {"quantity": 0}]}""")]
    [InlineData("post", "/orders/create", "404", "A product that is unknown or not offered", """{"items": [{"product_id": 999999, "quantity": 1}]}""")]
    [InlineData("get", "/orders/999999", "404", "Unknown, or another user's", null)]
    [InlineData("post", "/orders/999999/create-checkout-session", "404", "Unknown, another user's, or not pending", null)]
    [InlineData("post", "/orders/admin", "400", "Malformed fields", """{"status": "shipped", "total_price": -1}""")]
    [InlineData("get", "/orders/admin/999999", "404", "Unknown", null)]
    [InlineData("post", "/orders/stripe-webhook", "400", "No signature", "{}")]
    [InlineData("post", "/orders/cart/add-natural-language", "400", "No sentence", "{}")]
    [InlineData("post", "/orders/cart/add-natural-language", "400", "No product", """{"prompt": "agrega"}""")]
    [InlineData("post", "/orders/cart/add-natural-language", "400", "A product that there is not", """{"prompt": "agrega un unicornio"}""")]
    [InlineData("post", "/orders/cart/add-natural-language", "200", "All out", """{"prompt": "vaciar carrito"}""")]
    [InlineData("get", "/orders/cart/suggestions?q=l", "200", "Too little typed", null)]
    [InlineData("post", "/reports/dynamic-parser", "400", "No sentence", "{}")]
    [InlineData("get", "/reports/orders/999999/invoice", "404", "Unknown", null)]
    [InlineData("get", "/predictions/sales", "404", "Too few sales to learn from", null)]
    public async Task An_answer_of_an_operation_is_what_the_host_really_says(string method, string path, string status, string example, string? body) =>
        await IsAnswered(await document.Host.Admin(), method, path, status, example, body);

    [Fact]
    public async Task An_order_may_come_in_a_form()
    {
        var product = await document.Host.Product();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["items[0]product_id"] = $"{product}",
            ["items[0]quantity"] = "2",
        });

        Assert.Equal("302.00", (await (await document.Host.Cashier()).Post("/orders/create", form)).Is(200)["total_price"]);
    }
}
