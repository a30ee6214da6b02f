using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Purchases;

/// Endpoints 41 and 42: a purchase is corrected or removed; the stock stays as it is.
public sealed class ChangePurchaseTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Only_what_is_sent_changes_and_amounts_are_computed_again()
    {
        var me = (await _host.Owner()).At("2025-10-22T10:00:00Z");
        var product = await me.StockProduct(stock: 0);
        var made = await me.Buy(product, 10, new JsonObject { ["notes"] = "a", ["invoice_number"] = "F-1" });
        var changed = (await me.At("2025-10-23T10:00:00Z").Put($"/purchases/{made["id"]}", Bodies.Json($$"""
            {"supplier": "Other", "notes": null, "invoice_number": "",
             "products": [{"product_id": "{{product}}", "quantity": 1, "cost_per_unit": 3, "sell_price_per_unit": 4}]}
            """))).Is(200).Object["data"]!;

        var expected = made.DeepClone().AsObject();
        foreach (var (name, value) in JsonNode.Parse($$"""
            {"supplier": "Other", "supplier_name": "Other", "notes": null, "cost_amount": 3.00, "sell_amount": 4.00, "profit_amount": 1.00,
             "profit_margin_percent": 25, "total_amount": 3.00, "updated_at": "2025-10-23T10:00:00.000Z",
             "products": [{"product_id": "{{product}}", "quantity": 1, "cost_per_unit": 3.00, "sell_price_per_unit": 4.00, "unit_price": 3.00,
               "subtotal": 3.00, "cost_total": 3.00, "sell_total": 4.00}]}
            """)!.AsObject())
            expected[name] = value?.DeepClone();
        Assert.True(JsonNode.DeepEquals(expected, changed), changed.ToJsonString());
        Assert.Equal(10, await me.StockOf(product));
    }

    [Theory]
    [InlineData("""{}""", "No valid fields to update")]
    [InlineData("""{"total_amount": 5, "notes": ""}""", "No valid fields to update")]
    [InlineData("""{"products": []}""", "Products array is required")]
    [InlineData("""{"purchase_date": "x"}""", "Invalid date format. Use YYYY-MM-DD")]
    public async Task A_change_without_sense_is_refused_before_the_purchase_is_looked_for(string body, string error) =>
        (await (await _host.Owner()).Put($"/purchases/{Guid.NewGuid()}", Bodies.Json(body))).IsExactly(400, Refused.With(error));

    [Fact]
    public async Task A_purchase_of_nobody_is_not_changed_and_an_unknown_product_is_not_bought()
    {
        var (me, other) = (await _host.Owner(), await _host.Owner());
        var made = await me.Buy(await me.StockProduct());

        (await other.Put($"/purchases/{made["id"]}", new { notes = "mine" })).IsExactly(404, Refused.With("Purchase not found"));
        (await other.Delete($"/purchases/{made["id"]}")).IsExactly(404, Refused.With("Purchase not found"));
        (await me.Put($"/purchases/{made["id"]}", new { products = new[] { new { product_id = Guid.NewGuid(), quantity = 1 } } }))
            .IsExactly(404, Refused.With("Product not found"));
        Assert.True(JsonNode.DeepEquals(made, (await me.Get($"/purchases/{made["id"]}")).Is(200).Object["data"]));
    }

    [Fact]
    public async Task A_deleted_purchase_is_gone_and_the_stock_is_not_adjusted()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 1);
        var made = await me.Buy(product, 4);

        (await me.Delete($"/purchases/{made["id"]}")).IsExactly(200, """
            {"success": true, "message": "Purchase deleted successfully. Note: Stock was not adjusted."}
            """);
        (await me.Delete($"/purchases/{made["id"]}")).IsExactly(404, Refused.With("Purchase not found"));
        (await me.Get($"/purchases/{made["id"]}")).IsExactly(404, Refused.With("Purchase not found"));
        Assert.Equal(0, (await me.Get("/purchases")).Total());
        Assert.Equal(5, await me.StockOf(product));
    }

    [Fact]
    public async Task Sellers_do_not_change_purchases_and_only_those_who_run_the_company_remove_them()
    {
        var owner = await _host.Owner();
        var (admin, seller, inventory) = (await _host.Member(owner, "admin"), await _host.Member(owner, "seller"), await _host.Member(owner, "inventory"));
        var product = await owner.StockProduct();
        foreach (var member in new[] { admin, seller, inventory })
        {
            await member.Buy(product);
            (await member.Get("/purchases")).Is(200);
            (await member.Get("/purchases/statistics")).Is(200);
        }

        var path = $"/purchases/{(await owner.Buy(product))["id"]}";
        (await seller.Put(path, new { })).IsExactly(403, Refused.Right("purchase", "update", "seller"));
        (await inventory.Put(path, new { notes = "n" })).Is(200);
        (await seller.Delete(path)).IsExactly(403, Refused.Right("purchase", "delete", "seller"));
        (await inventory.Delete("/purchases/7")).IsExactly(403, Refused.Right("purchase", "delete", "inventory"));
        (await admin.Delete(path)).Is(200);
    }
}
