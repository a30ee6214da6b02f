using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.McMatias.Products;
using Mostrador.McMatias.Sales;

namespace Mostrador.Api.Tests.McMatias.Products;

/// Contract 4.8 and 5.2: a product that was sold stays.
public sealed class DeleteProductTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_product_in_a_sale_stays_until_its_last_line_is_gone()
    {
        var cashier = await Host.Cashier();
        var id = await Host.Product();
        var line = await Sell(id);

        (await cashier.Delete($"/productos/{id}/")).Is(400, Refused.InUse);
        (await cashier.Get($"/productos/{id}/")).Is(200);
        await Host.Store(async transaction => transaction.Delete((await transaction.Find<SaleLine>(line!.Key))!));
        (await cashier.Delete($"/productos/{id}/")).Is(204);
        (await cashier.Get($"/productos/{id}/")).Is(404, Refused.No("Producto"));
        (await cashier.Delete($"/productos/{id}/")).Is(404, Refused.No("Producto"));
    }

    [Fact]
    public async Task Of_a_deletion_and_a_line_at_once_only_one_happens() => await Race.Repeat(async () =>
    {
        var admin = await Host.Admin();
        var id = await Host.Product();

        var sales = Enumerable.Range(0, 4).Select(_ => Sell(id)).ToList();
        var deletion = await admin.Delete($"/productos/{id}/");
        var sold = (await Task.WhenAll(sales)).Count(line => line is not null);

        if (deletion.Status == 204)
            Assert.Equal(0, sold);
        else
            deletion.Is(400, Refused.InUse);
        Assert.Equal(sold, await Host.Stored.Count(DocumentQuery.Over<SaleLine>().Where(SaleLine.ProductField.Is(id))));
        Assert.Equal(deletion.Status == 204, await Host.Stored.Peek<Product>(id) is null);
    });

    [Fact]
    public async Task Of_many_deletions_one_finds_it()
    {
        var admin = await Host.Admin();
        var id = await Host.Product(barcode: Unique.Text("EAN"));

        var replies = await Race.Together(_ => admin.Delete($"/productos/{id}/"));

        Assert.Single(replies, reply => reply.Status == 204);
        Assert.All(replies.Where(reply => reply.Status != 204), reply => reply.Is(404, Refused.No("Producto")));
    }

    /// Writes a line as a sale does; null when there is no such product any more.
    private async Task<SaleLine?> Sell(long product)
    {
        var id = 1_000_000 + Unique.Number();
        SaleLine? line = null;
        await Host.Store(async transaction =>
        {
            line = null;
            if (await transaction.Peek<Product>(product) is null)
                return;
            line = new SaleLine { Id = id, SaleId = 1, BranchId = 1, ProductId = product, Quantity = 1, Price = new Amount(100) };
            transaction.Create(line);
            transaction.Increment<Product>(product, Product.LinesField, 1);
        });
        return line;
    }
}
