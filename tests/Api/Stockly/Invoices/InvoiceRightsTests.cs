namespace Mostrador.Api.Tests.Stockly.Invoices;

/// Contract 2.3 and 7: who may do what with invoices, and that other companies' do not exist.
public sealed class InvoiceRightsTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Sellers_do_all_but_remove_lines_and_inventory_reads()
    {
        var owner = await _host.Owner();
        var (seller, inventory) = (await _host.Member(owner, "seller"), await _host.Member(owner, "inventory"));
        var admin = await _host.Member(owner, "admin");
        var id = await owner.InvoiceId();
        var (path, line) = ($"/invoices/{id}", (await owner.Get($"/invoices/{id}")).Object["data"]!["line_items"]![0]!["id"]!.GetValue<string>());

        var forbidden = Refused.Right("invoice", "update", "inventory");
        (await inventory.Post("/invoices", new { })).Is(403, Refused.Right("invoice", "create", "inventory"));
        (await inventory.Put(path, new { })).Is(403, forbidden);
        (await inventory.Post(path + "/line-items", new { })).Is(403, forbidden);
        (await inventory.Post(path + "/generate-pdf")).Is(403, forbidden);
        (await inventory.Patch(path + "/finalize")).Is(403, forbidden);
        (await inventory.Delete($"{path}/line-items/{line}")).Is(403, Refused.Right("invoice", "delete", "inventory"));
        (await seller.Delete($"{path}/line-items/7")).Is(403, Refused.Right("invoice", "delete", "seller"));

        (await seller.Post(path + "/generate-pdf")).Is(200);
        foreach (var read in new[] { "/invoices", path, "/invoices/statistics", path + "/download-pdf" })
            (await inventory.Get(read)).Is(200);
        (await seller.Put(path, new { notes = "x" })).Is(200);
        (await seller.Post(path + "/line-items", InvoiceShop.Item("other", 1))).Is(201);
        (await admin.Delete($"{path}/line-items/{line}")).Is(200);
        (await seller.Patch(path + "/finalize")).Is(200);
        await seller.Invoice(await owner.Sold());
    }

    [Fact]
    public async Task What_another_company_has_does_not_exist()
    {
        var (owner, stranger) = (await _host.Owner(), await _host.Owner());
        var sale = await owner.Sold();
        var path = $"/invoices/{await owner.InvoiceId(sale)}";
        var line = (await owner.Get(path)).Object["data"]!["line_items"]![0]!["id"]!.GetValue<string>();
        var foreignProduct = await owner.StockProduct();
        (await owner.Post(path + "/generate-pdf")).Is(200);
        var notFound = Refused.With("Invoice not found");

        (await stranger.Get(path)).Is(404, notFound);
        (await stranger.Put(path, new { notes = "x" })).Is(404, notFound);
        (await stranger.Post(path + "/line-items", InvoiceShop.Item("other", 1))).Is(404, notFound);
        (await stranger.Delete($"{path}/line-items/{line}")).Is(404, notFound);
        (await stranger.Post(path + "/generate-pdf")).Is(404, notFound);
        (await stranger.Get(path + "/download-pdf")).Is(404, notFound);
        (await stranger.Patch(path + "/finalize")).Is(404, notFound);
        (await stranger.Post("/invoices", new { sale_id = sale, companyId = owner.CompanyId })).Is(404, Refused.With("Sale not found"));
        (await stranger.Post($"/invoices/{await stranger.InvoiceId()}/line-items", InvoiceShop.Item("product", 1).With("product_id", foreignProduct)))
            .Is(404, Refused.With("Product not found"));
        Assert.Equal(1, (await stranger.Get("/invoices")).Total());
        Assert.Equal("1 1 0 0 1680 1680", await stranger.Figures());
    }

    [Fact]
    public async Task Nobody_passes_without_a_token() =>
        (await _host.Anonymous.Get($"/invoices/{Guid.NewGuid()}/download-pdf")).Is(401, Refused.NoToken);
}
