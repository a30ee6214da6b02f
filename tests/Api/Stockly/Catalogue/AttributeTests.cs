using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Endpoints 33 to 37.
public sealed class AttributeTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Unknown = "0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task An_attribute_is_added_changed_and_removed()
    {
        var (owner, product) = await Open();
        var reply = await owner.Post($"/products/{product}/attributes", new { attribute_name = " RAM ", attribute_value = 16 });
        var id = reply.Is(201).Data().Text("id");
        string Attribute(string name, string value, int order, string updated) => $$"""
            {"id": "{{id}}", "product_id": "{{product}}", "name": "{{name}}", "value": "{{value}}", "order_index": {{order}},
             "created_at": "2025-10-20T10:00:00.000Z", "updated_at": "{{updated}}"}
            """;

        reply.IsExactly(201, $$"""{"success": true, "data": {{Attribute("RAM", "16", 0, "2025-10-20T10:00:00.000Z")}} }""");
        var changed = Attribute("Memoria", "32GB", 7, "2025-10-21T10:00:00.000Z");
        (await owner.At("2025-10-21T10:00:00Z").Put($"/products/{product}/attributes/{id}", new { name = "Memoria", value = "32GB", order_index = 7 }))
            .IsExactly(200, $$"""{"success": true, "data": {{changed}} }""");
        (await owner.Get($"/products/{product}/attributes")).IsExactly(200, $$"""{"success": true, "data": [{{changed}}]}""");
        (await owner.Delete($"/products/{product}/attributes/{id}")).IsExactly(
            200, """{"success": true, "message": "Product attribute deleted successfully"}""");
        (await owner.Delete($"/products/{product}/attributes/{id}")).IsExactly(404, Error("Product attribute not found"));
        (await owner.Get($"/products/{product}/attributes")).IsExactly(200, """{"success": true, "data": []}""");
    }

    [Fact]
    public async Task Attributes_come_by_their_place_then_by_name()
    {
        var (owner, product) = await Open();
        foreach (var (name, order) in new[] { ("peso", 2), ("Ancho", 2), ("último", 9), ("primero", -1) })
            (await owner.Post($"/products/{product}/attributes", new { name, value = "1", order_index = order })).Is(201);

        Assert.Equal(["primero", "Ancho", "peso", "último"], await Names(owner, product));
        Assert.Equal(
            ["primero", "Ancho", "peso", "último"], (await owner.Product(product))["attributes"]!.AsArray().Select(one => one!.Text("name")));
    }

    [Theory]
    [InlineData("""{"value": "1"}""", "Attribute name is required")]
    [InlineData("""{"name": " ", "value": "1"}""", "Attribute name is required")]
    [InlineData("""{"name": null, "value": null}""", "Attribute name is required")]
    [InlineData("""{"name": "RAM"}""", "Attribute value is required")]
    [InlineData("""{"attribute_name": "RAM", "attribute_value": ""}""", "Attribute value is required")]
    public async Task An_attribute_needs_a_name_and_a_value(string body, string error)
    {
        var (owner, product) = await Open();

        (await owner.Post($"/products/{product}/attributes", Bodies.Json(body))).IsExactly(400, Error(error));
        (await owner.Post($"/products/{product}/attributes/bulk", Bodies.Json($$"""
            {"attributes": [{"name": "SSD", "value": "1"}, {{body}}]}
            """))).IsExactly(400, Error(error));
        Assert.Empty(await Names(owner, product));
    }

    [Fact]
    public async Task Names_and_values_are_bounded()
    {
        var (owner, product) = await Open();

        (await owner.Post($"/products/{product}/attributes", new { name = new string('x', 256), value = new string('x', 1001) })).Is(400, Broken(
            "name", "Attribute name must not exceed 255 characters", "value", "Attribute value must not exceed 1000 characters"));
        (await owner.Post($"/products/{product}/attributes", new { name = "RAM", value = true, order_index = "first" })).Is(400, Broken(
            "value", "Expected string, received boolean", "order_index", "Expected number, received string"));
    }

    [Fact]
    public async Task A_name_is_unique_in_its_product()
    {
        var (owner, product) = await Open();
        var other = (await owner.OpenProduct()).Text("id");
        (await owner.Post($"/products/{product}/attributes", new { name = "RAM", value = "16GB" })).Is(201);
        var second = (await owner.Post($"/products/{product}/attributes", new { name = "SSD", value = "1TB" })).Is(201).Data().Text("id");

        (await owner.Post($"/products/{product}/attributes", new { name = "RAM ", value = "8GB" })).IsExactly(
            409, Error("Attribute \"RAM\" already exists for this product"));
        (await owner.Put($"/products/{product}/attributes/{second}", new { name = "RAM" })).IsExactly(
            409, Error("Attribute name already exists for this product"));
        (await owner.Put($"/products/{product}/attributes/{second}", new { name = "SSD", value = "2TB" })).Is(200);
        (await owner.Post($"/products/{other}/attributes", new { name = "RAM", value = "8GB" })).Is(201);
    }

    [Fact]
    public async Task Several_are_added_together_in_the_order_of_the_request()
    {
        var (owner, product) = await Open();

        var rows = (await owner.Post($"/products/{product}/attributes/bulk", Bodies.Json("""
            {"attributes": [{"name": "SSD", "value": 512}, {"attribute_name": "RAM", "attribute_value": "16GB", "order_index": 9}]}
            """))).Is(201).Rows();

        Assert.Equal(["SSD", "RAM"], rows.Select(row => row!.Text("name")));
        Assert.Equal(["512", "16GB"], rows.Select(row => row!.Text("value")));
        Assert.Equal([0L, 1L], rows.Select(row => row!.Number("order_index")));
        Assert.Equal(["SSD", "RAM"], await Names(owner, product));
    }

    [Fact]
    public async Task One_duplicate_among_several_adds_none()
    {
        var (owner, product) = await Open();
        await owner.Post($"/products/{product}/attributes", new { name = "RAM", value = "16GB" });
        async Task<Reply> Add(params string[] names) => await owner.Post(
            $"/products/{product}/attributes/bulk", new { attributes = names.Select(name => new { name, value = "1" }) });

        (await Add("SSD", "RAM")).IsExactly(409, Error("Attribute \"RAM\" already exists for this product"));
        (await Add("SSD", "Color", "SSD")).IsExactly(409, Error("Attribute \"SSD\" already exists for this product"));
        Assert.Equal(["RAM"], await Names(owner, product));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"attributes": []}""")]
    [InlineData("""{"attributes": null}""")]
    [InlineData("""{"attributes": ""}""")]
    [InlineData("""{"attributes": {"name": "RAM", "value": "1"}}""")]
    public async Task Several_come_in_a_list_that_is_not_empty(string body)
    {
        var (owner, product) = await Open();

        (await owner.Post($"/products/{product}/attributes/bulk", Bodies.Json(body))).IsExactly(400, Error("Attributes array is required"));
    }

    [Fact]
    public async Task A_product_has_two_hundred_attributes_at_most_however_long_they_are()
    {
        var (owner, product) = await Open();
        object Attributes(int first, int count) => new
        {
            attributes = Enumerable.Range(first, count).Select(i => new { name = $"{i:000}{new string('Ñ', 252)}", value = new string('€', 1000) }),
        };

        (await owner.Post($"/products/{product}/attributes/bulk", Attributes(0, 201))).Is(400, Broken("attributes", "Array must contain at most 200 element(s)"));
        (await owner.Post($"/products/{product}/attributes/bulk", Attributes(0, 200))).Is(201);
        (await owner.Post($"/products/{product}/attributes", new { name = "RAM", value = "1" })).IsExactly(
            400, Error("A product cannot have more than 200 attributes"));
    }

    [Fact]
    public async Task What_is_not_there_is_told_apart()
    {
        var (owner, product) = await Open();
        var other = (await owner.OpenProduct()).Text("id");
        var id = (await owner.Post($"/products/{other}/attributes", new { name = "RAM", value = "1" })).Is(201).Data().Text("id");

        foreach (var attribute in new[] { Unknown, id })
        {
            (await owner.Put($"/products/{product}/attributes/{attribute}", new { value = "1" })).IsExactly(404, Error("Product attribute not found"));
            (await owner.Delete($"/products/{product}/attributes/{attribute}")).IsExactly(404, Error("Product attribute not found"));
            (await owner.Put($"/products/{Unknown}/attributes/{attribute}", new { value = "1" })).IsExactly(404, Error("Product not found"));
        }

        (await owner.Put($"/products/{other}/attributes/{id}", new { values = "1" })).IsExactly(400, Error("No fields to update"));
        (await owner.Put($"/products/{other}/attributes/{id}", new { name = "" })).IsExactly(400, Error("Attribute name is required"));
        (await owner.Put($"/products/{other}/attributes/7", new { value = "1" })).IsExactly(400, Error("Invalid input format"));
        (await owner.Get("/products/7/attributes")).IsExactly(400, Error("Invalid input format"));
        (await owner.Get($"/products/{Unknown}/attributes")).IsExactly(404, Error("Product not found"));
    }

    private async Task<(StocklyClient Owner, string Product)> Open()
    {
        var owner = (await _host.Owner()).At("2025-10-20T10:00:00Z");
        return (owner, (await owner.OpenProduct()).Text("id"));
    }

    private static async Task<string[]> Names(StocklyClient client, string product) =>
        [.. (await client.Get($"/products/{product}/attributes")).Is(200).Rows().Select(row => row!.Text("name"))];
}
