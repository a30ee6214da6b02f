using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Dialect;

/// What counts as a text, a number, a reference or a truth (contract 1.4): HTML forms send everything as text.
public sealed class CoercionTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Theory]
    [InlineData("\"  Coca Cola \"", "Coca Cola")]
    [InlineData("600", "600")]
    [InlineData("1.50", "1.50")]
    [InlineData("-7", "-7")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("\"\\u00d1and\\u00fa \\ud83e\\udd64\"", "Ñandú 🥤")]
    [InlineData("\"two\\nlines\"", "two\nlines")]
    public async Task Text(string sent, string stored)
    {
        var admin = await shop.Host.Admin();

        Assert.Equal(stored, (await admin.Post("/products/", (await Product(admin)).But("name", sent))).Is(201)["name"]);
    }

    [Theory]
    [InlineData("100", "100")]
    [InlineData("\"100\"", "100")]
    [InlineData("\" 100 \"", "100")]
    [InlineData("0", "0")]
    [InlineData("2147483647", "2147483647")]
    public async Task Integers(string sent, string stored)
    {
        var admin = await shop.Host.Admin();

        Assert.Equal(stored, (await admin.Post("/products/", (await Product(admin)).But("current_stock", sent))).Is(201)["current_stock"]);
    }

    [Theory]
    [InlineData("18.5", "18.50")]
    [InlineData("\"18.5\"", "18.50")]
    [InlineData("\"18.50\"", "18.50")]
    [InlineData("18", "18.00")]
    [InlineData("\" 18 \"", "18.00")]
    [InlineData("0.07", "0.07")]
    [InlineData("99999999.99", "99999999.99")]
    public async Task Money_is_shown_as_text_with_two_decimals(string sent, string shown)
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/products/", (await Product(admin)).But("price", sent))).Is(201).Object["price"]!.AsValue()
            .TryGetValue(out string? price);

        Assert.Equal(shown, price);
    }

    [Fact]
    public async Task References_may_be_numbers_or_text()
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        var product = await admin.StockProduct(supplier: supplier);
        var customer = await admin.RegisterCustomer();

        foreach (var sent in new[] { $"{supplier}", $"\"{supplier}\"", $"\" {supplier} \"" })
        {
            var saved = (await admin.Patch($"/products/{product}/", Bodies.Json($$"""{"supplier": {{sent}}}"""))).Is(200);
            Assert.Equal(supplier, saved.Object["supplier"]!.GetValue<long>());
        }

        foreach (var sent in new[] { $"{customer}", $"\"{customer}\"" })
        {
            var order = await admin.Post("/orders/", Bodies.Json(
                $$"""{"customer": {{sent}}, "items": [{"product_id": "{{product}}", "quantity": "2"}]}"""));
            Assert.Equal(customer, order.Is(201).Object["customer"]!.GetValue<long>());
            Assert.Equal(2, order.Object["items"]![0]!["quantity"]!.GetValue<long>());
        }
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"false\"", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public async Task Booleans(string sent, bool stored)
    {
        var admin = await shop.Host.Admin();
        var promotion = await admin.Promote(await admin.StockProduct(), "10", "2024-01-01", "2024-01-31");

        var saved = (await admin.Patch($"/promotions/{promotion}/", Bodies.Json($$"""{"is_active": {{sent}}}"""))).Is(200);

        Assert.Equal(stored, saved.Object["is_active"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("\"maybe\"")]
    [InlineData("\"\"")]
    [InlineData("2")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task Anything_else_is_no_boolean(string sent)
    {
        var admin = await shop.Host.Admin();
        var promotion = await admin.Promote(await admin.StockProduct(), "10", "2024-01-01", "2024-01-31");

        (await admin.Patch($"/promotions/{promotion}/", Bodies.Json($$"""{"is_active": {{sent}}}""")))
            .Is(400, """{"is_active": ["Must be a valid boolean."]}""");
    }

    [Fact]
    public async Task A_null_boolean_is_refused()
    {
        var admin = await shop.Host.Admin();
        var promotion = await admin.Promote(await admin.StockProduct(), "10", "2024-01-01", "2024-01-31");

        (await admin.Patch($"/promotions/{promotion}/", Bodies.Json("""{"is_active": null}""")))
            .Is(400, """{"is_active": ["This field may not be null."]}""");
    }

    private static async Task<JsonObject> Product(PosClient admin) => new()
    {
        ["name"] = "Coca Cola",
        ["sku"] = Unique.Text("COERCE"),
        ["supplier"] = await admin.OpenSupplier(),
    };
}
