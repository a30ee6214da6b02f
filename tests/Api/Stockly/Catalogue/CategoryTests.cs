using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Endpoints 21, 23, 24 and 25.
public sealed class CategoryTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Unknown = "0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_new_category_answers_every_field_and_is_listed()
    {
        var owner = (await _host.Owner()).At("2025-10-20T10:00:00Z");

        var reply = await owner.Post("/categories", new { name = " Electrónica ", description = "Productos electrónicos", parent_id = (string?)null });

        var id = reply.Is(201).Data().Text("id");
        var category = $$"""
            {"id": "{{id}}", "name": "Electrónica", "parent_id": null, "description": "Productos electrónicos",
             "created_at": "2025-10-20T10:00:00.000Z", "is_active": true, "product_count": 0, "updated_at": "2025-10-20T10:00:00.000Z"}
            """;
        reply.IsExactly(201, $$"""{"success": true, "data": {{category}} }""");
        (await owner.Get("/categories")).IsExactly(200, $$"""
            {"success": true, "data": [{{category}}],
             "pagination": {"page": 1, "limit": 20, "total": 1, "pages": 1, "totalPages": 1, "hasNext": false, "hasPrev": false} }
            """);
    }

    [Fact]
    public async Task A_company_without_categories_has_no_pages() =>
        (await (await _host.Owner()).Get("/categories/")).IsExactly(200, """
            {"success": true, "data": [],
             "pagination": {"page": 1, "limit": 20, "total": 0, "pages": 0, "totalPages": 0, "hasNext": false, "hasPrev": false}}
            """);

    [Theory]
    [InlineData("""{}""", "Category name is required")]
    [InlineData("""{"name": "  "}""", "Category name is required")]
    [InlineData("""{"name": ""}""", "Category name is required")]
    [InlineData("""{"name": null}""", "Category name is required")]
    [InlineData("""{"name": "Ropa", "parent_id": "7"}""", "Invalid input format")]
    [InlineData("""{"name": "Ropa", "parent_id": "0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11"}""", "Referenced record does not exist.")]
    [InlineData("""{"name": """, "Invalid JSON")]
    public async Task What_cannot_be_a_category_is_refused(string body, string error) =>
        (await (await _host.Owner()).Post("/categories", Bodies.Json(body))).IsExactly(400, Error(error));

    [Fact]
    public async Task Texts_of_another_type_or_too_long_break_a_rule()
    {
        var owner = await _host.Owner();

        (await owner.Post("/categories", new { name = 7 })).Is(400, Broken("name", "Expected string, received number"));
        (await owner.Post("/categories", new { name = new string('x', 256), description = new string('x', 1001) })).Is(400, Broken(
            "name", "Category name must not exceed 255 characters", "description", "Category description must not exceed 1000 characters"));
    }

    [Fact]
    public async Task A_name_is_unique_in_the_company_whatever_the_parent_and_free_again_after_deletion()
    {
        var owner = await _host.Owner();
        var parent = await owner.OpenCategory();
        var first = await owner.OpenCategory("Celulares");
        var duplicate = new { name = " Celulares", parent_id = parent };

        (await owner.Post("/categories", duplicate)).IsExactly(409, Error("Category name already exists in this company"));
        (await (await _host.Owner()).Post("/categories", new { name = "Celulares" })).Is(201);

        (await owner.Delete($"/categories/{first}")).IsExactly(200, """{"success": true, "message": "Category deleted successfully"}""");
        (await owner.Post("/categories", duplicate)).Is(201);
    }

    [Fact]
    public async Task Categories_come_by_name_whatever_the_case_page_by_page()
    {
        var owner = await _host.Owner();
        foreach (var name in new[] { "zapatos", "Árboles", "Bebidas", "abono", "Zinc" })
            await owner.OpenCategory(name);

        var first = (await owner.Get("/categories?limit=2")).Is(200);
        var last = (await owner.Get("/categories?limit=2&page=3")).Is(200);
        var beyond = (await owner.Get("/categories?limit=2&page=9")).Is(200);

        Assert.Equal(["abono", "Árboles"], first.Rows().Select(row => row!.Text("name")));
        Assert.Equal(["Zinc"], last.Rows().Select(row => row!.Text("name")));
        Assert.Empty(beyond.Rows());
        Assert.Equal("""{"page":3,"limit":2,"total":5,"pages":3,"totalPages":3,"hasNext":false,"hasPrev":true}""", last["pagination"]);
        Assert.Equal("""{"page":9,"limit":2,"total":5,"pages":3,"totalPages":3,"hasNext":false,"hasPrev":true}""", beyond["pagination"]);
    }

    [Fact]
    public async Task Categories_are_found_by_a_part_of_their_name_and_by_their_parent()
    {
        var owner = await _host.Owner();
        var root = await owner.OpenCategory("Electrónica");
        await owner.OpenCategory("Cámaras 50%", root);
        await owner.OpenCategory("Cables", root);
        await owner.OpenCategory("Ropa");

        async Task<string[]> Found(string query) =>
            [.. (await owner.Get($"/categories?{query}")).Is(200).Rows().Select(row => row!.Text("name"))];

        Assert.Equal(["Cables", "Cámaras 50%", "Electrónica", "Ropa"], await Found("search=A"));
        Assert.Equal(["Cámaras 50%"], await Found("search=%25"));
        Assert.Equal(["Cables", "Cámaras 50%"], await Found($"parent_id={root}"));
        Assert.Equal(["Electrónica", "Ropa"], await Found("parent_id=null"));
        Assert.Equal(["Cables"], await Found($"parent_id={root}&search=bl"));
        (await owner.Get("/categories?parent_id=7")).IsExactly(400, Error("Invalid input format"));
    }

    [Fact]
    public async Task A_change_keeps_what_is_not_sent()
    {
        var owner = (await _host.Owner()).At("2025-10-20T10:00:00Z");
        var (parent, id) = (await owner.OpenCategory(), await owner.OpenCategory("Ropa"));
        var later = owner.At("2025-10-21T10:00:00Z");

        await later.Put($"/categories/{id}", new { description = "De vestir", parent_id = parent });
        (await later.Put($"/categories/{id}", new { name = "Vestidos" })).IsExactly(200, $$"""
            {"success": true, "data": {"id": "{{id}}", "name": "Vestidos", "parent_id": "{{parent}}", "description": "De vestir",
             "created_at": "2025-10-20T10:00:00.000Z", "is_active": true, "product_count": 0, "updated_at": "2025-10-21T10:00:00.000Z"} }
            """);
        var cleared = (await later.Put($"/categories/{id}", Bodies.Json("""{"description": null, "parent_id": null}"""))).Is(200).Data();

        Assert.Null(cleared["description"]);
        Assert.Null(cleared["parent_id"]);
        Assert.Equal("Vestidos", cleared.Text("name"));
    }

    [Theory]
    [InlineData("""{}""", 400, "No fields to update")]
    [InlineData("""{"nombre": "Ropa"}""", 400, "No fields to update")]
    [InlineData("""{"name": " "}""", 400, "Category name is required")]
    [InlineData("""{"name": ""}""", 400, "Category name is required")]
    [InlineData("""{"parent_id": "x"}""", 400, "Invalid input format")]
    [InlineData("""{"parent_id": "0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11"}""", 400, "Referenced record does not exist.")]
    [InlineData("""{"name": "Taken"}""", 409, "Category name already exists in this company")]
    public async Task What_cannot_be_changed_to_is_refused(string body, int status, string error)
    {
        var owner = await _host.Owner();
        await owner.OpenCategory("Taken");

        (await owner.Put($"/categories/{await owner.OpenCategory()}", Bodies.Json(body))).IsExactly(status, Error(error));
    }

    [Fact]
    public async Task What_is_not_there_is_neither_changed_nor_deleted()
    {
        var owner = await _host.Owner();
        var deleted = await owner.OpenCategory();
        (await owner.Delete($"/categories/{deleted}")).Is(200);

        foreach (var id in new[] { Unknown, deleted })
        {
            (await owner.Put($"/categories/{id}", new { name = "Ropa" })).IsExactly(404, Error("Category not found"));
            (await owner.Delete($"/categories/{id}")).IsExactly(404, Error("Category not found"));
        }

        (await owner.Put("/categories/7", new { })).IsExactly(400, Error("Invalid input format"));
        (await owner.Delete("/categories/7")).IsExactly(400, Error("Invalid input format"));
        (await owner.Get($"/categories/{deleted}")).Is(404, $$"""
            {"success": false, "error": "API endpoint not found", "path": "/stockly/api/v1/categories/{{deleted}}", "method": "GET"}
            """);
    }

    [Fact]
    public async Task A_category_with_anything_in_it_is_not_deleted()
    {
        var owner = await _host.Owner();
        var (parent, other) = (await owner.OpenCategory(), await owner.OpenCategory());
        var child = await owner.OpenCategory(parent: parent);
        var product = (await owner.OpenProduct(new JsonObject { ["categoryId"] = child })).Text("id");

        (await owner.Delete($"/categories/{parent}")).IsExactly(
            400, Error("Cannot delete category with subcategories. Please move or delete them first."));
        (await owner.Delete($"/categories/{child}")).IsExactly(
            400, Error("Cannot delete category with existing products. Please move or delete products first."));
        (await owner.Put($"/products/{product}", new { category_id = other })).Is(200);
        (await owner.Delete($"/categories/{child}")).Is(200);
        (await owner.Delete($"/categories/{parent}")).Is(200);
        (await owner.Delete($"/products/{product}")).Is(200);
        (await owner.Delete($"/categories/{other}")).Is(200);
    }

    [Fact]
    public async Task A_category_counts_the_active_products_directly_in_it()
    {
        var owner = await _host.Owner();
        var (one, other) = (await owner.OpenCategory("A"), await owner.OpenCategory("B"));
        var products = new[]
        {
            await owner.OpenProduct(new JsonObject { ["categoryId"] = one }),
            await owner.OpenProduct(new JsonObject { ["categoryId"] = one }),
            await owner.OpenProduct(new JsonObject { ["categoryId"] = one }),
        };
        await owner.Put($"/products/{products[0].Text("id")}", new { categoryId = other });
        await owner.Put($"/products/{products[1].Text("id")}", new { categoryId = one, name = "Igual" });
        await owner.Delete($"/products/{products[2].Text("id")}");
        await owner.Put($"/categories/{one}", new { name = "A2" });

        Assert.Equal([1, 1], (await owner.Get("/categories")).Rows().Select(row => (int)row!.Number("product_count")));
    }
}
