using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Products;

public sealed class UpdateProductTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Fact]
    public async Task PATCH_changes_what_was_sent_and_keeps_the_rest()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var supplier = await admin.OpenSupplier();
        var sku = Unique.Text("KO");
        var id = (await admin.Post("/products/", ProductBody.Of(supplier, sku))).Is(201).Object.Id();

        var later = admin.At("2024-05-16T18:00:00Z");
        var changed = await later.Patch($"/products/{id}/", new { name = "Coca Cola 2L", price = 30 });

        changed.Is(200, $$"""
            {"id": {{id}}, "name": "Coca Cola 2L", "sku": "{{sku}}", "price": "30.00", "tax_rate": "16.00",
             "tax_rate_display": "Tasa General (16%)", "discounted_price": null, "final_price": "34.80",
             "current_stock": 100, "reserved_quantity": 0, "available_to_sell": 100, "low_stock": false,
             "supplier": {{supplier}}, "updated_at": "2024-05-16T18:00:00Z", "promotions": []}
            """);
        Assert.Equal(changed.Text, (await admin.Get($"/products/{id}/")).Text);
    }

    [Fact]
    public async Task An_empty_PATCH_changes_nothing()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var id = await admin.StockProduct();
        var before = (await admin.Get($"/products/{id}/")).Text;

        Assert.Equal(before, (await admin.Patch($"/products/{id}/", new { })).Is(200).Text);
        Assert.Equal(before, (await admin.Get($"/products/{id}/")).Text);
    }

    [Fact]
    public async Task PUT_needs_every_required_field_and_leaves_a_stock_that_was_not_sent_alone()
    {
        var employee = await shop.Host.Employee();
        var supplier = await (await shop.Host.Admin()).OpenSupplier();
        var id = (await employee.Post("/products/", ProductBody.Of(supplier))).Is(201).Object.Id();
        var before = (await employee.Get($"/products/{id}/")).Text;

        (await employee.Put($"/products/{id}/", new { price = "1.00" })).Is(400, """
            {"name": ["This field is required."], "sku": ["This field is required."], "supplier": ["This field is required."]}
            """);
        Assert.Equal(before, (await employee.Get($"/products/{id}/")).Text);

        var put = (await employee.Put($"/products/{id}/", new { name = "Agua", sku = Unique.Text("AG"), supplier, price = "9.00" }))
            .Is(200).Object;
        Assert.Equal("Agua", put.Words("name"));
        Assert.Equal("10.44", put.Words("final_price"));
        Assert.Equal(100, put.Number("current_stock"));
    }

    [Fact]
    public async Task The_edit_form_of_the_front_end_is_understood()
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        var sku = Unique.Text("KO");
        var id = (await admin.Post("/products/", ProductBody.Of(supplier, sku))).Is(201).Object.Id();

        var reply = await admin.Patch($"/products/{id}/", new
        {
            name = "Coca Cola",
            sku,
            price = "20",
            tax_rate = "0.16",
            current_stock = "55",
            min_stock = "10",
            supplier = $"{supplier}",
        });

        var product = reply.Is(200).Object;
        Assert.Equal("20.00", product.Words("price"));
        Assert.Equal("0.16", product.Words("tax_rate"));
        Assert.Equal("23.20", product.Words("final_price"));
        Assert.Equal(55, product.Number("current_stock"));
        Assert.Equal(supplier, product.Number("supplier"));
        Assert.False(product.ContainsKey("min_stock"));
    }

    [Theory]
    [MemberData(nameof(ProductBody.Refused), MemberType = typeof(ProductBody))]
    public async Task A_wrong_value_is_named_and_nothing_is_changed(string field, string json, string message)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct();
        var before = (await admin.Get($"/products/{id}/")).Text;
        var body = new JsonObject().With("name", "\"Otro\"").With("price", "\"1.00\"").With(field, json);

        var reply = await admin.Patch($"/products/{id}/", body);

        reply.Is(400, new JsonObject { [field] = new JsonArray(message) }.ToJsonString());
        Assert.Equal(before, (await admin.Get($"/products/{id}/")).Text);
    }

    [Fact]
    public async Task A_SKU_is_unique_on_updates_too_but_not_against_itself()
    {
        var admin = await shop.Host.Admin();
        var supplier = await admin.OpenSupplier();
        var (mine, taken, free) = (Unique.Text("U"), Unique.Text("U"), Unique.Text("U"));
        var id = (await admin.Post("/products/", ProductBody.Of(supplier, mine))).Is(201).Object.Id();
        (await admin.Post("/products/", ProductBody.Of(supplier, taken))).Is(201);

        const string Taken = """{"sku": ["product with this sku already exists."]}""";

        (await admin.Patch($"/products/{id}/", new { sku = taken })).Is(400, Taken);
        (await admin.Put($"/products/{id}/", ProductBody.Of(supplier, taken))).Is(400, Taken);
        (await admin.Patch($"/products/{id}/", new { sku = mine, name = "Igual" })).Is(200);
        Assert.Equal(free, (await admin.Patch($"/products/{id}/", new { sku = free })).Is(200)["sku"]);

        (await admin.Post("/products/", ProductBody.Of(supplier, mine))).Is(201); // given up, so free again
        (await admin.Post("/products/", ProductBody.Of(supplier, free))).Is(400, Taken);
    }

    [Fact]
    public async Task Stock_can_be_set_to_what_was_counted()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.StockProduct(stock: 5);
        await admin.PlaceOrder(null, (id, 3));

        Assert.Equal(2, await admin.Stock(id));
        var counted = (await admin.Patch($"/products/{id}/", new { current_stock = 40 })).Is(200).Object;

        Assert.Equal(40, counted.Number("current_stock"));
        Assert.Equal(40, counted.Number("available_to_sell"));
        Assert.Equal(0, (await admin.Patch($"/products/{id}/", new { current_stock = 0 })).Is(200).Object.Number("current_stock"));
    }
}
