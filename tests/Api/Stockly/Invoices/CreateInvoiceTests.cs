using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Invoices;

/// Endpoint 50: invoices are made of sales.
public sealed class CreateInvoiceTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string October22 = "2025-10-22T10:00:00Z";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task An_invoice_copies_its_sale_and_its_company()
    {
        var owner = (await _host.Owner()).At(October22);
        (await owner.Put($"/companies/{owner.CompanyId}", new
        {
            ruc = Unique.Text("RUC"),
            address = "Av. Principal 123",
            phone = "+51999888777",
            email = "Contacto@MiTienda.com",
            logo_url = "https://example.com/logo.png",
        })).Is(200);
        var ruc = (await owner.Get($"/companies/{owner.CompanyId}")).Of("ruc");
        var sale = await owner.Sold(special: new JsonObject
        {
            ["customer_email"] = "cliente@example.com",
            ["customer_phone"] = "+51999888777",
            ["payment_method"] = "card",
        });

        var reply = await owner.Post("/invoices", new { sale_id = sale });

        reply.IsExactly(201, $$"""
            {"success": true, "data": {"id": "{{reply.Of("id")}}", "invoice_number": "INV-2025-00001", "sale_id": "{{sale}}",
              "customer_name": "Cliente Premium", "subtotal": 1500, "tax_amount": 180, "total_amount": 1680, "payment_status": "pending",
              "is_draft": true, "created_at": "2025-10-22T10:00:00.000Z", "company_id": "{{owner.CompanyId}}",
              "invoice_date": "2025-10-22", "customer_email": "cliente@example.com", "customer_phone": "+51999888777",
              "customer_address": null, "company_name": "Mi Tienda", "company_address": "Av. Principal 123",
              "company_phone": "+51999888777", "company_email": "contacto@mitienda.com", "company_rtc": "{{ruc}}",
              "company_logo_url": "https://example.com/logo.png", "tax_percentage": 12, "additional_items_total": 0, "discount_amount": 0,
              "payment_method": "card", "terms_conditions": null, "notes": null, "pdf_url": null, "pdf_generated_at": null,
              "finalized_at": null, "created_by": "{{owner.UserId}}", "updated_at": "2025-10-22T10:00:00.000Z"} }
            """);
    }

    [Fact]
    public async Task One_invoice_is_shown_with_its_lines_and_who_made_it()
    {
        var owner = (await _host.Owner()).At(October22);
        var product = await owner.StockProduct(name: "Laptop Gaming");
        var sku = (await owner.Get($"/products/{product}")).Of("sku");
        var sale = await owner.Sell(product, quantity: 2, price: 750);
        var made = await owner.Invoice(sale["id"]!.GetValue<string>(), new JsonObject
        {
            ["additional_items"] = new JsonArray(new JsonObject { ["item_name"] = "Instalación", ["unit_price"] = 25.5, ["quantity"] = 1.5 }),
        });
        var id = made["id"]!.GetValue<string>();

        var shown = (await owner.Get($"/invoices/{id}")).Is(200).Object["data"]!.AsObject();

        var lines = shown["line_items"]!.AsArray();
        Assert.Equal($$"""
            {"id":"{{lines[0]!["id"]}}","invoice_id":"{{id}}","item_type":"product","item_name":"Laptop Gaming","item_description":null,"product_id":"{{product}}","quantity":2,"unit_price":750.00,"line_total":1500.00,"is_taxable":true,"line_order":1,"sku":"{{sku}}","product_name":"Laptop Gaming","created_at":"2025-10-22T10:00:00.000Z","updated_at":"2025-10-22T10:00:00.000Z"}
            """.Trim(), lines[0]!.ToJsonString());
        Assert.Equal("other Instalación 1.5 25.50 38.25 false 2", string.Join(' ', new[]
        {
            "item_type", "item_name", "quantity", "unit_price", "line_total", "is_taxable", "line_order",
        }.Select(name => lines[1]![name]!.ToString())));
        Assert.Equal([.. made.Select(member => member.Key), "line_items", "creator_name", "creator_email"], shown.Select(member => member.Key));
        Assert.Equal(("Admin User", owner.Email), (shown["creator_name"]!.GetValue<string>(), shown["creator_email"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_is_said_of_the_company_and_the_payment_wins()
    {
        var owner = await _host.Owner();

        var made = await owner.Invoice(special: new JsonObject
        {
            ["payment_method"] = "50 % en efectivo",
            ["payment_status"] = "paid",
            ["notes"] = "Nota",
            ["terms_conditions"] = "",
            ["company_data"] = new JsonObject { ["name"] = "Sucursal", ["rtc"] = "777", ["logo_url"] = "no address", ["phone"] = "" },
        });

        Assert.Equal(
            ["Sucursal", "777", "no address", "50 % en efectivo", "paid", "Nota"],
            new[] { "company_name", "company_rtc", "company_logo_url", "payment_method", "payment_status", "notes" }
                .Select(name => made[name]!.GetValue<string>()));
        Assert.Null(made["terms_conditions"]);
        Assert.Null(made["company_phone"]);
    }

    [Theory]
    [InlineData("""{}""", "Sale ID is required")]
    [InlineData("""{"sale_id": null}""", "Sale ID is required")]
    [InlineData("""{"sale_id": "", "payment_status": "x"}""", "Sale ID is required")]
    [InlineData("""{"sale_id": "7"}""", "Invalid input format")]
    [InlineData("""{"sale_id": "SALE", "payment_status": "open"}""", "Invalid payment_status. Valid options: pending, paid, cancelled")]
    [InlineData("""{"sale_id": "SALE", "payment_status": 1}""", "Invalid payment_status. Valid options: pending, paid, cancelled")]
    [InlineData("""{"sale_id": "SALE", "additional_items": [{"unit_price": 5}]}""", "Additional items must have name and price")]
    [InlineData("""{"sale_id": "SALE", "additional_items": [{"item_name": " ", "unit_price": 5}]}""", "Additional items must have name and price")]
    [InlineData("""{"sale_id": "SALE", "additional_items": [{"item_name": "A"}]}""", "Additional items must have name and price")]
    [InlineData("""{"sale_id": "SALE", "additional_items": [{"item_name": "A", "unit_price": "5"}]}""", "Invalid quantity or price")]
    [InlineData("""{"sale_id": "SALE", "additional_items": [{"item_name": "A", "unit_price": 5, "item_type": "x"}]}""", "Invalid item type. Must be one of: product, shipping, commission, discount, other")]
    [InlineData("""{"sale_id": "SALE", "additional_items": [{"item_name": "A", "unit_price": -5}]}""", "Invalid data provided.")]
    [InlineData("""{"sale_id": "SALE", "additional_items": [{"item_name": "A", "unit_price": 1680.01, "item_type": "discount"}]}""", "Invalid data provided.")]
    public async Task An_invoice_that_cannot_be_is_refused(string body, string error)
    {
        var owner = await _host.Owner();
        var sale = await owner.Sold();

        (await owner.Post("/invoices", Bodies.Json(body.Replace("SALE", sale, StringComparison.Ordinal)))).Is(400, Refused.With(error));
    }

    [Fact]
    public async Task Wrong_types_are_told_by_their_fields()
    {
        var owner = await _host.Owner();

        (await owner.Post("/invoices", new { payment_method = 1, company_data = "x", notes = true, additional_items = new object[] { 1 } })).Is(
            400, Refused.Rules(
                ("payment_method", "Expected string, received number"),
                ("company_data", "Expected object, received string"),
                ("notes", "Expected string, received boolean"),
                ("additional_items.0", "Expected object, received number")));
    }

    [Fact]
    public async Task What_an_invoice_names_must_exist()
    {
        var owner = await _host.Owner();
        var sale = await owner.Sold();
        var nowhere = Guid.NewGuid();

        (await owner.Post("/invoices", new { sale_id = nowhere })).Is(404, Refused.With("Sale not found"));
        (await owner.Post("/invoices", new
        {
            sale_id = sale,
            additional_items = new[] { new { item_name = "A", unit_price = 1, product_id = nowhere } },
        })).Is(404, Refused.With("Product not found"));
    }

    [Fact]
    public async Task Numbers_run_by_company_and_year_and_a_refusal_takes_none()
    {
        var (owner, other) = (await _host.Owner(), await _host.Owner());
        var sale = await owner.Sold();
        var lastOf2025 = owner.At("2026-01-01T05:59:59Z"); // still 2025 in Guatemala

        Assert.Equal("INV-2025-00001", await Number(lastOf2025, sale));
        (await lastOf2025.Post("/invoices", new
        {
            sale_id = sale,
            additional_items = new[] { new { item_name = "A", unit_price = 9999, item_type = "discount" } },
        })).Is(400);
        Assert.Equal("INV-2025-00002", await Number(lastOf2025, sale));
        Assert.Equal("INV-2026-00001", await Number(owner.At("2026-01-01T06:00:00Z"), sale));
        Assert.Equal("INV-2025-00001", await Number(other.At(October22), await other.Sold()));
    }

    [Fact]
    public async Task A_sale_older_than_the_end_of_its_product_can_be_invoiced()
    {
        var owner = await _host.Owner();
        var product = await owner.StockProduct();
        var sale = (await owner.Sell(product))["id"]!.GetValue<string>();
        (await owner.Delete($"/products/{product}")).Is(200);

        Assert.Equal(100m, InvoiceShop.Number(await owner.Invoice(sale), "subtotal"));
    }

    [Fact]
    public async Task An_invoice_has_at_most_a_hundred_lines()
    {
        var owner = await _host.Owner();
        var sale = await owner.Sold();
        object Of(int items) => new { sale_id = sale, additional_items = Enumerable.Repeat(new { item_name = "A", unit_price = 1 }, items) };

        (await owner.Post("/invoices", Of(100))).Is(400, Refused.With("Invalid data provided."));
        var id = (await owner.Post("/invoices", Of(99))).Is(201).Of("id");
        (await owner.Post($"/invoices/{id}/line-items", InvoiceShop.Item("shipping", 1))).Is(400, Refused.With("Invalid data provided."));
    }

    [Fact]
    public async Task An_invoice_has_a_size_that_every_store_holds()
    {
        var owner = await _host.Owner();
        var sale = await owner.Sold();
        var face = string.Concat(Enumerable.Repeat("😀", 1000)); // 12 bytes each as it is stored
        object Of(int items) => new { sale_id = sale, additional_items = Enumerable.Repeat(new { item_name = "A", unit_price = 1, item_description = face }, items) };

        (await owner.Post("/invoices", Of(99))).Is(400, Refused.With("Invalid data provided."));
        (await owner.Post("/invoices", Of(30))).Is(201);
    }

    private static async Task<string> Number(StocklyClient me, string sale) => (await me.Invoice(sale))["invoice_number"]!.GetValue<string>();
}
