using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Endpoints 26 and 29.
public sealed class ReadProductsTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task The_list_has_items_and_pagination_inside_its_data()
    {
        var owner = await _host.Owner();
        var created = await owner.OpenProduct();

        (await owner.Get("/products?limit=10")).IsExactly(200, $$$"""
            {"success": true, "data": {"items": [{{{created.ToJsonString()}}}], "pagination": {"page": 1, "limit": 10, "total": 1, "pages": 1} } }
            """);
        (await (await _host.Owner()).Get("/products")).IsExactly(200, """
            {"success": true, "data": {"items": [], "pagination": {"page": 1, "limit": 20, "total": 0, "pages": 0}}}
            """);
    }

    [Fact]
    public async Task One_product_shows_its_category_and_its_attributes()
    {
        var owner = (await _host.Owner()).At("2025-10-20T10:00:00Z");
        var category = await owner.OpenCategory("Electrónica");
        var id = (await owner.OpenProduct(new JsonObject { ["categoryId"] = category, ["name"] = "Laptop", ["sku"] = "L-1" })).Text("id");
        var attributes = (await owner.Post($"/products/{id}/attributes/bulk", new
        {
            attributes = new[] { new { name = "RAM", value = "16GB" }, new { name = "SSD", value = "512GB" } },
        })).Is(201).Rows();

        (await owner.Get($"/products/{id.ToUpperInvariant()}/")).IsExactly(200, $$"""
            {"success": true, "data": {"id": "{{id}}", "sku": "L-1", "name": "Laptop", "price": 10.00, "stock": 20, "condition": "new",
             "category": {"id": "{{category}}", "name": "Electrónica"},
             "attributes": [{"id": "{{attributes[0]!.Text("id")}}", "name": "RAM", "value": "16GB"},
                            {"id": "{{attributes[1]!.Text("id")}}", "name": "SSD", "value": "512GB"}],
             "created_at": "2025-10-20T10:00:00.000Z", "category_id": "{{category}}", "company_id": "{{owner.CompanyId}}",
             "description": null, "brand": null, "min_stock": 5, "image_url": null, "barcode": null, "is_active": true,
             "category_name": "Electrónica", "stock_status": "available", "updated_at": "2025-10-20T10:00:00.000Z"} }
            """);
        (await owner.Get("/products/7")).IsExactly(400, Error("Invalid input format"));
        (await owner.Get("/products/0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11")).IsExactly(404, Error("Product not found"));
    }

    [Theory]
    [InlineData("", "Ábaco,balón,Caja,Dado,Ébano")]
    [InlineData("search=A", "Ábaco,balón,Caja,Dado,Ébano")]
    [InlineData("search=ÓN", "balón")]
    [InlineData("search=x-9", "Dado")]
    [InlineData("search=zz", "")]
    [InlineData("search=%25", "")]
    [InlineData("search=_", "Caja")]
    [InlineData("search='", "")]
    [InlineData("search=co%01A-1", "")]
    [InlineData("condition=used", "balón,Dado")]
    [InlineData("condition=used&search=x", "Dado")]
    [InlineData("min_price=20", "Caja,Dado,Ébano")]
    [InlineData("min_price=20.001", "Dado,Ébano")]
    [InlineData("max_price=20", "Ábaco,balón,Caja")]
    [InlineData("min_price=15&max_price=25", "Caja")]
    [InlineData("min_price=-1e999&max_price=1e999", "Ábaco,balón,Caja,Dado,Ébano")]
    [InlineData("in_stock=true", "Ábaco,balón,Caja,Ébano")]
    [InlineData("in_stock=0", "Dado")]
    [InlineData("in_stock=maybe", "Ábaco,balón,Caja,Dado,Ébano")]
    [InlineData("stock_status=low", "balón,Caja")]
    [InlineData("stock_status=out", "Dado")]
    [InlineData("stock_status=available", "Ábaco,balón,Caja,Ébano")]
    [InlineData("stock_status=low&in_stock=false", "")]
    [InlineData("category_id={toys}", "Ábaco,balón,Dado")]
    [InlineData("category={toys}&condition=used&in_stock=true", "balón")]
    [InlineData("category_id=0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11", "")]
    [InlineData("sort_order=desc", "Ébano,Dado,Caja,balón,Ábaco")]
    [InlineData("sort_by=price", "Ábaco,balón,Caja,Dado,Ébano")]
    [InlineData("sort_by=price&sort_order=DESC", "Ébano,Dado,Caja,balón,Ábaco")]
    [InlineData("sort_by=stock", "Dado,balón,Caja,Ábaco,Ébano")]
    [InlineData("sort_by=sku", "Ábaco,Ébano,balón,Caja,Dado")]
    [InlineData("sort_by=created_at&sort_order=Desc", "Ébano,Dado,Caja,balón,Ábaco")]
    public async Task Filters_combine_and_orders_hold(string query, string names)
    {
        var (owner, toys) = await Shop();

        var (found, total) = await owner.Names(query.Replace("{toys}", toys, StringComparison.Ordinal));

        Assert.Equal(names, string.Join(",", found));
        Assert.Equal(found.Length, total);
    }

    [Theory]
    [InlineData("category_id=7", "Invalid input format")]
    [InlineData("category=7", "Invalid input format")]
    [InlineData("condition=NEW", "Invalid condition. Valid options: new, used, open_box")]
    [InlineData("min_price=free", "Invalid price filter")]
    [InlineData("max_price=1,5", "Invalid price filter")]
    [InlineData("stock_status=many", "Invalid stock_status. Valid options: low, out, available")]
    [InlineData("sort_by=brand", "Invalid sort_by field. Valid options: name, sku, price, stock, created_at")]
    [InlineData("sort_order=up", "Invalid sort_order. Use ASC or DESC")]
    public async Task A_query_that_cannot_be_is_refused(string query, string error) =>
        (await (await _host.Owner()).Get($"/products?{query}")).IsExactly(400, Error(error));

    [Fact]
    public async Task Pages_neither_repeat_nor_lose_a_product_whose_sort_key_is_that_of_others()
    {
        var owner = await _host.Owner();
        var category = await owner.OpenCategory();
        for (var i = 0; i < 7; i++)
            await owner.OpenProduct(new JsonObject { ["categoryId"] = category, ["name"] = "Igual", ["price"] = 5 });

        foreach (var sort in new[] { "name", "price", "stock", "price&sort_order=desc" })
        {
            var ids = new List<string>();
            for (var page = 1; page <= 4; page++)
            {
                var data = (await owner.Get($"/products?limit=3&page={page}&sort_by={sort}")).Is(200).Data();
                Assert.Equal($$"""{"page":{{page}},"limit":3,"total":7,"pages":3}""", data["pagination"]!.ToJsonString());
                ids.AddRange(data["items"]!.AsArray().Select(item => item!.Text("id")));
            }

            Assert.Equal(7, ids.Count);
            Assert.Equal(7, ids.Distinct().Count());
        }
    }

    private async Task<(StocklyClient Owner, string Toys)> Shop()
    {
        var owner = await _host.Owner();
        var (toys, others) = (await owner.OpenCategory("Juguetes"), await owner.OpenCategory("Otros"));
        (string Name, string Sku, int Price, int Stock, string Condition, string Category)[] products =
        [
            ("Ábaco", "A-1", 10, 30, "new", toys),
            ("balón", "B-1", 12, 1, "used", toys),
            ("Caja", "C_1", 20, 5, "open_box", others),
            ("Dado", "X-9", 30, 0, "used", toys),
            ("Ébano", "AB-7", 40, 40, "new", others),
        ];
        var day = 1;
        foreach (var (name, sku, price, stock, condition, category) in products)
        {
            await owner.At($"2025-10-{day++:00}T10:00:00Z").OpenProduct(new JsonObject
            {
                ["categoryId"] = category,
                ["name"] = name,
                ["sku"] = sku,
                ["price"] = price,
                ["stock"] = stock,
                ["condition"] = condition,
            });
        }

        return (owner, toys);
    }
}
