using Mostrador.Api.Tests.McMatias.Sales;
using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Sales;
using Mostrador.McMatias.Stock;

namespace Mostrador.Api.Tests.McMatias.Concurrency;

/// Section 9, what concerns stock and sales.
public sealed class SaleRaceTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public Task Twenty_lines_of_one_sale_on_a_stock_of_five_are_five() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 5);
        var sale = await cashier.OpenSale();

        (await Race.Together(_ => cashier.Sell(sale, product, 1))).Are(5, 201, Till.NoStock(0, 1));

        Assert.Equal(0, await Host.Units(product, cashier.BranchId));
        Assert.Equal(5, (await cashier.Get($"/detalle_ventas/?id_venta={sale}")).Number("count"));
        Assert.Equal(5, (await Host.Stored.Peek<Sale>(sale))!.Lines);
    });

    [Fact]
    public Task Twenty_lines_of_as_many_sales_on_a_stock_of_five_are_five() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 5);
        var sales = new List<long>();
        while (sales.Count < Race.Clients)
            sales.Add(await cashier.OpenSale());

        (await Race.Together(i => cashier.Sell(sales[i], product, 1))).Are(5, 201, Till.NoStock(0, 1));

        Assert.Equal(0, await Host.Units(product, cashier.BranchId));
        Assert.Equal(5, (await cashier.Get("/detalle_ventas/")).Number("count"));
    });

    [Fact]
    public Task A_sale_is_annulled_once_by_however_many() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 5);
        var sale = await cashier.OpenSale();
        await cashier.Line(sale, product, 3);

        (await Race.Together(_ => cashier.Annul(sale))).Are(1, 200, Till.AlreadyAnnulled);

        Assert.Equal(5, await Host.Units(product, cashier.BranchId));
    });

    [Fact]
    public Task An_annulment_returns_every_line_that_came_before_it_and_none_comes_after() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 50);
        var sale = await cashier.OpenSale();

        var replies = await Race.Together(i => i == 7 ? cashier.Annul(sale) : cashier.Sell(sale, product, 2));

        replies[7].Is(200);
        foreach (var line in replies.Where((reply, i) => i != 7 && reply.Status != 201))
            line.Is(400, Till.AlreadyAnnulled);
        Assert.Equal(50, await Host.Units(product, cashier.BranchId));
    });

    [Fact]
    public Task An_annulment_and_changes_of_lines_agree_on_what_came_back() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 20);
        var sale = await cashier.OpenSale();
        var lines = new[] { await cashier.Line(sale, product, 5), await cashier.Line(sale, product, 5) };

        var replies = await Race.Together(
            i => i switch
            {
                0 => cashier.Annul(sale),
                1 => cashier.Delete($"/detalle_ventas/{lines[0]}/"),
                _ => cashier.Patch($"/detalle_ventas/{lines[1]}/", new { cantidad = 7 }),
            },
            3);

        Assert.Equal([200, 204, 200], replies.Select(reply => reply.Status));
        Assert.Contains((await Host.Units(product, cashier.BranchId))!.Value - 10, new long[] { 5, 7, 10, 12 });
        Assert.Equal(1, (await Host.Stored.Peek<Sale>(sale))!.Lines);
    });

    [Fact]
    public Task An_annulment_and_a_deletion_of_the_stock_lose_nothing_that_came_back() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var product = await Host.Product();
        var level = await Host.Stock(product, cashier.BranchId, 5);
        var sale = await cashier.OpenSale();
        await cashier.Line(sale, product, 3);

        var replies = await Race.Together(i => i == 0 ? cashier.Annul(sale) : cashier.Delete($"/inventario/{level}/"), 2);

        Assert.Equal([200, 204], replies.Select(reply => reply.Status));
        Assert.Contains(await Host.Units(product, cashier.BranchId), new long?[] { 3, null });
    });

    [Fact]
    public Task Sales_at_the_same_time_have_receipts_of_their_own() => Race.Repeat(async () =>
    {
        var clients = new[] { await Host.Cashier(), await Host.Cashier(), await Host.Admin() };

        var replies = await Race.Together(i => clients[i % 3].At("2033-05-01T12:00:00Z").Post("/ventas/", new { total_venta = 1 }));

        Assert.All(replies, reply => reply.Is(201));
        var numbers = replies.Select(reply => int.Parse(reply["numero_boleta"]["VTA-2033-".Length..], null)).Order().ToList();
        Assert.Equal(Enumerable.Range(numbers[0], Race.Clients), numbers);
    });

    [Fact]
    public Task A_product_is_put_in_stock_of_a_branch_once() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var product = await Host.Product();

        (await Race.Together(_ => cashier.Post("/inventario/", new { id_producto = product, cantidad = 1 })))
            .Are(1, 201, """{"non_field_errors": ["Los campos id_producto, id_sucursal deben formar un conjunto único."]}""");

        Assert.Equal(1, (await cashier.Get("/inventario/")).Number("count"));
    });

    [Fact]
    public Task A_quantity_that_is_set_comes_before_or_after_each_line() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var product = await Host.Product();
        var level = await Host.Stock(product, cashier.BranchId, 3);
        var sale = await cashier.OpenSale();

        var replies = await Race.Together(
            i => i % 4 == 0 ? cashier.Patch($"/inventario/{level}/", new { cantidad = 2 }) : cashier.Sell(sale, product, 1));

        var sold = replies.Where((_, i) => i % 4 != 0).Count(reply => reply.Status == 201);
        Assert.All(replies.Where((_, i) => i % 4 == 0), reply => reply.Is(200));
        Assert.All(replies.Where((reply, i) => i % 4 != 0 && reply.Status != 201), reply => reply.Is(400, Till.NoStock(0, 1)));
        Assert.InRange((await Host.Units(product, cashier.BranchId))!.Value, 0, 2);
        Assert.InRange(sold, 2, 3 + (2 * 5));
    });

    [Fact]
    public Task A_line_is_deleted_once_and_a_sale_with_all_its_lines() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 50);
        var sale = await cashier.OpenSale();
        var line = await cashier.Line(sale, product, 1);
        var kept = await cashier.Line(sale, product, 1);

        var deletions = await Race.Together(_ => cashier.Delete($"/detalle_ventas/{line}/"), 5);
        Assert.Single(deletions, reply => reply.Status == 204);
        Assert.Equal(1, (await Host.Stored.Peek<Sale>(sale))!.Lines);

        var replies = await Race.Together(
            i => i == 3 ? cashier.Delete($"/ventas/{sale}/") : i == 4 ? cashier.Delete($"/detalle_ventas/{kept}/") : cashier.Sell(sale, product, 1));
        replies[3].Is(204);
        Assert.All(replies.Where((reply, i) => i is not (3 or 4) && reply.Status != 201), reply => reply.Is(400, Refused.NoKey("id_venta", sale)));
        Assert.Equal(0, await Host.Stored.Count(SaleLine.OfSale(sale)));
    });

    [Fact]
    public Task A_branch_is_deleted_or_gets_the_sale() => Race.Repeat(async () =>
    {
        var admin = await Host.Admin();
        var branch = await Host.Branch();

        var replies = await Race.Together(
            i => i == 2 ? admin.Delete($"/sucursales/{branch}/") : admin.Post("/ventas/", new { total_venta = 1, id_sucursal = branch }), 5);

        if (replies[2].Status == 204)
            Assert.All(replies.Where((_, i) => i != 2), reply => reply.Is(400, Refused.NoKey("id_sucursal", branch)));
        else
            replies[2].Is(400, Refused.InUse);
    });

    [Fact]
    public Task No_stock_outlives_its_branch() => Race.Repeat(async () =>
    {
        var admin = await Host.Admin();
        var (branch, product) = (await Host.Branch(), await Host.Product());

        var replies = await Race.Together(
            i => i == 0 ? admin.Delete($"/sucursales/{branch}/") : admin.Post("/inventario/", new { id_producto = product, id_sucursal = branch }), 3);

        replies[0].Is(204);
        await Host.Settled();
        Assert.Equal(0, await Host.Stored.Count(DocumentQuery.Over<StockLevel>().Where(StockLevel.BranchField.Is(branch))));
        Assert.Null(await Host.Stored.Peek<Clearance>($"branch-{branch}"));
    });

    [Fact]
    public Task A_seller_is_deleted_or_sells() => Race.Repeat(async () =>
    {
        var (admin, cashier) = (await Host.Admin(), await Host.Cashier());

        var replies = await Race.Together(
            i => i == 0 ? admin.Delete($"/usuarios/{cashier.UserId}/") : cashier.Post("/ventas/", new { total_venta = 1 }), 4);

        if (replies[0].Status == 204)
            Assert.All(replies[1..], reply => reply.Is(401, """{"detail": "User not found", "code": "user_not_found"}"""));
        else
            replies[0].Is(400, Refused.InUse);
    });
}
