using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Invoices;

/// Endpoint 48, what concerns invoices: drafts go with their sale, a finalized invoice keeps it.
public sealed class UndoneSaleTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Kept = "Cannot delete a sale with a finalized invoice";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Drafts_go_with_their_sale()
    {
        var owner = await _host.Owner();
        var (sale, other) = (await owner.Sold(), await owner.Sold());
        var (draft, stays) = (await owner.InvoiceId(sale), await owner.InvoiceId(other));
        await owner.At("2025-10-22T18:00:00Z").Invoice(sale, new JsonObject { ["payment_status"] = "cancelled" });

        (await owner.Delete($"/sales/{sale}")).Is(200, """{"success": true, "message": "Sale deleted successfully"}""");

        Assert.Equal([stays], (await owner.Get("/invoices")).Each("id"));
        Assert.Equal("1 1 0 0 1680 1680", await owner.Figures());
        (await owner.Get($"/invoices/{draft}")).Is(404);
        (await owner.Patch($"/invoices/{draft}/finalize")).Is(404, Refused.With("Invoice not found"));
        (await owner.Post("/invoices", new { sale_id = sale })).Is(404, Refused.With("Sale not found"));
    }

    [Fact]
    public async Task A_finalized_invoice_keeps_its_sale_and_its_drafts()
    {
        var owner = await _host.Owner();
        var product = await owner.StockProduct(stock: 5);
        var sale = (await owner.Sell(product, 2))["id"]!.GetValue<string>();
        var draft = await owner.InvoiceId(sale);
        (await owner.Patch($"/invoices/{await owner.InvoiceId(sale)}/finalize")).Is(200);

        (await owner.Delete($"/sales/{sale}")).Is(409, Refused.With(Kept));

        (await owner.Get($"/invoices/{draft}")).Is(200);
        (await owner.Get($"/sales/{sale}")).Is(200);
        Assert.Equal(3, await owner.StockOf(product));
    }

    [Fact]
    public async Task A_number_is_never_given_twice()
    {
        var owner = (await _host.Owner()).At("2025-10-22T18:00:00Z");
        var sale = await owner.Sold();
        await owner.Invoice(sale);
        (await owner.Delete($"/sales/{sale}")).Is(200);

        Assert.Equal("INV-2025-00002", (await owner.Invoice())["invoice_number"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_largest_sale_can_be_undone_with_as_many_invoices_as_it_takes()
    {
        var owner = (await _host.Owner()).At("2025-10-22T18:00:00Z");
        var products = new List<string>();
        for (var i = 0; i < 45; i++)
            products.Add(await owner.StockProduct());
        var sale = (await owner.Post("/sales", StocklyShop.SaleOf(products.Select(product => StocklyShop.Line(product))))).Is(201).Of("id");
        for (var i = 0; i < 4; i++)
            await owner.Invoice(sale);
        (await owner.Post("/invoices", new { sale_id = sale })).Is(400, Refused.With("Invalid data provided."));

        (await owner.Delete($"/sales/{sale}")).Is(200);

        Assert.Equal(0, (await owner.Get("/invoices")).Total());
        Assert.Equal(10, await owner.StockOf(products[44]));
    }
}
