using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Products;

public sealed class CreateProductTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Fact]
    public async Task A_created_product_answers_every_field_in_the_documented_order()
    {
        var admin = (await shop.Host.Admin()).At("2023-10-27T15:30:00Z");
        var supplier = await admin.OpenSupplier();
        var sku = Unique.Text("KO");

        var created = await admin.Post("/products/", ProductBody.Of(supplier, sku));

        var id = created.Is(201).Object.Id();
        created.Is(201, $$"""
            {"id": {{id}}, "name": "Coca Cola 600ml", "sku": "{{sku}}", "price": "18.50", "tax_rate": "16.00",
             "tax_rate_display": "Tasa General (16%)", "discounted_price": null, "final_price": "21.46",
             "current_stock": 100, "reserved_quantity": 0, "available_to_sell": 100, "low_stock": false,
             "supplier": {{supplier}}, "updated_at": "2023-10-27T15:30:00Z", "promotions": []}
            """);
        Assert.Equal(
            ["id", "name", "sku", "price", "tax_rate", "tax_rate_display", "discounted_price", "final_price", "current_stock",
             "reserved_quantity", "available_to_sell", "low_stock", "supplier", "updated_at", "promotions"],
            created.Object.Keys());
        Assert.Equal(created.Text, (await admin.Get($"/products/{id}/")).Is(200).Text);
        Assert.Equal("application/json", created.Raw.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Only_name_sku_and_supplier_are_needed()
    {
        var employee = await shop.Host.Employee();
        var supplier = await (await shop.Host.Admin()).OpenSupplier();

        var product = (await employee.Post("/products/", new { name = "Chicle", sku = Unique.Text("CH"), supplier })).Is(201).Object;

        Assert.Equal("0.00", product.Words("price"));
        Assert.Equal("16.00", product.Words("tax_rate"));
        Assert.Equal("Tasa General (16%)", product.Words("tax_rate_display"));
        Assert.Equal("0.00", product.Words("final_price"));
        Assert.Equal(0, product.Number("current_stock"));
        Assert.Equal(0, product.Number("available_to_sell"));
        Assert.False(product.Truth("low_stock"));
        Assert.Null(product["discounted_price"]);
    }

    [Fact]
    public async Task Numbers_may_come_as_text_and_text_as_numbers()
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        const long sku = 7501055300075;

        var product = (await admin.Post("/products/", Json($$"""
            {"name": 7, "sku": {{sku}}, "price": 18.5, "tax_rate": "8.00", "current_stock": "12", "supplier": "{{supplier}}"}
            """))).Is(201).Object;

        Assert.Equal("7", product.Words("name"));
        Assert.Equal(sku.ToString(CultureInfo.InvariantCulture), product.Words("sku"));
        Assert.Equal("18.50", product.Words("price"));
        Assert.Equal("19.98", product.Words("final_price"));
        Assert.Equal(12, product.Number("current_stock"));
        Assert.Equal(supplier, product.Number("supplier"));
    }

    [Fact]
    public async Task Text_is_trimmed_and_keeps_its_accents()
    {
        var admin = await shop.Host.Admin();
        var sku = Unique.Text("ÑU");
        var body = ProductBody.Of(await admin.OpenSupplier(), $"  {sku} ").With("name", "\" Jalapeños “El Güero” 🌶 \"");

        var product = (await admin.Post("/products/", body)).Is(201).Object;

        Assert.Equal("Jalapeños “El Güero” 🌶", product.Words("name"));
        Assert.Equal(sku, product.Words("sku"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_is_as_good_as_JSON(bool multipart)
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        var sku = Unique.Text("FORM");
        var fields = new Dictionary<string, string>
        {
            ["name"] = "Café de olla",
            ["sku"] = sku,
            ["price"] = "35.00",
            ["tax_rate"] = "0.00",
            ["current_stock"] = "3",
            ["supplier"] = supplier.ToString(CultureInfo.InvariantCulture),
        };
        using HttpContent body = multipart ? Multipart(fields) : new FormUrlEncodedContent(fields);

        var product = (await admin.Post("/products/", body)).Is(201).Object;

        Assert.Equal("Café de olla", product.Words("name"));
        Assert.Equal(sku, product.Words("sku"));
        Assert.Equal("35.00", product.Words("final_price"));
        Assert.Equal("Tasa del 0%", product.Words("tax_rate_display"));
        Assert.Equal(3, product.Number("current_stock"));
        Assert.Equal(supplier, product.Number("supplier"));
    }

    [Fact]
    public async Task The_longest_and_greatest_values_fit()
    {
        var admin = await shop.Host.Admin();
        var sku = Unique.Text("MAX").PadRight(30, '9');
        var body = ProductBody.Of(await admin.OpenSupplier(), sku)
            .With("name", $"\"{new string('n', 200)}\"")
            .With("price", "\"99999999.99\"")
            .With("current_stock", "2147483647");

        var product = (await admin.Post("/products/", body)).Is(201).Object;

        Assert.Equal(new string('n', 200), product.Words("name"));
        Assert.Equal(sku, product.Words("sku"));
        Assert.Equal("99999999.99", product.Words("price"));
        Assert.Equal("115999999.99", product.Words("final_price"));
        Assert.Equal(2147483647, product.Number("current_stock"));
        Assert.Equal(2147483647, product.Number("available_to_sell"));
    }

    [Fact]
    public async Task What_the_system_manages_cannot_be_written_and_unknown_fields_are_ignored()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var body = ProductBody.Of(await admin.OpenSupplier());
        foreach (var (field, json) in Unwritable)
            body.With(field, json);

        var product = (await admin.Post("/products/", body)).Is(201).Object;
        Check(product);
        var id = product.Id();
        var patch = new JsonObject();
        foreach (var (field, json) in Unwritable)
            patch.With(field, json);
        Check((await admin.Patch($"/products/{id}/", patch)).Is(200).Object);
        Check(await admin.Product(id));

        static void Check(JsonObject product)
        {
            Assert.NotEqual(987654, product.Id());
            Assert.Equal("21.46", product.Words("final_price"));
            Assert.Null(product["discounted_price"]);
            Assert.Equal(0, product.Number("reserved_quantity"));
            Assert.Equal(100, product.Number("available_to_sell"));
            Assert.False(product.Truth("low_stock"));
            Assert.Equal("Tasa General (16%)", product.Words("tax_rate_display"));
            Assert.Equal("2024-05-15T18:00:00Z", product.Words("updated_at"));
            Assert.Empty(product["promotions"]!.AsArray());
            Assert.Equal(15, product.Count);
        }
    }

    [Theory]
    [MemberData(nameof(ProductBody.Refused), MemberType = typeof(ProductBody))]
    public async Task A_wrong_value_is_named_and_nothing_is_stored(string field, string json, string message)
    {
        var admin = await shop.Host.Admin();
        var body = ProductBody.Of(await admin.OpenSupplier()).With(field, json);
        var before = (await admin.Get("/products/")).Is(200).Text;

        var reply = await admin.Post("/products/", body);

        reply.Is(400, new JsonObject { [field] = new JsonArray(message) }.ToJsonString());
        Assert.Equal(before, (await admin.Get("/products/")).Text);
    }

    [Fact]
    public async Task Every_missing_field_is_named_at_once_in_the_order_of_the_entity()
    {
        var admin = await shop.Host.Admin();

        var reply = await admin.Post("/products/", Json("""{"supplier": "x", "current_stock": "x", "tax_rate": "x", "price": "x"}"""));

        reply.Is(400, """
            {"name": ["This field is required."], "sku": ["This field is required."], "price": ["A valid number is required."],
             "tax_rate": ["\"x\" is not a valid choice."], "current_stock": ["A valid integer is required."],
             "supplier": ["Incorrect type. Expected pk value, received str."]}
            """);
        Assert.Equal(["name", "sku", "price", "tax_rate", "current_stock", "supplier"], reply.Object.Keys());
        (await admin.Post("/products/")).Is(400, """
            {"name": ["This field is required."], "sku": ["This field is required."], "supplier": ["This field is required."]}
            """);
    }

    [Fact]
    public async Task A_SKU_exists_once_and_case_counts()
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        var sku = Unique.Text("dup");
        var first = (await admin.Post("/products/", ProductBody.Of(supplier, sku))).Is(201).Object.Id();

        (await admin.Post("/products/", ProductBody.Of(supplier, sku)))
            .Is(400, """{"sku": ["product with this sku already exists."]}""");
        (await admin.Post("/products/", ProductBody.Of(supplier, $" {sku} ").Without("name")))
            .Is(400, """{"name": ["This field is required."], "sku": ["product with this sku already exists."]}""");
        (await admin.Post("/products/", ProductBody.Of(supplier, sku.ToUpperInvariant()))).Is(201);

        (await admin.Delete($"/products/{first}/")).Is(204);
        (await admin.Post("/products/", ProductBody.Of(supplier, sku))).Is(201);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_object_is_refused()
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/products/", Json("[]")))
            .Is(400, """{"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}""");
        (await admin.Post("/products/", Json("\"text\"")))
            .Is(400, """{"non_field_errors": ["Invalid data. Expected a dictionary, but got str."]}""");
        using var plain = new StringContent("name=x", Encoding.UTF8, "text/plain");
        (await admin.Post("/products/", plain)).Is(415, """{"detail": "Unsupported media type \"text/plain\" in request."}""");
        using var broken = new StringContent("{\"name\": ", Encoding.UTF8, "application/json");
        Assert.StartsWith("JSON parse error - ", (await admin.Post("/products/", broken)).Is(400)["detail"], StringComparison.Ordinal);
    }

    private static readonly (string Field, string Json)[] Unwritable =
    [
        ("id", "987654"), ("final_price", "\"1.00\""), ("discounted_price", "\"1.00\""), ("reserved_quantity", "50"),
        ("available_to_sell", "1"), ("low_stock", "true"), ("tax_rate_display", "\"Exento\""), ("updated_at", "\"2001-01-01T00:00:00Z\""),
        ("promotions", "[{\"id\": 1}]"), ("min_stock", "\"5\""), ("colour", "\"red\""),
    ];

    private static MultipartFormDataContent Multipart(Dictionary<string, string> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        return content;
    }
}
