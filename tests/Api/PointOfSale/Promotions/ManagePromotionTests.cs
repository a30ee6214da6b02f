using System.Globalization;
using System.Text.Json.Nodes;
using Mostrador.Api.Tests.PointOfSale.Products;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Promotions;

public sealed class ManagePromotionTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string NotFound = """{"detail": "Not found."}""";

    [Fact]
    public async Task A_created_promotion_answers_every_field_in_the_documented_order()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();

        var created = await admin.Post("/promotions/", new
        {
            name = " Summer Sale ",
            description = "Valid for frequent customers only",
            discount_percent = "15",
            start_date = "2023-06-01",
            end_date = "2023-06-30",
            target_audience = "FREQUENT_ONLY",
            product = $"{product}",
        });

        var id = created.Is(201).Object.Id();
        created.Is(201, $$"""
            {"id": {{id}}, "name": "Summer Sale", "description": "Valid for frequent customers only", "discount_percent": "15.00",
             "start_date": "2023-06-01", "end_date": "2023-06-30", "target_audience": "FREQUENT_ONLY", "is_active": true,
             "product": {{product}}}
            """);
        Assert.Equal(
            ["id", "name", "description", "discount_percent", "start_date", "end_date", "target_audience", "is_active", "product"],
            created.Object.Keys());
        Assert.Equal(created.Text, (await admin.Get($"/promotions/{id}/")).Is(200).Text);
    }

    [Fact]
    public async Task The_products_own_list_shows_all_its_promotions_ascending()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var product = await admin.StockProduct();
        var later = await admin.Promote(product, "10.00", "2024-07-01", "2024-07-31");
        var past = await admin.Promote(product, "20.00", "2023-01-01", "2023-01-31");
        var off = (await admin.Post("/promotions/", PromotionBody.Of(product).With("is_active", "false"))).Is(201).Object.Id();

        var shown = (await admin.Product(product))["promotions"]!.AsArray();

        Assert.Equal([later, past, off], shown.Select(promotion => promotion.Number("id")));
        foreach (var promotion in shown)
            (await admin.Get($"/promotions/{promotion.Number("id")}/")).Is(200, promotion!.ToJsonString());
    }

    [Theory]
    [InlineData("0.01", "0.01")]
    [InlineData("100", "100.00")]
    [InlineData("\"100.00\"", "100.00")]
    [InlineData("33.33", "33.33")]
    [InlineData("\"7.5\"", "7.50")]
    [InlineData("50.00", "50.00")]
    public async Task A_percent_comes_as_number_or_text_and_goes_as_text(string sent, string shown)
    {
        var admin = await shop.Host.Admin();
        var body = PromotionBody.Of(await admin.StockProduct()).With("discount_percent", sent);

        Assert.Equal(shown, (await admin.Post("/promotions/", body)).Is(201)["discount_percent"]);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"false\"", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public async Task Active_is_a_boolean_in_many_spellings(string sent, bool active)
    {
        var admin = await shop.Host.Admin();
        var body = PromotionBody.Of(await admin.StockProduct()).With("is_active", sent);

        Assert.Equal(active, (await admin.Post("/promotions/", body)).Is(201).Object.Truth("is_active"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_without_is_active_makes_an_active_promotion(bool multipart)
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        var fields = PromotionBody.Of(product).ToDictionary(field => field.Key, field => field.Value!.ToString());
        using HttpContent body = multipart ? Multipart(fields) : new FormUrlEncodedContent(fields);

        var created = (await admin.Post("/promotions/", body)).Is(201).Object;

        Assert.True(created.Truth("is_active"));
        Assert.Equal(product, created.Number("product"));
        Assert.Equal("15.00", created.Words("discount_percent"));
    }

    [Theory]
    [MemberData(nameof(PromotionBody.Refused), MemberType = typeof(PromotionBody))]
    public async Task A_wrong_value_is_named_and_nothing_is_stored_or_changed(string field, string json, string message)
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        var id = await admin.Promote(product, "10.00", "2020-01-01", "2020-01-31");
        var refusal = new JsonObject { [field] = new JsonArray(message) }.ToJsonString();

        (await admin.Post("/promotions/", PromotionBody.Of(product).With(field, json))).Is(400, refusal);
        (await admin.Put($"/promotions/{id}/", PromotionBody.Of(product).With(field, json))).Is(400, refusal);
        (await admin.Patch($"/promotions/{id}/", new JsonObject().With("name", "\"Otra\"").With(field, json))).Is(400, refusal);

        var only = Assert.Single((await admin.Get($"/promotions/?product={product}")).Is(200).Array)!;
        Assert.Equal("10.00", only.Words("discount_percent"));
        Assert.NotEqual("Otra", only.Words("name"));
    }

    [Fact]
    public async Task Every_missing_field_is_named_at_once()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.Promote(await admin.StockProduct(), "10.00", "2024-05-01", "2024-05-31");
        const string Refusal = """
            {"name": ["This field is required."], "description": ["This field is required."],
             "discount_percent": ["This field is required."], "start_date": ["This field is required."],
             "end_date": ["This field is required."], "target_audience": ["This field is required."],
             "product": ["This field is required."]}
            """;

        (await admin.Post("/promotions/", new { })).Is(400, Refusal);
        (await admin.Post("/promotions/")).Is(400, Refusal);
        (await admin.Put($"/promotions/{id}/", new { is_active = false })).Is(400, Refusal);
        Assert.True((await admin.Get($"/promotions/{id}/")).Object.Truth("is_active"));
    }

    [Fact]
    public async Task The_longest_texts_fit()
    {
        var admin = await shop.Host.Admin();
        var body = PromotionBody.Of(await admin.StockProduct());
        body["name"] = new string('n', 50);
        body["description"] = new string('d', 4000);

        var created = (await admin.Post("/promotions/", body)).Is(201).Object;

        Assert.Equal(50, created.Words("name").Length);
        Assert.Equal(4000, created.Words("description").Length);
    }

    [Fact]
    public async Task PUT_replaces_and_PATCH_keeps_what_was_not_sent()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        var id = (await admin.Post("/promotions/", PromotionBody.Of(product))).Is(201).Object.Id();

        (await admin.Patch($"/promotions/{id}/", new { discount_percent = "20", end_date = "2024-05-20", id = 5 })).Is(200, $$"""
            {"id": {{id}}, "name": "Summer Sale", "description": "Valid for everybody", "discount_percent": "20.00",
             "start_date": "2024-05-01", "end_date": "2024-05-20", "target_audience": "ALL", "is_active": true, "product": {{product}}}
            """);
        var put = await admin.Put($"/promotions/{id}/", new
        {
            name = "Buen Fin",
            description = "Noviembre",
            product,
            discount_percent = 50.5,
            start_date = "2024-11-15",
            end_date = "2024-11-18",
            target_audience = "FREQUENT_ONLY",
            is_active = false,
        });
        put.Is(200, $$"""
            {"id": {{id}}, "name": "Buen Fin", "description": "Noviembre", "discount_percent": "50.50",
             "start_date": "2024-11-15", "end_date": "2024-11-18", "target_audience": "FREQUENT_ONLY", "is_active": false,
             "product": {{product}}}
            """);
        Assert.Equal(put.Text, (await admin.Get($"/promotions/{id}/")).Text);
        Assert.Equal(put.Text, (await admin.Patch($"/promotions/{id}/", new { })).Is(200).Text);
    }

    [Fact]
    public async Task The_list_ascends_and_filters_by_product()
    {
        var admin = await shop.Host.Admin();
        var employee = await shop.Host.Employee();
        var (one, two, none) = (await admin.StockProduct(), await admin.StockProduct(), await admin.StockProduct());
        var a = await admin.Promote(one, "10.00", "2024-05-01", "2024-05-31");
        var b = await admin.Promote(two, "10.00", "2024-05-01", "2024-05-31");
        var c = await admin.Promote(one, "10.00", "2023-05-01", "2023-05-31");

        Assert.Equal([a, c], await Ids($"?product={one}"));
        Assert.Equal([b], await Ids($"?product={two}"));
        (await employee.Get($"/promotions/?product={none}")).Is(200, "[]");
        foreach (var all in new[] { await Ids(""), await Ids("?product=") })
        {
            Assert.Equal(all.Order(), all);
            Assert.Superset(new HashSet<long> { a, b, c }, all.ToHashSet());
        }

        foreach (var nobody in new[] { "999999", "abc", "-1", "1.5", "99999999999999999999999" })
            (await employee.Get($"/promotions/?product={nobody}"))
                .Is(400, """{"product": ["Select a valid choice. That choice is not one of the available choices."]}""");

        async Task<long[]> Ids(string query) =>
            [.. (await employee.Get($"/promotions/{query}")).Is(200).Array.Select(promotion => promotion.Number("id"))];
    }

    [Fact]
    public async Task A_deleted_promotion_is_gone()
    {
        var admin = await shop.Host.Admin();
        var product = await admin.StockProduct();
        var id = await admin.Promote(product, "10.00", "2024-05-01", "2024-05-31");

        Assert.Equal("", (await admin.Delete($"/promotions/{id}/")).Is(204).Text);

        (await admin.Get($"/promotions/{id}/")).Is(404, NotFound);
        (await admin.Patch($"/promotions/{id}/", new { name = "x" })).Is(404, NotFound);
        (await admin.Put($"/promotions/{id}/", new { })).Is(404, NotFound);
        (await admin.Delete($"/promotions/{id}/")).Is(404, NotFound);
        (await admin.Get($"/promotions/?product={product}")).Is(200, "[]");
        Assert.Empty((await admin.Product(product))["promotions"]!.AsArray());
    }

    [Fact]
    public async Task Employees_read_promotions_and_administrators_write_them()
    {
        var admin = await shop.Host.Admin();
        var employee = await shop.Host.Employee();
        var id = await admin.Promote(await admin.StockProduct(), "10.00", "2024-05-01", "2024-05-31");
        const string Forbidden = """{"detail": "You do not have permission to perform this action."}""";

        (await employee.Get("/promotions/")).Is(200);
        (await employee.Get($"/promotions/{id}/")).Is(200);
        foreach (var path in new[] { $"/promotions/{id}/", "/promotions/999999/", "/promotions/abc/" })
        {
            (await employee.Put(path, new { })).Is(403, Forbidden);
            (await employee.Patch(path, new { })).Is(403, Forbidden);
            (await employee.Delete(path)).Is(403, Forbidden);
            (await employee.Post(path, new { })).Is(403, Forbidden); // no such method: the strictest role of the path
            (await admin.Post(path, new { })).Is(405, """{"detail": "Method \"POST\" not allowed."}""");
        }

        (await employee.Post("/promotions/", new { })).Is(403, Forbidden);
        (await employee.Delete("/promotions/")).Is(403, Forbidden);
        (await admin.Delete("/promotions/")).Is(405, """{"detail": "Method \"DELETE\" not allowed."}""");
        foreach (var reply in new[]
        {
            await shop.Host.Anonymous.Get("/promotions/"), await shop.Host.Anonymous.Get($"/promotions/{id}/"),
            await shop.Host.Anonymous.Post("/promotions/", new { }), await shop.Host.Anonymous.Put($"/promotions/{id}/", new { }),
            await shop.Host.Anonymous.Patch($"/promotions/{id}/", new { }), await shop.Host.Anonymous.Delete($"/promotions/{id}/"),
        })
            reply.Is(401, """{"detail": "Authentication credentials were not provided."}""");
        foreach (var unknown in new[] { "999999", "abc", "0", "99999999999999999999999" })
            (await employee.Get($"/promotions/{unknown}/")).Is(404, NotFound);
    }

    private static MultipartFormDataContent Multipart(Dictionary<string, string> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value.ToString(CultureInfo.InvariantCulture)), name);
        return content;
    }
}
