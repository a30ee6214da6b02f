using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Purchases;

/// Endpoint 38: a purchase is stored and the stock of its products grows, or nothing happens.
public sealed class CreatePurchaseTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Morning = "2025-10-22T10:00:00Z";
    private const string NoProduct = """{"success": false, "error": "Product not found"}""";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_purchase_shows_what_it_cost_and_what_it_will_bring()
    {
        var me = (await _host.Owner()).At(Morning);
        var product = await me.StockProduct(stock: 3, price: 99);
        var reply = await me.Post("/purchases", Bodies.Json($$"""
            {"supplier": "Supplier Name", "companyId": "{{Guid.NewGuid()}}",
             "products": [{"product_id": "{{product.ToUpperInvariant()}}", "quantity": 10, "cost_per_unit": 50.00, "sell_price_per_unit": 80.00}]}
            """));

        reply.IsExactly(201, $$"""
            {"success": true, "data": {"id": "{{reply.Of("id")}}", "supplier": "Supplier Name", "cost_amount": 500.00, "sell_amount": 800.00,
              "profit_amount": 300.00, "profit_margin_percent": 37.5, "created_at": "2025-10-22T10:00:00.000Z", "company_id": "{{me.CompanyId}}",
              "user_id": "{{me.UserId}}", "supplier_id": null, "supplier_name": "Supplier Name", "invoice_number": null,
              "products": [{"product_id": "{{product}}", "quantity": 10, "cost_per_unit": 50.00, "sell_price_per_unit": 80.00,
                "unit_price": 50.00, "subtotal": 500.00, "cost_total": 500.00, "sell_total": 800.00}],
              "total_amount": 500.00, "purchase_date": "2025-10-22", "notes": null, "buyer_name": "Admin User",
              "updated_at": "2025-10-22T10:00:00.000Z"} }
            """);
        Assert.Equal(13, await me.StockOf(product));
        Assert.Equal(99, (await me.Get($"/products/{product}")).Object["data"]!["price"]!.GetValue<decimal>());
        Assert.Equal(reply.Object["data"]!.ToJsonString(), (await me.Get($"/purchases/{reply.Of("id")}")).Is(200).Object["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Everything_that_can_be_said_of_a_purchase_is_kept()
    {
        var me = (await _host.Owner()).At("2025-10-23T03:00:00Z"); // Still the 22nd in Guatemala.
        var (one, two) = (await me.StockProduct(stock: 0), await me.StockProduct(stock: 1));
        var supplier = Guid.NewGuid();
        var data = (await me.Post("/purchases", Bodies.Json($$"""
            {"supplier_name": "Peña & Co", "supplier_id": "{{supplier}}", "invoice_number": "F-1", "notes": "tarde", "purchase_date": "2025-01-31",
             "products": [{"product_id": "{{one}}", "quantity": 2, "cost_per_unit": 10, "sell_price_per_unit": 5, "unit_price": 11},
                          {"product_id": "{{two}}", "quantity": 1}, {"product_id": "{{one}}", "quantity": 3, "unit_price": 0.5}]}
            """))).Is(201).Object["data"]!;

        Assert.Equal("Peña & Co", data["supplier"]!.GetValue<string>());
        Assert.Equal(supplier.ToString(), data["supplier_id"]!.GetValue<string>());
        Assert.Equal(("F-1", "tarde", "2025-01-31"), (data["invoice_number"]!.GetValue<string>(), data["notes"]!.GetValue<string>(), data["purchase_date"]!.GetValue<string>()));
        Assert.Equal((20m, 10m, -10m, -100m, 23.5m), (Amount("cost_amount"), Amount("sell_amount"), Amount("profit_amount"), Amount("profit_margin_percent"), Amount("total_amount")));
        Assert.Equal((5, 2), (await me.StockOf(one), await me.StockOf(two)));
        Assert.Equal("2025-10-22", (await me.Buy(one))["purchase_date"]!.GetValue<string>());

        decimal Amount(string name) => data[name]!.GetValue<decimal>();
    }

    [Fact]
    public async Task Amounts_are_rounded_at_the_end_half_away_from_zero()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct();
        var data = await me.Buy(product, special: new JsonObject
        {
            ["products"] = JsonNode.Parse($$"""
                [{"product_id": "{{product}}", "quantity": 3, "cost_per_unit": 0.333, "sell_price_per_unit": 1.005}, {"product_id": "{{product}}", "quantity": 1, "cost_per_unit": 0.006}]
                """),
        });

        Assert.Equal(1.01m, data["cost_amount"]!.GetValue<decimal>());
        Assert.Equal(3.02m, data["sell_amount"]!.GetValue<decimal>());
        Assert.Equal(66.56m, data["profit_margin_percent"]!.GetValue<decimal>());
        Assert.Equal(0.33m, data["products"]![0]!["cost_per_unit"]!.GetValue<decimal>());
    }

    [Theory]
    [InlineData("""{}""", "Products array is required")]
    [InlineData("""{"products": null}""", "Products array is required")]
    [InlineData("""{"products": []}""", "Products array is required")]
    [InlineData("""{"products": "x"}""", "Products array is required")]
    [InlineData("""{"products": {"product_id": "$"}}""", "Products array is required")]
    [InlineData("""{"products": [{"quantity": 1}]}""", "Invalid input format")]
    [InlineData("""{"products": [{"product_id": "7", "quantity": 1}]}""", "Invalid input format")]
    [InlineData("""{"products": [{"product_id": "$"}]}""", "Invalid quantity for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 0}]}""", "Invalid quantity for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": -1}]}""", "Invalid quantity for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1.5}]}""", "Invalid quantity for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": "2"}]}""", "Invalid quantity for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1e30}]}""", "Invalid quantity for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1, "unit_price": -1}]}""", "Invalid unit price for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1, "unit_price": "5"}]}""", "Invalid unit price for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1, "cost_per_unit": -0.01}]}""", "Invalid cost per unit for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1, "cost_per_unit": 1e40}]}""", "Invalid cost per unit for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1, "sell_price_per_unit": true}]}""", "Invalid sell price per unit for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1000000, "sell_price_per_unit": 2000000}]}""", "Invalid sell price per unit for product $")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1}], "purchase_date": "22/10/2025"}""", "Invalid date format. Use YYYY-MM-DD")]
    [InlineData("""{"products": [{"product_id": "$", "quantity": 1}], "supplier_id": "7"}""", "Invalid input format")]
    public async Task What_is_wrong_is_said_in_plain_words_and_nothing_is_stored(string body, string error)
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 7);

        (await me.Post("/purchases", Bodies.Json(body.Replace("$", product, StringComparison.Ordinal))))
            .IsExactly(400, Refused.With(error.Replace("$", product, StringComparison.Ordinal)));
        Assert.Equal(7, await me.StockOf(product));
        Assert.Equal(0, (await me.Get("/purchases")).Total());
    }

    [Fact]
    public async Task A_supplier_of_another_type_or_length_breaks_a_rule()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct();
        var lines = new[] { new { product_id = product, quantity = 1 } };

        (await me.Post("/purchases", new { supplier = 5, products = lines })).IsExactly(400, Refused.Rules(("supplier", "Expected string, received number")));
        (await me.Post("/purchases", new { supplier_name = new string('x', 256), products = lines }))
            .IsExactly(400, Refused.Rules(("supplier_name", "String must contain at most 255 character(s)")));
    }

    [Fact]
    public async Task Eighty_lines_are_one_purchase_and_eighty_one_are_none()
    {
        var me = await _host.Owner();
        var products = new List<string>();
        for (var i = 0; i < 80; i++)
            products.Add(await me.StockProduct(stock: 0));
        var lines = products.Select(product => new { product_id = product, quantity = 2, cost_per_unit = 1.5m }).ToList();

        (await me.Post("/purchases", new { products = lines.Append(lines[0]) }))
            .IsExactly(400, Refused.With("Products array must contain at most 80 items"));
        var reply = (await me.Post("/purchases", new { products = lines })).Is(201);
        Assert.Equal(240m, reply.Object["data"]!["cost_amount"]!.GetValue<decimal>());
        Assert.Equal((2, 2), (await me.StockOf(products[0]), await me.StockOf(products[79])));
    }

    [Fact]
    public async Task An_unknown_deleted_or_foreign_product_fails_the_whole_purchase()
    {
        var (me, other) = (await _host.Owner(), await _host.Owner());
        var (mine, deleted, foreign) = (await me.StockProduct(stock: 5), await me.StockProduct(), await other.StockProduct(stock: 5));
        (await me.Delete($"/products/{deleted}")).Is(200);
        foreach (var product in new[] { Guid.NewGuid().ToString(), deleted, foreign })
        {
            var reply = await me.Post("/purchases", new { products = new[] { new { product_id = mine, quantity = 1 }, new { product_id = product, quantity = 1 } } });
            reply.IsExactly(404, NoProduct);
        }

        Assert.Equal((5, 5), (await me.StockOf(mine), await other.StockOf(foreign)));
        Assert.Equal(0, (await me.Get("/purchases")).Total());
    }
}
