using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Endpoints 27 and 32.
public sealed class StockTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_changed_stock_answers_the_product_twice()
    {
        var owner = (await _host.Owner()).At("2025-10-20T10:00:00Z");
        var product = await owner.OpenProduct();
        var id = product.Text("id");
        (product["stock"], product["stock_status"], product["updated_at"]) = (4, "low", "2025-10-21T10:00:00.000Z");
        product["product"] = new JsonObject
        {
            ["id"] = id,
            ["sku"] = product.Text("sku"),
            ["name"] = product.Text("name"),
            ["stock"] = 4,
            ["stock_status"] = "low",
        };

        var reply = await owner.At("2025-10-21T10:00:00Z").Patch($"/products/{id}/stock", new { stock = 4, reason = "Conteo" });

        reply.IsExactly(200, new JsonObject { ["success"] = true, ["data"] = product.DeepClone() }.ToJsonString());
    }

    [Fact]
    public async Task Stock_is_set_added_to_and_taken_from()
    {
        var owner = await _host.Owner();
        var path = $"/products/{(await owner.OpenProduct()).Text("id")}/stock";

        Assert.Equal(25, (await owner.Patch(path, new { stock = 5, operation = "add" })).Is(200).Data().Number("stock"));
        Assert.Equal(22, (await owner.Patch(path, new { stock = 3, operation = "subtract" })).Is(200).Data().Number("stock"));
        Assert.Equal(7, (await owner.Patch(path, new { stock = 7, operation = "set" })).Is(200).Data().Number("stock"));
        Assert.Equal(7, (await owner.Patch(path, new { stock = 0, operation = "add" })).Is(200).Data().Number("stock"));
        (await owner.Patch(path, new { stock = 8, operation = "subtract" })).IsExactly(400, Error("Insufficient stock"));
        Assert.Equal("out", (await owner.Patch(path, new { stock = 7, operation = "subtract", reason = "" })).Is(200).Data().Text("stock_status"));
    }

    [Theory]
    [InlineData("""{}""", "stock", "Required")]
    [InlineData("""{"stock": 1.5}""", "stock", "Stock debe ser un número entero")]
    [InlineData("""{"stock": -1}""", "stock", "Stock debe ser mayor o igual a 0")]
    [InlineData("""{"stock": 1000000, "operation": "add"}""", "stock", "Stock no puede exceder 999,999")]
    [InlineData("""{"stock": 1, "operation": "double"}""", "operation", "Invalid enum value. Expected 'set' | 'add' | 'subtract', received 'double'")]
    public async Task A_change_that_cannot_be_is_refused(string body, string field, string message)
    {
        var owner = await _host.Owner();
        var id = (await owner.OpenProduct()).Text("id");

        (await owner.Patch($"/products/{id}/stock", Bodies.Json(body))).IsExactly(400, Broken(field, message));
        Assert.Equal(20, (await owner.Product(id)).Number("stock"));
    }

    [Fact]
    public async Task A_reason_has_at_most_255_characters_and_a_product_must_be_there()
    {
        var owner = await _host.Owner();
        var id = (await owner.OpenProduct()).Text("id");

        (await owner.Patch($"/products/{id}/stock", new { stock = 1, reason = new string('x', 256) })).Is(
            400, Broken("reason", "Reason must not exceed 255 characters"));
        (await owner.Patch("/products/0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11/stock", new { stock = 1 })).Is(404, Error("Product not found"));
        (await owner.Patch("/products/7/stock", new { })).Is(400, Error("Invalid input format"));
    }

    [Fact]
    public async Task The_stock_summary_counts_units_value_and_what_runs_out()
    {
        var owner = await _host.Owner();
        var category = await owner.OpenCategory("Electrónica");
        async Task<string> Product(string name, decimal price, int stock) => (await owner.OpenProduct(new JsonObject
        {
            ["categoryId"] = category,
            ["name"] = name,
            ["sku"] = name.ToUpperInvariant(),
            ["price"] = price,
            ["stock"] = stock,
        })).Text("id");
        var (low, full, none) = (await Product("bajo", 1500, 5), await Product("Alto", 0.35m, 7), await Product("cero", 9, 0));
        await owner.OpenProduct();

        (await owner.Get($"/products/stock/complete?category={category}")).IsExactly(200, $$"""
            {"success": true, "data": {
              "summary": {"total_items": 12, "total_value": 7502.45, "low_stock_count": 1, "products_count": 3, "out_of_stock_count": 1},
              "products": [
                {"id": "{{full}}", "name": "Alto", "sku": "ALTO", "quantity": 7, "price": 0.35, "total_value": 2.45, "condition": "new",
                 "category": "Electrónica", "min_stock": 5, "stock_status": "available"},
                {"id": "{{low}}", "name": "bajo", "sku": "BAJO", "quantity": 5, "price": 1500.00, "total_value": 7500.00, "condition": "new",
                 "category": "Electrónica", "min_stock": 5, "stock_status": "low"},
                {"id": "{{none}}", "name": "cero", "sku": "CERO", "quantity": 0, "price": 9.00, "total_value": 0.00, "condition": "new",
                 "category": "Electrónica", "min_stock": 5, "stock_status": "out"}] } }
            """);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("min_stock_only=true", 2)]
    [InlineData("min_stock_only=1&search=BAJ", 1)]
    [InlineData("min_stock_only=false", 3)]
    [InlineData("search=o", 3)]
    [InlineData("category_id=0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11", 0)]
    public async Task The_stock_summary_is_over_what_is_asked_for(string query, int products)
    {
        var owner = await _host.Owner();
        foreach (var (name, stock) in new[] { ("Alto", 7), ("Bajo", 5), ("Cero", 0) })
            await owner.OpenProduct(new JsonObject { ["name"] = name, ["stock"] = stock });

        var data = (await owner.Get($"/products/stock/complete/?{query}")).Is(200).Data();

        Assert.Equal(products, data["products"]!.AsArray().Count);
        Assert.Equal(products, data["summary"]!.Number("products_count"));
    }

    [Fact]
    public async Task The_stock_summary_refuses_a_category_that_is_no_id() =>
        (await (await _host.Owner()).Get("/products/stock/complete?category_id=x")).IsExactly(400, Error("Invalid input format"));

    [Fact]
    public async Task What_is_low_follows_every_change_of_stock_and_minimum()
    {
        var owner = await _host.Owner();
        var id = (await owner.OpenProduct(new JsonObject { ["stock"] = 6 })).Text("id");
        async Task<bool> IsLow() => (await owner.Names("stock_status=low")).Total == 1;

        Assert.False(await IsLow());
        await owner.Patch($"/products/{id}/stock", new { stock = 1, operation = "subtract" });
        Assert.True(await IsLow());
        await owner.Put($"/products/{id}", new { min_stock = 4 });
        Assert.False(await IsLow());
        await owner.Put($"/products/{id}", new { stock = 2 });
        Assert.True(await IsLow());
        await owner.Patch($"/products/{id}/stock", new { stock = 0 });
        Assert.False(await IsLow());
    }
}
