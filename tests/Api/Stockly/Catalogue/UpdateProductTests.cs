using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Endpoints 30 and 31.
public sealed class UpdateProductTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Every_field_can_be_changed_and_what_is_not_sent_stays()
    {
        var owner = (await _host.Owner()).At("2025-10-20T10:00:00Z");
        var product = await owner.OpenProduct(new JsonObject { ["brand"] = "Acme", ["barcode"] = "750" });
        var (id, category) = (product.Text("id"), await owner.OpenCategory("Ropa"));

        (await owner.At("2025-10-21T10:00:00Z").Put($"/products/{id}", Bodies.Json($$"""
            {"categoryId": "{{category}}", "name": "Camisa", "sku": "C-1", "price": 5.5, "stock": 4, "min_stock": 4, "condition": "used",
             "description": "Azul", "brand": null, "barcode": "", "image_url": "https://example.com/b.png"}
            """))).IsExactly(200, $$"""
            {"success": true, "data": {"id": "{{id}}", "sku": "C-1", "name": "Camisa", "price": 5.50, "stock": 4, "condition": "used",
             "category_id": "{{category}}", "created_at": "2025-10-20T10:00:00.000Z", "company_id": "{{owner.CompanyId}}",
             "description": "Azul", "brand": null, "min_stock": 4, "image_url": "https://example.com/b.png", "barcode": "750",
             "is_active": true, "category_name": "Ropa", "stock_status": "low", "updated_at": "2025-10-21T10:00:00.000Z"} }
            """);
        Assert.Equal("Camisa", (await owner.Put($"/products/{id}", new { stock = 0 })).Is(200).Data().Text("name"));
        Assert.Equal("Camisa", Assert.Single((await owner.Names("search=c-1&stock_status=out")).Names));
    }

    [Theory]
    [InlineData("""{}""", 400, """{"success": false, "error": "No valid fields to update"}""")]
    [InlineData("""{"nombre": "x", "brand": ""}""", 400, """{"success": false, "error": "No valid fields to update"}""")]
    [InlineData("""{"sku": "TAKEN"}""", 409, """{"success": false, "error": "SKU already exists in this company"}""")]
    [InlineData(
        """{"categoryId": "0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11"}""", 400, """{"success": false, "error": "Referenced record does not exist."}""")]
    [InlineData(
        """{"name": "", "stock": -1}""", 400,
        """
        {"success": false, "error": "Validation failed", "source": "body", "details": [
          {"field": "name", "message": "Nombre es requerido"}, {"field": "stock", "message": "Stock debe ser mayor o igual a 0"}]}
        """)]
    public async Task A_change_that_cannot_be_leaves_the_product_as_it_is(string body, int status, string answer)
    {
        var owner = await _host.Owner();
        await owner.OpenProduct(new JsonObject { ["sku"] = "TAKEN" });
        var id = (await owner.OpenProduct()).Text("id");
        var before = await owner.Product(id);

        (await owner.Put($"/products/{id}", Bodies.Json(body))).IsExactly(status, answer);

        Assert.Equal(before.ToJsonString(), (await owner.Product(id)).ToJsonString());
    }

    [Fact]
    public async Task A_product_may_keep_its_sku_and_leave_it_to_another()
    {
        var owner = await _host.Owner();
        var (one, other) = (await owner.OpenProduct(new JsonObject { ["sku"] = "A" }), await owner.OpenProduct(new JsonObject { ["sku"] = "B" }));

        (await owner.Put($"/products/{one.Text("id")}", new { sku = "A" })).Is(200);
        (await owner.Put($"/products/{one.Text("id")}", new { sku = "C" })).Is(200);
        (await owner.Put($"/products/{other.Text("id")}", new { sku = "A" })).Is(200);
    }

    [Fact]
    public async Task A_body_is_checked_before_the_product_is_looked_for()
    {
        var owner = await _host.Owner();
        const string unknown = "0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11";

        (await owner.Put($"/products/{unknown}", new { })).IsExactly(400, Error("No valid fields to update"));
        (await owner.Put($"/products/{unknown}", new { name = "x" })).IsExactly(404, Error("Product not found"));
        (await owner.Put("/products/7", new { })).IsExactly(400, Error("Invalid input format"));
    }

    [Fact]
    public async Task A_deleted_product_is_nowhere()
    {
        var owner = await _host.Owner();
        var id = (await owner.OpenProduct()).Text("id");
        var attribute = (await owner.Post($"/products/{id}/attributes", new { name = "RAM", value = "16GB" })).Is(201).Data().Text("id");

        (await owner.Delete($"/products/{id}")).IsExactly(200, """{"success": true, "message": "Product deleted successfully"}""");

        Reply[] replies =
        [
            await owner.Delete($"/products/{id}"),
            await owner.Get($"/products/{id}"),
            await owner.Put($"/products/{id}", new { name = "x" }),
            await owner.Patch($"/products/{id}/stock", new { stock = 1 }),
            await owner.Get($"/products/{id}/attributes"),
            await owner.Post($"/products/{id}/attributes", new { name = "SSD", value = "1" }),
            await owner.Post($"/products/{id}/attributes/bulk", new { attributes = new[] { new { name = "SSD", value = "1" } } }),
            await owner.Put($"/products/{id}/attributes/{attribute}", new { value = "1" }),
            await owner.Delete($"/products/{id}/attributes/{attribute}"),
        ];
        Assert.All(replies, reply => reply.IsExactly(404, Error("Product not found")));
        Assert.Equal(0, (await owner.Names("")).Total);
        Assert.Empty((await owner.Get("/products/stock/complete")).Data()["products"]!.AsArray());
    }
}
