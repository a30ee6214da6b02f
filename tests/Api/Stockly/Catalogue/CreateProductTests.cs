using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Endpoint 28.
public sealed class CreateProductTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_new_product_answers_every_field()
    {
        var owner = (await _host.Owner()).At("2025-10-20T10:00:00Z");
        var category = await owner.OpenCategory("Electrónica");

        var reply = await owner.Post("/products", new
        {
            categoryId = category.ToUpperInvariant(),
            name = " Laptop Gaming ",
            sku = "PROD-001",
            price = 1500.005m,
            stock = 3,
            min_stock = 3,
            condition = "open_box",
            description = "Rápida",
            brand = "Acme",
            barcode = "750",
            image_url = "https://example.com/a.png",
            extra = 1,
        });

        var id = reply.Is(201).Data().Text("id");
        reply.IsExactly(201, $$"""
            {"success": true, "data": {"id": "{{id}}", "sku": "PROD-001", "name": "Laptop Gaming", "price": 1500.01, "stock": 3,
             "condition": "open_box", "category_id": "{{category}}", "created_at": "2025-10-20T10:00:00.000Z",
             "company_id": "{{owner.CompanyId}}", "description": "Rápida", "brand": "Acme", "min_stock": 3,
             "image_url": "https://example.com/a.png", "barcode": "750", "is_active": true, "category_name": "Electrónica",
             "stock_status": "low", "updated_at": "2025-10-20T10:00:00.000Z"} }
            """);
        Assert.Equal("1500.01", reply.Data()["price"]!.ToJsonString());
    }

    [Fact]
    public async Task Only_a_name_and_a_category_are_needed_and_empty_texts_count_as_absent()
    {
        var owner = await _host.Owner();
        var category = await owner.OpenCategory();
        object[] bodies =
        [
            new { category_id = category, name = "Chicle" },
            new { category_id = category, name = "Chicle", sku = "", price = "", stock = "", min_stock = "", condition = "", description = "",
                brand = "", barcode = "", image_url = "" },
            new { category_id = category, name = "Chicle", sku = (string?)null, price = (int?)null, condition = (string?)null },
        ];

        foreach (var body in bodies)
        {
            var product = (await owner.Post("/products", body)).Is(201).Data();
            Assert.Matches("^SKU-[A-Z0-9]{8}$", product.Text("sku"));
            Assert.Equal("0.00", product["price"]!.ToJsonString());
            Assert.Equal((0, 5), (product.Number("stock"), product.Number("min_stock")));
            Assert.Equal(("new", "out"), (product.Text("condition"), product.Text("stock_status")));
            Assert.All(["description", "brand", "barcode", "image_url"], name => Assert.Null(product[name]));
        }
    }

    [Fact]
    public async Task Every_broken_rule_is_told_in_the_order_of_the_table()
    {
        var owner = await _host.Owner();

        (await owner.Post("/products", new { })).Is(400, Broken("categoryId", "Required", "name", "Required"));
        (await owner.Post("/products", new
        {
            category_id = "x",
            name = "",
            sku = "abc ñ",
            price = -1,
            stock = 1.5,
            min_stock = -1,
            condition = "xyz",
            description = new string('x', 1001),
            brand = new string('x', 256),
            barcode = new string('x', 256),
            image_url = "ftp://x",
        })).Is(400, Broken(
            "category_id", "ID de categoría inválido",
            "name", "Nombre es requerido",
            "sku", "SKU solo puede contener letras, números, guiones y guiones bajos",
            "price", "Precio debe ser mayor o igual a 0",
            "stock", "Stock debe ser un número entero",
            "min_stock", "Stock mínimo debe ser mayor o igual a 0",
            "condition", "Invalid enum value. Expected 'new' | 'used' | 'open_box', received 'xyz'",
            "description", "Descripción no puede exceder 1000 caracteres",
            "brand", "Marca no puede exceder 255 caracteres",
            "barcode", "Código de barras no puede exceder 255 caracteres",
            "image_url", "URL de imagen inválida"));
    }

    [Theory]
    [InlineData("name", "NAME256", "Nombre no puede exceder 255 caracteres")]
    [InlineData("sku", "SKU101", "SKU no puede exceder 100 caracteres")]
    [InlineData("price", 1000000, "Precio no puede exceder 999,999.99")]
    [InlineData("price", "12", "Expected number, received string")]
    [InlineData("stock", 1000000, "Stock no puede exceder 999,999")]
    [InlineData("stock", -1, "Stock debe ser mayor o igual a 0")]
    [InlineData("min_stock", 0.5, "Stock mínimo debe ser un número entero")]
    [InlineData("min_stock", 1000000, "Stock mínimo no puede exceder 999,999")]
    [InlineData("min_stock", true, "Expected number, received boolean")]
    [InlineData("name", 7, "Expected string, received number")]
    [InlineData("categoryId", "", "ID de categoría inválido")]
    [InlineData("image_url", "URL501", "URL de imagen no puede exceder 500 caracteres")]
    public async Task A_rule_of_a_field_is_told(string field, object value, string message)
    {
        var owner = await _host.Owner();
        var body = new JsonObject { ["categoryId"] = await owner.OpenCategory(), ["name"] = "Chicle" };
        body[field] = JsonValue.Create(value switch
        {
            "NAME256" => new string('x', 256),
            "SKU101" => new string('X', 101),
            "URL501" => "https://example.com/" + new string('x', 481),
            _ => value,
        });

        (await owner.Post("/products", body)).IsExactly(400, Broken(field, message));
    }

    [Fact]
    public async Task The_category_is_one_of_the_company_that_was_not_deleted()
    {
        var owner = await _host.Owner();
        var deleted = await owner.OpenCategory();
        await owner.Delete($"/categories/{deleted}");
        var foreign = await (await _host.Owner()).OpenCategory();

        foreach (var category in new[] { deleted, foreign })
            (await owner.Post("/products", new { categoryId = category, name = "Chicle" })).IsExactly(400, Error("Referenced record does not exist."));
    }

    [Fact]
    public async Task A_sku_is_unique_in_the_company_as_long_as_its_product_is_for_sale()
    {
        var owner = await _host.Owner();
        var category = await owner.OpenCategory();
        var body = new { categoryId = category, name = "Chicle", sku = "A_1-B" };
        var first = (await owner.Post("/products", body)).Is(201).Data().Text("id");

        (await owner.Post("/products", body)).IsExactly(409, Error("SKU already exists in this company"));
        await (await _host.Owner()).OpenProduct(new JsonObject { ["sku"] = "A_1-B" });
        (await owner.Delete($"/products/{first}")).Is(200);
        (await owner.Post("/products", body)).Is(201);
        Assert.Equal(1, (await owner.Get("/categories")).Rows()[0]!.Number("product_count"));
    }
}
