namespace Mostrador.Api.Tests.SmartSales;

public sealed class ProductTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private SmartSalesClient Anonymous => fixture.Host.Anonymous;

    [Fact]
    public async Task A_product_shows_as_the_contract_has_it()
    {
        var admin = await fixture.Host.Admin();
        var name = Unique.Text("Electrónica");
        var category = await fixture.Host.Category(name);

        var made = (await admin.Post("/products/", new { name = "Laptop HP", description = "d", price = 150.5, stock = 5, category })).Is(201);

        made.IsExactly(201, $$"""
            {"id": {{made.Id()}}, "name": "Laptop HP", "description": "d", "price": "150.50", "stock": 5, "category": {{category}},
             "category_name": "{{name}}", "category_details": {"id": {{category}}, "name": "{{name}}", "description": ""},
             "warranty_info": "", "is_active": true, "average_rating": 0, "review_count": 0}
            """);
        Assert.Equal(made.Text, (await Anonymous.Get($"/products/{made.Id()}")).Is(200).Text);
    }

    [Fact]
    public async Task A_form_makes_a_product_as_JSON_does()
    {
        var admin = await fixture.Host.Admin();

        var made = (await admin.Post("/products/", Bodies.Multipart(("name", "Mouse"), ("description", "d"), ("price", "20"), ("stock", "3")))).Is(201);

        Assert.Equal(("20.00", "3", "true"), (made["price"], made["stock"], made["is_active"]));
    }

    [Fact]
    public async Task All_that_is_missing_is_named() => (await (await fixture.Host.Admin()).Post("/products/", new { })).IsExactly(400, """
        {"name": ["This field is required."], "description": ["This field is required."], "price": ["This field is required."]}
        """);

    [Theory]
    [InlineData("""{"price": "-1"}""", """{"price": ["Ensure this value is greater than or equal to 0."]}""")]
    [InlineData("""{"price": "1.234"}""", """{"price": ["Ensure that there are no more than 2 decimal places."]}""")]
    [InlineData("""{"price": "123456789.00"}""", """{"price": ["Ensure that there are no more than 10 digits in total."]}""")]
    [InlineData("""{"price": "100000000"}""", """{"price": ["Ensure that there are no more than 8 digits before the decimal point."]}""")]
    [InlineData("""{"price": "NaN"}""", """{"price": ["A valid number is required."]}""")]
    [InlineData("""{"stock": 3.5}""", """{"stock": ["A valid integer is required."]}""")]
    [InlineData("""{"stock": true}""", """{"stock": ["A valid integer is required."]}""")]
    [InlineData("""{"stock": -1}""", """{"stock": ["Ensure this value is greater than or equal to 0."]}""")]
    [InlineData("""{"stock": 2147483648}""", """{"stock": ["Ensure this value is less than or equal to 2147483647."]}""")]
    [InlineData("""{"category": 999999}""", """{"category": ["Invalid pk \"999999\" - object does not exist."]}""")]
    [InlineData("""{"category": true}""", """{"category": ["Incorrect type. Expected pk value, received bool."]}""")]
    [InlineData("""{"category": "x"}""", """{"category": ["Incorrect type. Expected pk value, received str."]}""")]
    [InlineData("""{"is_active": "maybe"}""", """{"is_active": ["Must be a valid boolean."]}""")]
    [InlineData("""{"name": ""}""", """{"name": ["This field may not be blank."]}""")]
    [InlineData("""{"name": null}""", """{"name": ["This field may not be null."]}""")]
    public async Task A_bad_field_is_told_in_the_contracts_words(string change, string answer)
    {
        var product = await fixture.Host.Product();

        (await (await fixture.Host.Admin()).Patch($"/products/{product}/", Bodies.Json(change))).Is(400, answer);
    }

    [Fact]
    public async Task What_is_not_sent_stays()
    {
        var admin = await fixture.Host.Admin();
        var product = await fixture.Host.Product(stock: 7);

        var changed = (await admin.Put($"/products/{product}/", new { name = "Otro", description = "e", price = "1e2" })).Is(200);

        Assert.Equal(("Otro", "100.00", "7"), (changed["name"], changed["price"], changed["stock"]));
    }

    [Fact]
    public async Task Who_is_no_administrator_sees_no_inactive_product()
    {
        var product = await fixture.Host.Product(active: false);

        (await Anonymous.Get($"/products/{product}/")).Is(404, Refused.No("Product"));
        (await (await fixture.Host.Manager()).Get($"/products/{product}/reviews/")).Is(404, Refused.No("Product"));
        (await (await fixture.Host.Admin()).Get($"/products/{product}/")).Is(200);
        Assert.DoesNotContain(product.ToString(null, null), (await Anonymous.Get("/products/")).Each("id"));
        Assert.Contains(product.ToString(null, null), (await (await fixture.Host.Admin()).Get("/products/")).Each("id"));
    }

    [Fact]
    public async Task The_list_is_bare_and_newest_first()
    {
        var (first, second) = (await fixture.Host.Product(), await fixture.Host.Product());

        var ids = (await Anonymous.Get("/products/?page=2&search=x")).Each("id");

        Assert.True(Array.IndexOf(ids, $"{second}") < Array.IndexOf(ids, $"{first}"));
    }

    [Theory]
    [InlineData("abc", Refused.NotFound)]
    [InlineData("-1", Refused.NotFound)]
    [InlineData("99999999999999999999999", """{"detail": "No Product matches the given query."}""")]
    [InlineData("987654", """{"detail": "No Product matches the given query."}""")]
    public async Task Whatever_is_no_product_is_not_found(string id, string answer) => (await Anonymous.Get($"/products/{id}/")).Is(404, answer);

    [Fact]
    public async Task A_deleted_product_is_gone_with_its_reviews()
    {
        var admin = await fixture.Host.Admin();
        var product = await fixture.Host.Product();
        var review = (await (await fixture.Host.Client()).Post("/products/reviews/", new { product, rating = 5 })).Is(201).Id();

        (await admin.Delete($"/products/{product}/")).Is(204);

        (await admin.Get($"/products/{product}/")).Is(404, Refused.No("Product"));
        (await admin.Get($"/products/reviews/{review}/")).Is(404, Refused.No("Review"));
        (await admin.Get($"/products/reviews/?product={product}")).Is(200, "[]");
        (await admin.Delete($"/products/{product}/")).Is(404, Refused.No("Product"));
    }

    [Fact]
    public async Task Only_administrators_write_the_catalogue()
    {
        var manager = await fixture.Host.Manager();

        (await Anonymous.Post("/products/", new { })).Is(401, Refused.NotAuthenticated);
        (await manager.Post("/products/", new { })).Is(403, Refused.Forbidden);
        (await manager.Post("/products/categories/", new { })).Is(403, Refused.Forbidden);
        (await manager.Send("OPTIONS", "/products/")).Is(403, Refused.Forbidden);
        (await (await fixture.Host.Admin()).Patch("/products/", new { })).Is(405, """{"detail": "Method \"PATCH\" not allowed."}""");
    }
}
