namespace Mostrador.Api.Tests.SmartSales.Dialect;

/// Contract 1.1: what bodies may be, and what is said to the others.
public sealed class BodyTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private readonly SmartSalesHost _host = fixture.Host;

    public static TheoryData<string> Paths =>
        ["/products/", "/products/categories/", "/products/reviews/", "/users/", "/token/", "/token/refresh/", "/token/verify/", "/orders/create/", "/orders/admin/"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Another_type_is_refused_as_it_was_sent(string path)
    {
        var admin = await _host.Admin();

        foreach (var type in new[] { "text/plain", "application/xml" })
            (await admin.Post(path, Bodies.Typed("{}", type))).IsExactly(415, $$"""{"detail": "Unsupported media type \"{{type}}\" in request."}""");
    }

    // The other doors with a body: what they change must be there first.
    [Fact]
    public async Task Every_door_takes_forms_and_refuses_other_types()
    {
        var (admin, user) = (await _host.Admin(), await _host.Client());
        var (product, category) = (await _host.Product(), await _host.Category());
        var review = (await admin.Post("/products/reviews/", Bodies.Multipart(("product", $"{product}"), ("rating", "3")))).Is(201).Id();
        var order = (await admin.Post("/orders/admin/", Bodies.Form(("status", "PENDING"), ("total_price", "9.5")))).Is(201).Id();
        (string Method, string Path, (string, string)[] Fields, int Status)[] doors =
        [
            ("PUT", $"/products/{product}/", [("name", Unique.Text("n")), ("description", "d"), ("price", "9.5")], 200),
            ("PATCH", $"/products/{product}/", [("stock", "7")], 200),
            ("PUT", $"/products/categories/{category}/", [("name", Unique.Text("c"))], 200),
            ("PATCH", $"/products/categories/{category}/", [("description", "d")], 200),
            ("PUT", $"/products/reviews/{review}/", [("product", $"{product}"), ("rating", "2")], 200),
            ("PATCH", $"/products/reviews/{review}/", [("comment", "c")], 200),
            ("POST", $"/products/{await _host.Product()}/reviews/", [("rating", "5")], 200),
            ("PUT", $"/users/{user.UserId}/", [("first_name", "Eva")], 200),
            ("PATCH", $"/users/{user.UserId}/", [("last_name", "")], 200),
            ("PUT", $"/orders/admin/{order}/", [("total_price", "3")], 200),
            ("PATCH", $"/orders/admin/{order}/", [("status", "PAID")], 200),
            ("POST", $"/orders/admin/{order}/update_status/", [("status", "shipped")], 200),
            ("POST", "/orders/cart/add-natural-language/", [("prompt", "vaciar carrito")], 200),
            ("POST", "/reports/dynamic-parser/", [("prompt", "inventario")], 200),
            ("POST", "/token/", [("username", user.Username), ("password", user.Password)], 200),
            ("POST", "/token/verify/", [("token", user.Access)], 200),
        ];

        foreach (var (method, path, fields, status) in doors)
        {
            (await admin.Send(method, path, Bodies.Typed("{}", "text/plain"))).IsExactly(415, """{"detail": "Unsupported media type \"text/plain\" in request."}""");
            (await admin.Send(method, path, Bodies.Form(fields))).Is(status);
            if (!path.EndsWith("/reviews/", StringComparison.Ordinal)) // a second review is refused
                (await admin.Send(method, path, Bodies.Multipart(fields))).Is(status);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Broken_JSON_is_told(string path)
    {
        var admin = await _host.Admin();

        foreach (var text in new[] { "{", "{\"a\": }", "nothing", "{} {}", "[1,]", new string('[', 100_000) })
        {
            var reply = (await admin.Post(path, Bodies.Json(text))).Is(400);
            Assert.Equal("detail", Assert.Single(reply.Object).Key);
            Assert.StartsWith("JSON parse error - ", reply["detail"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task JSON_that_is_no_object_is_told_by_its_kind(string path)
    {
        var admin = await _host.Admin();

        foreach (var (text, kind) in new[] { ("[]", "list"), ("\"x\"", "str"), ("5", "int"), ("1.5", "float"), ("true", "bool") })
        {
            (await admin.Post(path, Bodies.Json(text))).IsExactly(400, $$"""
                {"non_field_errors": ["Invalid data. Expected a dictionary, but got {{kind}}."]}
                """);
        }
    }

    [Fact]
    public async Task Whatever_a_sentence_is_asked_for_never_breaks()
    {
        var manager = await _host.Manager();

        foreach (var path in new[] { "/orders/cart/add-natural-language/", "/reports/dynamic-parser/" })
        {
            foreach (var text in new[] { "[]", "5", "null", "\"x\"", "{", "{\"prompt\": null}", "{\"prompt\": {}}", "{\"prompt\": \"\\ud800\"}" })
                Assert.InRange((await manager.Post(path, Bodies.Json(text))).Status, 200, 400);
        }
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("1", "true")]
    [InlineData("on", "true")]
    [InlineData("yes", "true")]
    [InlineData("false", "false")]
    [InlineData("False", "false")]
    [InlineData("0", "false")]
    [InlineData("off", "false")]
    [InlineData("no", "false")]
    public async Task A_form_says_yes_and_no_in_many_ways(string sent, string stored)
    {
        var admin = await _host.Admin();
        var product = await _host.Product(active: stored == "false");

        (await admin.Patch($"/products/{product}/", Bodies.Form(("is_active", sent)))).Is(200);
        Assert.Equal(stored, (await admin.Get($"/products/{product}/")).Is(200)["is_active"]);
        Assert.Equal(stored, (await admin.Patch($"/products/{product}/", Bodies.Multipart(("is_active", sent)))).Is(200)["is_active"]);
        Assert.Equal(stored, (await admin.Patch($"/products/{product}/", new { is_active = sent })).Is(200)["is_active"]);
    }

    [Fact]
    public async Task Numbers_may_come_as_text()
    {
        var admin = await _host.Admin();
        var category = await _host.Category();
        var product = await _host.Product();

        var made = (await admin.Patch($"/products/{product}/", new { price = "9.5", stock = "3", category = $"{category}" })).Is(200);

        Assert.Equal(("9.50", "3", $"{category}"), (made["price"], made["stock"], made["category"]));
        (await (await _host.Client()).Post("/products/reviews/", Bodies.Form(("product", $"{product}"), ("rating", "4")))).Is(201);
    }

    [Fact]
    public async Task Space_around_a_text_is_cut_off_also_around_passwords()
    {
        var username = Unique.Text("cli");
        (await _host.Anonymous.Post("/users/", new
        {
            username = $"  {username}\t",
            password = " secreto ",
            password2 = "secreto",
            first_name = " Ana ",
            last_name = "  ",
            email = " a@example.com ",
        })).Is(201);

        var profile = (await (await _host.LogIn($" {username} ", "secreto  ")).Get("/users/profile/")).Is(200);

        Assert.Equal((username, "Ana", "", "a@example.com"), (profile["username"], profile["first_name"], profile["last_name"], profile["email"]));
        var admin = await _host.Admin();
        var name = Unique.Text("Hogar");
        Assert.Equal(name, (await admin.Post("/products/categories/", new { name = $" {name} " })).Is(201)["name"]);
        (await admin.Post("/products/categories/", new { name = $"{name} " })).Is(400);
        (await admin.Post("/products/categories/", new { name = " \t" })).Is(400, """{"name": ["This field may not be blank."]}""");
    }

    [Fact]
    public async Task What_is_too_long_is_told_with_its_limit()
    {
        var text = new string('ñ', 256);

        (await (await _host.Admin()).Post("/products/", new { name = text, description = "d", price = 1, warranty_info = text })).Is(400, """
            {"name": ["Ensure this field has no more than 255 characters."], "warranty_info": ["Ensure this field has no more than 255 characters."]}
            """);
        (await _host.Anonymous.Post("/users/", new { username = new string('u', 151), password = "x", first_name = text, last_name = "", email = "" })).Is(400, """
            {"username": ["Ensure this field has no more than 150 characters."], "first_name": ["Ensure this field has no more than 150 characters."]}
            """);
    }
}
