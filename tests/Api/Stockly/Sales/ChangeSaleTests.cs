using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Sales;

/// Endpoints 47 and 48: a sale's customer is corrected, or the whole sale undone.
public sealed class ChangeSaleTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Only_customer_payment_and_notes_change()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 5);
        var sale = await me.Sell(product, 2, special: new JsonObject { ["customer_email"] = "a@example.com", ["customer_phone"] = "1", ["serial_number"] = "SN-1" });
        var changed = (await me.Put($"/sales/{sale["id"]}", Bodies.Json("""
            {"customer_name": "Otra", "customer_email": "B@Example.com", "customer_phone": null, "customer_address": "Calle 1", "payment_method": "check",
             "notes": "n", "products": [], "total": 5, "serial_number": "X", "warranty_months": 1, "sale_date": "2020-01-01"}
            """))).Is(200).Object["data"]!;

        var expected = sale.DeepClone().AsObject()
            .With("customer_name", "Otra").With("customer_email", "b@example.com").With("customer_phone", null).With("customer_address", "Calle 1")
            .With("payment_method", "check").With("notes", "n");
        Assert.True(JsonNode.DeepEquals(expected, changed), changed.ToJsonString());
        Assert.Equal(3, await me.StockOf(product));
        Assert.Equal(["Otra"], (await me.Get("/sales?search=b@example")).Each("customer_name"));
        Assert.Equal(["Cliente Premium"], (await me.Get("/warranties")).Each("customer_name"));
    }

    [Fact]
    public async Task A_change_keeps_the_rules_of_a_sale()
    {
        var me = await _host.Owner();
        var nowhere = $"/sales/{Guid.NewGuid()}";
        (await me.Put(nowhere, new { total = 5, notes = "" })).IsExactly(400, Refused.With("No valid fields to update"));
        (await me.Put(nowhere)).IsExactly(400, Refused.With("No valid fields to update"));
        (await me.Put(nowhere, new { customer_name = "", payment_method = "x" })).IsExactly(400, Refused.Rules(
            ("customer_name", "El nombre del cliente es requerido"),
            ("payment_method", "Invalid enum value. Expected 'cash' | 'card' | 'check' | 'transfer', received 'x'")));
        (await me.Put(nowhere, new { notes = "n" })).IsExactly(404, Refused.With("Sale not found"));
    }

    [Fact]
    public async Task Undoing_a_sale_puts_its_units_back_and_takes_its_warranties()
    {
        var me = await _host.Owner();
        var (one, two) = (await me.StockProduct(stock: 5), await me.StockProduct(stock: 5));
        var other = await me.Sell(one);
        var sale = (await me.Post("/sales", StocklyShop.SaleOf(StocklyShop.Line(one, 2), StocklyShop.Line(two, 5), StocklyShop.Line(one, 1)))).Is(201);

        (await me.Delete($"/sales/{sale.Of("id")}")).IsExactly(200, """{"success": true, "message": "Sale deleted successfully"}""");
        Assert.Equal((4, 5), (await me.StockOf(one), await me.StockOf(two)));
        (await me.Delete($"/sales/{sale.Of("id")}")).IsExactly(404, Refused.With("Sale not found"));
        (await me.Get($"/warranties/{sale.Of("warranty_id")}")).IsExactly(404, Refused.With("Warranty not found"));
        Assert.Equal([other["id"]!.ToString()], (await me.Get("/sales")).Each("id"));
        Assert.Equal([other["warranty_id"]!.ToString()], (await me.Get("/warranties")).Each("id"));
    }

    [Fact]
    public async Task A_sale_of_a_product_that_was_deleted_since_can_be_undone()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct();
        var sale = await me.Sell(product);
        (await me.Delete($"/products/{product}")).Is(200);
        (await me.Delete($"/sales/{sale["id"]}")).Is(200);
        Assert.Equal(0, (await me.Get("/sales")).Total());
    }
}
