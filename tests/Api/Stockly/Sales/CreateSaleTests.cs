using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Sales;

/// Endpoint 44: units leave the shelf, each line gets its warranty; or nothing happens.
public sealed class CreateSaleTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Morning = "2025-10-22T10:00:00Z";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_sale_is_answered_as_the_contract_shows()
    {
        var me = (await _host.Owner()).At(Morning);
        var product = await me.StockProduct(stock: 5, name: "Laptop Gaming");
        var reply = await me.Post("/sales", Bodies.Json($$"""
            {"customer_name": "Cliente Premium", "customer_email": " Cliente@Example.com ", "customer_phone": "+51999888777", "customer_address": "",
             "serial_number": "SN-ABC-123456", "total": 1, "companyId": "{{Guid.NewGuid()}}",
             "products": [{"product_id": "{{product}}", "quantity": 1, "price": 1500.00}]}
            """));
        var warranty = reply.Of("warranty_id");

        reply.IsExactly(201, $$"""
            {"success": true, "data": {"id": "{{reply.Of("id")}}", "customer_name": "Cliente Premium", "total": 1500.00,
              "serial_number": "SN-ABC-123456", "serial_image_url": null, "warranty_id": "{{warranty}}", "created_at": "2025-10-22T10:00:00.000Z",
              "company_id": "{{me.CompanyId}}", "user_id": "{{me.UserId}}", "customer_email": "cliente@example.com", "customer_phone": "+51999888777",
              "customer_address": null,
              "products": [{"product_id": "{{product}}", "product_name": "Laptop Gaming", "quantity": 1, "price": 1500.00, "unit_price": 1500.00, "discount": 0, "serial_number": null}],
              "subtotal": 1500.00, "tax_amount": 0, "discount_amount": 0, "total_amount": 1500.00, "warranty_months": 12,
              "warranty_ids": ["{{warranty}}"], "payment_method": "cash", "sales_platform": "direct", "sale_date": "2025-10-22", "notes": null,
              "seller_name": "Admin User", "seller_email": "{{me.Email}}"} }
            """);
        Assert.Equal(4, await me.StockOf(product));
        Assert.Equal(reply.Object["data"]!.ToJsonString(), (await me.Get($"/sales/{reply.Of("id")}")).Is(200).Object["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Totals_are_computed_here_and_lines_take_from_one_shelf()
    {
        var me = (await _host.Owner()).At("2025-10-23T03:00:00Z"); // Still the 22nd in Guatemala.
        var (one, two) = (await me.StockProduct(stock: 5), await me.StockProduct(stock: 1));
        var data = (await me.Post("/sales", Bodies.Json($$"""
            {"customer_name": "José Pérez", "payment_method": "transfer", "sales_platform": "otros", "warranty_months": 0, "notes": "n",
             "items": [{"product_id": "{{one}}", "quantity": 2, "unit_price": 10.005, "discount": 5.25, "serial_number": "L-1"},
                       {"product_id": "{{two}}", "quantity": 1, "price": 0.1}, {"product_id": "{{one}}", "quantity": 3, "price": 7, "discount": 21}]}
            """))).Is(201).Object["data"]!;

        Assert.Equal((41.12m, 26.25m, 14.87m, 14.87m), (Amount("subtotal"), Amount("discount_amount"), Amount("total"), Amount("total_amount")));
        Assert.Equal(("L-1", "2025-10-22", "transfer", "otros"), (data["serial_number"]!.GetValue<string>(), data["sale_date"]!.GetValue<string>(), data["payment_method"]!.GetValue<string>(), data["sales_platform"]!.GetValue<string>()));
        Assert.Null(data["warranty_id"]);
        Assert.Empty(data["warranty_ids"]!.AsArray());
        Assert.Equal((0, 0), (await me.StockOf(one), await me.StockOf(two)));
        Assert.Equal(0, (await me.Get("/warranties")).Total());

        decimal Amount(string name) => data[name]!.GetValue<decimal>();
    }

    [Fact]
    public async Task Every_broken_rule_is_told_in_the_order_of_the_table()
    {
        var me = await _host.Owner();
        (await me.Post("/sales", Bodies.Json($$"""
            {"customer_name": "", "customer_email": "nobody", "customer_phone": "{{new string('1', 51)}}", "customer_address": "{{new string('a', 501)}}",
             "notes": "{{new string('n', 1001)}}", "serial_number": "{{new string('s', 256)}}", "payment_method": "gold", "sales_platform": "moon",
             "warranty_months": 121,
             "products": [{"product_id": "7", "quantity": 1.5, "price": -1, "discount": -1, "serial_number": "{{new string('s', 256)}}"}, {"quantity": 0, "unit_price": "5"}, 7]}
            """))).IsExactly(400, Refused.Rules(
                ("customer_name", "El nombre del cliente es requerido"),
                ("customer_email", "Email inválido"),
                ("customer_phone", "El teléfono no puede exceder 50 caracteres"),
                ("customer_address", "La dirección no puede exceder 500 caracteres"),
                ("notes", "Las notas no pueden exceder 1000 caracteres"),
                ("products.0.product_id", "ID de producto inválido"),
                ("products.0.quantity", "La cantidad debe ser un número entero"),
                ("products.0.price", "El precio debe ser mayor o igual a 0"),
                ("products.0.discount", "El descuento debe ser mayor o igual a 0"),
                ("products.0.serial_number", "El número de serie no puede exceder 255 caracteres"),
                ("products.1.product_id", "Required"),
                ("products.1.quantity", "La cantidad debe ser mayor a 0"),
                ("products.1.unit_price", "Expected number, received string"),
                ("products.2", "Expected object, received number"),
                ("serial_number", "El número de serie no puede exceder 255 caracteres"),
                ("payment_method", "Invalid enum value. Expected 'cash' | 'card' | 'check' | 'transfer', received 'gold'"),
                ("sales_platform", "Invalid enum value. Expected 'direct' | 'amazon' | 'ebay' | 'shopify' | 'facebook' | 'instagram' | 'tiktok' | 'whatsapp' | 'marketplace' | 'otros', received 'moon'"),
                ("warranty_months", "El período de garantía no puede exceder 120 meses")));
    }

    [Theory]
    [InlineData("""{}""", "customer_name: Required | products: Required")]
    [InlineData("""{"customer_name": "C", "products": []}""", "products: Debe incluir al menos un producto en la venta")]
    [InlineData("""{"customer_name": "C", "items": []}""", "items: Debe incluir al menos un producto en la venta")]
    [InlineData("""{"customer_name": "C", "products": {}}""", "products: Expected array, received object")]
    [InlineData("""{"customer_name": 5, "products": [{}]}""", "customer_name: Expected string, received number | products.0.product_id: Required | products.0.quantity: Required | products.0.price: Required")]
    [InlineData("""{"customer_name": "C", "warranty_months": 1.5, "products": []}""", "products: Debe incluir al menos un producto en la venta | warranty_months: El período de garantía debe ser un número entero")]
    [InlineData("""{"customer_name": "C", "warranty_months": -1, "products": []}""", "products: Debe incluir al menos un producto en la venta | warranty_months: El período de garantía debe ser mayor o igual a 0")]
    public async Task A_broken_rule_names_the_field(string body, string broken) =>
        (await (await _host.Owner()).Post("/sales", Bodies.Json(body))).IsExactly(400, Refused.Rules(
            [.. broken.Split(" | ").Select(rule => rule.Split(": ", 2)).Select(rule => (rule[0], rule[1]))]));

    [Theory]
    [InlineData("""{"product_id": "$", "quantity": 1, "price": 0}""", 400, "Invalid quantity or price")]
    [InlineData("""{"product_id": "$", "quantity": 1, "price": 0.001}""", 400, "Invalid quantity or price")]
    [InlineData("""{"product_id": "$", "quantity": 2000000000, "price": 1000000000}""", 400, "Invalid quantity or price")]
    [InlineData("""{"product_id": "$", "quantity": 2, "price": 5, "discount": 10.01}""", 400, "Invalid discount")]
    [InlineData("""{"product_id": "$", "quantity": 4, "price": 5}""", 400, "Insufficient stock for product Laptop. Available: 3")]
    [InlineData("""{"product_id": "$", "quantity": 2, "price": 5}, {"product_id": "$", "quantity": 2, "price": 5}""", 400, "Insufficient stock for product Laptop. Available: 3")]
    [InlineData("""{"product_id": "$", "quantity": 2147483647, "price": 0.01}, {"product_id": "$", "quantity": 2147483647, "price": 0.01}""", 400, "Insufficient stock for product Laptop. Available: 3")]
    [InlineData("""{"product_id": "$", "quantity": 9, "price": 5}, {"product_id": "7f0f8f0a-53c4-4f43-9d7c-0a4d1b5e8f11", "quantity": 1, "price": 5}""", 404, "Product not found")]
    [InlineData("""{"product_id": "$", "quantity": 1, "price": 5}, {"product_id": "$", "quantity": 1, "price": 0}""", 400, "Invalid quantity or price")]
    public async Task A_sale_with_one_impossible_line_changes_nothing(string lines, int status, string error)
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 3, name: "Laptop");
        (await me.Post("/sales", Bodies.Json($$"""{"customer_name": "C", "products": [{{lines.Replace("$", product, StringComparison.Ordinal)}}]}""")))
            .IsExactly(status, Refused.With(error));
        Assert.Equal(3, await me.StockOf(product));
        Assert.Equal((0, 0), ((await me.Get("/sales")).Total(), (await me.Get("/warranties")).Total()));
    }

    [Fact]
    public async Task Deleted_and_foreign_products_are_not_sold()
    {
        var (me, other) = (await _host.Owner(), await _host.Owner());
        var (deleted, foreign) = (await me.StockProduct(), await other.StockProduct(stock: 5));
        (await me.Delete($"/products/{deleted}")).Is(200);

        (await me.Post("/sales", StocklyShop.SaleOf(StocklyShop.Line(deleted)))).IsExactly(404, Refused.With("Product not found"));
        (await me.Post("/sales", StocklyShop.SaleOf(StocklyShop.Line(foreign)))).IsExactly(404, Refused.With("Product not found"));
        Assert.Equal(5, await other.StockOf(foreign));
    }

    [Fact]
    public async Task Forty_five_lines_are_one_sale_and_are_undone_in_one_and_forty_six_are_none()
    {
        var me = await _host.Owner();
        var products = new List<string>();
        for (var i = 0; i < 45; i++)
            products.Add(await me.StockProduct(stock: 2));
        JsonObject Body() => StocklyShop.SaleOf(products.Select(product => StocklyShop.Line(product, 2)));
        var tooMany = Body();
        tooMany["products"]!.AsArray().Add(StocklyShop.Line(products[0]));

        (await me.Post("/sales", tooMany)).IsExactly(400, Refused.Rules(("products", "La venta no puede tener más de 45 productos")));
        var sale = (await me.Post("/sales", Body())).Is(201);
        Assert.Equal(45, sale.Object["data"]!["warranty_ids"]!.AsArray().Distinct().Count());
        Assert.Equal((45, 0), ((await me.Get("/warranties")).Total(), await me.StockOf(products[44])));
        (await me.Delete($"/sales/{sale.Of("id")}")).Is(200);
        Assert.Equal((0, 2), ((await me.Get("/warranties")).Total(), await me.StockOf(products[44])));
    }

    [Fact]
    public async Task Those_who_keep_the_stock_do_not_sell()
    {
        var owner = await _host.Owner();
        var (admin, seller, inventory) = (await _host.Member(owner, "admin"), await _host.Member(owner, "seller"), await _host.Member(owner, "inventory"));
        var product = await owner.StockProduct();
        var sale = await seller.Sell(product);
        await admin.Sell(product);

        (await inventory.Post("/sales", Bodies.Json("{"))).IsExactly(403, Refused.Right("sale", "create", "inventory"));
        (await inventory.Put($"/sales/{sale["id"]}", new { notes = "n" })).IsExactly(403, Refused.Right("sale", "update", "inventory"));
        (await seller.Delete($"/sales/{sale["id"]}")).IsExactly(403, Refused.Right("sale", "delete", "seller"));
        Assert.Equal(2, (await inventory.Get("/sales")).Total());
        (await seller.Put($"/sales/{sale["id"]}", new { notes = "n" })).Is(200);
        (await admin.Delete($"/sales/{sale["id"]}")).Is(200);
        Assert.Equal("Ana López", sale["seller_name"]!.GetValue<string>());
    }
}
