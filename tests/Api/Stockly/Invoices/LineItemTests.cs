namespace Mostrador.Api.Tests.Stockly.Invoices;

/// Endpoints 53 and 54: lines are added to drafts and removed.
public sealed class LineItemTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Incomplete = "Item type, name, and price are required";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_line_is_added_at_the_end()
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId();
        var product = await owner.StockProduct(name: "Funda");
        var sku = (await owner.Get($"/products/{product}")).Of("sku");

        var reply = await owner.At("2025-10-22T10:00:00Z").Post($"/invoices/{id}/line-items", new
        {
            item_type = "product",
            item_name = " Funda roja ",
            unit_price = 9.999,
            quantity = 2.005,
            is_taxable = true,
            item_description = "De cuero",
            product_id = product,
        });

        reply.IsExactly(201, $$"""
            {"success": true, "data": {"id": "{{reply.Of("id")}}", "invoice_id": "{{id}}", "item_type": "product", "item_name": "Funda roja",
              "item_description": "De cuero", "product_id": "{{product}}", "quantity": 2.01, "unit_price": 10, "line_total": 20.10,
              "is_taxable": true, "line_order": 2, "sku": "{{sku}}", "product_name": "Funda", "created_at": "2025-10-22T10:00:00.000Z",
              "updated_at": "2025-10-22T10:00:00.000Z"} }
            """);
        Assert.Equal(10, await owner.StockOf(product));
    }

    [Fact]
    public async Task A_new_line_stands_below_the_last_even_when_one_above_is_gone()
    {
        var owner = await _host.Owner();
        var path = $"/invoices/{await owner.InvoiceId()}/line-items";
        var second = (await owner.Post(path, InvoiceShop.Item("other", 5))).Is(201).Of("id");
        (await owner.Post(path, InvoiceShop.Item("other", 6))).Is(201);
        (await owner.Delete($"{path}/{second}")).Is(200);

        Assert.Equal(4, (await owner.Post(path, InvoiceShop.Item("other", 7))).Is(201).Object["data"]!["line_order"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{}""", Incomplete)]
    [InlineData("""{"item_name": "A", "unit_price": 5}""", Incomplete)]
    [InlineData("""{"item_type": "", "item_name": "A", "unit_price": 5}""", Incomplete)]
    [InlineData("""{"item_type": "x", "item_name": "", "unit_price": 5}""", Incomplete)]
    [InlineData("""{"item_type": "other", "item_name": "A", "unit_price": null}""", Incomplete)]
    [InlineData("""{"item_type": "tax", "item_name": "A", "unit_price": "5"}""", "Invalid item type. Must be one of: product, shipping, commission, discount, other")]
    [InlineData("""{"item_type": "other", "item_name": "A", "unit_price": "5"}""", "Invalid quantity or price")]
    [InlineData("""{"item_type": "other", "item_name": "A", "unit_price": 5, "quantity": 0}""", "Invalid quantity or price")]
    [InlineData("""{"item_type": "other", "item_name": "A", "unit_price": 5, "quantity": 0.004}""", "Invalid quantity or price")]
    [InlineData("""{"item_type": "other", "item_name": "A", "unit_price": 5, "quantity": "1"}""", "Invalid quantity or price")]
    [InlineData("""{"item_type": "other", "item_name": "A", "unit_price": 1e30}""", "Invalid quantity or price")]
    [InlineData("""{"item_type": "other", "item_name": "A", "unit_price": 1e12, "quantity": 1e12}""", "Invalid quantity or price")]
    [InlineData("""{"item_type": "other", "item_name": "A", "unit_price": -5}""", "Invalid data provided.")]
    [InlineData("""{"item_type": "discount", "item_name": "A", "unit_price": 1680.01}""", "Invalid data provided.")]
    [InlineData("""{"item_type": "other", "item_name": "A", "unit_price": 5, "product_id": "7"}""", "Invalid input format")]
    public async Task A_line_that_cannot_be_is_refused_and_changes_nothing(string body, string error)
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId();

        (await owner.Post($"/invoices/{id}/line-items", Bodies.Json(body))).Is(400, Refused.With(error));
        Assert.Equal("1500 / 180 / 1680", await owner.TotalsOf(id));
    }

    [Fact]
    public async Task What_does_not_exist_comes_after_what_makes_no_sense_and_before_what_is_not_allowed()
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId();
        var nowhere = Guid.NewGuid();
        var good = InvoiceShop.Item("other", 5);

        (await owner.Post($"/invoices/{nowhere}/line-items", new { })).Is(400, Refused.With(Incomplete));
        (await owner.Post($"/invoices/{nowhere}/line-items", good)).Is(404, Refused.With("Invoice not found"));
        (await owner.Post($"/invoices/{id}/line-items", InvoiceShop.Item("other", 5).With("product_id", nowhere.ToString())))
            .Is(404, Refused.With("Product not found"));
        (await owner.Delete($"/invoices/{nowhere}/line-items/{nowhere}")).Is(404, Refused.With("Invoice not found"));
        (await owner.Delete($"/invoices/{id}/line-items/{nowhere}")).Is(404, Refused.With("Line item not found"));
        (await owner.Delete($"/invoices/{id}/line-items/7")).Is(400, Refused.NoId);

        (await owner.Patch($"/invoices/{id}/finalize")).Is(200);
        (await owner.Post($"/invoices/{id}/line-items", good)).Is(400, Refused.With("Cannot add items to finalized invoices"));
        (await owner.Delete($"/invoices/{id}/line-items/{nowhere}")).Is(400, Refused.With("Cannot modify finalized invoices"));
    }

    [Fact]
    public async Task A_line_stays_that_a_discount_rests_on()
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId();
        (await owner.Post($"/invoices/{id}/line-items", InvoiceShop.Item("discount", 1000))).Is(201);
        var product = (await owner.Get($"/invoices/{id}")).Object["data"]!["line_items"]![0]!["id"]!.GetValue<string>();

        (await owner.Delete($"/invoices/{id}/line-items/{product}")).Is(400, Refused.With("Invalid data provided."));
        Assert.Equal("1500 / 180 / 680", await owner.TotalsOf(id));
    }
}
