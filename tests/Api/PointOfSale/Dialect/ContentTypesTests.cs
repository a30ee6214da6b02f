namespace Mostrador.Api.Tests.PointOfSale.Dialect;

/// What bodies may look like (contract 1.1).
public sealed class ContentTypesTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private static readonly (string, string)[] Fields =
    [
        ("name", "Distribuidora Ñandú"), ("phone_number", "5512345678"), ("contact_person", " Carlos "), ("rfc", "DBE101010XYZ"),
        ("tax_address", "Av. Insurgentes Sur 123 & más"),
    ];

    [Fact]
    public async Task Answers_are_JSON_without_an_envelope()
    {
        var admin = await shop.Host.Admin();

        foreach (var reply in new[] { await admin.Get("/users/me/"), await admin.Get("/suppliers/999999/"), await admin.Post("/users/") })
            Assert.Equal("application/json", reply.Raw.Content.Headers.ContentType?.MediaType);
        Assert.NotNull((await admin.Get("/promotions/")).Is(200).Array);
        Assert.Equal(admin.Email, (await admin.Get("/users/me/")).Is(200)["email"]);
    }

    [Fact]
    public async Task A_deletion_answers_without_a_body()
    {
        var admin = await shop.Host.Admin();

        var reply = (await admin.Delete($"/suppliers/{await admin.OpenSupplier()}/")).Is(204);

        Assert.Equal("", reply.Text);
        Assert.Null(reply.Raw.Content.Headers.ContentType);
    }

    [Fact]
    public async Task A_URL_encoded_form_is_read()
    {
        var admin = await shop.Host.Admin();

        await IsTheSupplier(await admin.Post("/suppliers/", Bodies.Form(Fields)));
    }

    [Fact]
    public async Task A_multipart_form_is_read()
    {
        var admin = await shop.Host.Admin();

        await IsTheSupplier(await admin.Post("/suppliers/", Bodies.Multipart(Fields)));
    }

    [Fact]
    public async Task Forms_are_read_in_updates_too()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier();

        Assert.Equal("Uno", (await admin.Patch($"/suppliers/{id}/", Bodies.Form(("name", "Uno")))).Is(200)["name"]);
        Assert.Equal("Dos", (await admin.Put($"/suppliers/{id}/", Bodies.Multipart(("name", "Dos")))).Is(200)["name"]);
    }

    [Fact]
    public async Task Values_of_a_form_are_coerced()
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        (string, string)[] product =
        [
            ("name", "Coca Cola"), ("sku", Unique.Text("FORM")), ("price", "18.50"), ("tax_rate", "16.00"), ("current_stock", "100"),
            ("supplier", $"{supplier}"), ("min_stock", "5"),
        ];

        var saved = (await admin.Post("/products/", Bodies.Form(product))).Is(201);

        Assert.Equal(("100", $"{supplier}", "18.50"), (saved["current_stock"], saved["supplier"], saved["price"]));
    }

    [Theory]
    [InlineData("items[{0}]{1}")]
    [InlineData("items[{0}][{1}]")]
    [InlineData("items[{0}].{1}")]
    public async Task Lines_of_a_form_stand_in_the_order_of_their_numbers_without_gaps(string name)
    {
        var admin = await shop.Host.Admin();
        var (first, second) = (await admin.StockProduct(), await admin.StockProduct());
        (string, string)[] order =
        [
            (Named(9999, "quantity"), "2"), (Named(3, "quantity"), "1"), (Named(9999, "product_id"), $"{second}"),
            (Named(3, "product_id"), $"{first}"),
        ];

        var items = (await admin.Post("/orders/", Bodies.Form(order))).Is(201).Object["items"]!.AsArray();

        Assert.Equal(
            [(first, 1L), (second, 2L)],
            items.Select(item => (item!["product_id"]!.GetValue<long>(), item["quantity"]!.GetValue<long>())));
        string Named(int index, string member) => string.Format(null, name, index, member);
    }

    [Fact]
    public async Task A_user_signs_in_by_form()
    {
        (string, string)[] login = [("email", "admin@example.com"), ("password", "Admin123!")];

        (await shop.Host.Anonymous.Post("/auth/login/", Bodies.Form(login))).Is(200);
        (await shop.Host.Anonymous.Post("/auth/login/", Bodies.Multipart(login))).Is(200);
    }

    [Fact]
    public async Task Errors_of_a_form_are_those_of_JSON()
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/suppliers/", Bodies.Form([("name", ""), .. Fields[1..4]])))
            .IsExactly(400, """{"name": ["This field may not be blank."], "tax_address": ["This field is required."]}""");
        (await admin.Post("/suppliers/", Bodies.Multipart([("name", ""), .. Fields[1..4]])))
            .IsExactly(400, """{"name": ["This field may not be blank."], "tax_address": ["This field is required."]}""");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/vnd.api+json")]
    [InlineData("application/octet-stream")]
    [InlineData("image/png")]
    public async Task Any_other_content_type_is_not_supported(string type)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier();
        var answer = $$"""{"detail": "Unsupported media type \"{{type}}\" in request."}""";

        (await admin.Post("/suppliers/", Bodies.Typed("""{"name": "a"}""", type))).Is(415, answer);
        (await admin.Patch($"/suppliers/{id}/", Bodies.Typed("""{"name": "a"}""", type))).Is(415, answer);
        (await admin.Put("/users/me/", Bodies.Typed("""{"first_name": "a"}""", type))).Is(415, answer);
        (await admin.Post("/orders/", Bodies.Typed("a", type))).Is(415, answer);
        (await shop.Host.Anonymous.Post("/auth/login/", Bodies.Typed("a", type))).Is(415, answer);
        Assert.Equal("Distribuidora", (await admin.Get($"/suppliers/{id}/")).Is(200)["name"]);
    }

    [Fact]
    public async Task Another_content_type_without_content_is_no_body()
    {
        var admin = await shop.Host.Admin();
        var session = (await admin.Get("/sessions/")).Is(200).Array[0]!["id"];

        (await admin.Post($"/sessions/{session}/revoke/", Bodies.Typed("", "text/plain"))).Is(200);
        (await admin.Post("/suppliers/", Bodies.Typed("", "text/plain"))).Is(400);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("APPLICATION/JSON")]
    public async Task Parameters_and_case_of_the_content_type_do_not_matter(string type)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier();

        Assert.Equal("Ñ", (await admin.Patch($"/suppliers/{id}/", Bodies.Typed("""{"name": "Ñ"}""", type))).Is(200)["name"]);
    }

    [Fact]
    public async Task A_POST_without_any_body_is_an_empty_object()
    {
        var admin = await shop.Host.Admin();

        var missing = (await admin.Post("/suppliers/", Bodies.Json("{}"))).Is(400);

        (await admin.Post("/suppliers/")).IsExactly(400, missing.Text);
        (await admin.Post("/suppliers/", Bodies.Json(""))).IsExactly(400, missing.Text);
        (await admin.Post("/orders/")).Is(400, """{"items": ["This field is required."]}""");
    }

    [Fact]
    public async Task An_update_without_any_body_changes_nothing()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier();
        var before = (await admin.Get($"/suppliers/{id}/")).Is(200).Text;

        (await admin.Patch($"/suppliers/{id}/")).IsExactly(200, before);
        (await admin.Put($"/suppliers/{id}/")).IsExactly(200, before);
    }

    private async Task IsTheSupplier(Reply saved)
    {
        var expected = $$"""
            {"id": {{saved["id"]}}, "name": "Distribuidora Ñandú", "phone_number": "5512345678", "contact_person": "Carlos",
             "rfc": "DBE101010XYZ", "tax_address": "Av. Insurgentes Sur 123 & más"}
            """;
        saved.IsExactly(201, expected);
        (await (await shop.Host.Admin()).Get($"/suppliers/{saved["id"]}/")).IsExactly(200, expected);
    }
}
