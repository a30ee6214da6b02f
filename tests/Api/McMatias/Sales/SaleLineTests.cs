using Mostrador.McMatias.Products;
using Mostrador.McMatias.Sales;
using Mostrador.McMatias.Stock;

namespace Mostrador.Api.Tests.McMatias.Sales;

/// Contract 4.11.
public sealed class SaleLineTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const string Required = "Este campo es requerido.";

    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_line_takes_its_units_from_the_stock_of_the_sales_branch()
    {
        var (admin, cashier) = (await Host.Admin(), await Host.Cashier());
        var product = await Host.ProductInStock(cashier.BranchId, 5, "Laptop Dell XPS 15");
        await Host.Stock(product, admin.BranchId, 100);
        var sale = await cashier.OpenSale();

        var reply = await admin.Post("/detalle_ventas", new { id_venta = $"{sale}", id_producto = product, cantidad = "2", precio_venta = 1250 });

        var line = reply.Is(201).Number("id_detalle_venta");
        reply.IsExactly(201, Row(line, sale, product, "Laptop Dell XPS 15", 2, "1250.00"));
        (await cashier.Get($"/detalle_ventas/{line}/")).IsExactly(200, reply.Text);
        (await cashier.Get($"/detalle_ventas/?id_venta={sale}"))
            .IsExactly(200, $$"""{"count": 1, "next": null, "previous": null, "results": [{{reply.Text}}]}""");
        Assert.Equal((3, 100), (await Host.Units(product, cashier.BranchId), await Host.Units(product, admin.BranchId)));
    }

    [Fact]
    public async Task All_four_fields_are_required_and_told_together()
    {
        var cashier = await Host.Cashier();

        (await cashier.Post("/detalle_ventas/")).IsExactly(400, Refused.Fields(
            ("id_venta", Required), ("id_producto", Required), ("cantidad", Required), ("precio_venta", Required)));
        (await cashier.Post("/detalle_ventas/", new { id_venta = 999999, id_producto = "888888", cantidad = 0, precio_venta = "x" })).Is(400, """
            {"id_venta": ["Clave primaria \"999999\" inválida - objeto no existe."],
             "id_producto": ["Clave primaria \"888888\" inválida - objeto no existe."],
             "cantidad": ["Asegúrese de que este valor es mayor o igual a 1."], "precio_venta": ["Se requiere un número válido."]}
            """);
    }

    [Fact]
    public async Task What_stock_does_not_allow_is_told_and_the_sale_stays_as_it_is()
    {
        var cashier = await Host.Cashier(await Host.Branch("Sucursal Ñ"));
        var (product, unstocked) = (await Host.ProductInStock(cashier.BranchId, 5), await Host.Product("Teclado 'X'"));
        await Host.Stock(unstocked, await Host.Branch(), 9);
        var sale = await cashier.OpenSale();
        await cashier.Line(sale, product, 1);

        (await cashier.Sell(sale, product, 10)).Is(400, Till.NoStock(4, 10));
        (await cashier.Sell(sale, product, 5)).Is(400, Till.NoStock(4, 5));
        (await cashier.Sell(sale, unstocked, 1)).Is(400, Till.NotInStock("Teclado 'X'", "Sucursal Ñ"));
        Assert.Equal(1, (await cashier.Get($"/detalle_ventas/?id_venta={sale}")).Number("count"));
        Assert.Equal(4, await Host.Units(product, cashier.BranchId));
        await cashier.Line(sale, product, 4);
        (await cashier.Sell(sale, product, 1)).Is(400, Till.NoStock(0, 1));
    }

    [Fact]
    public async Task Only_quantity_and_price_change_and_stock_does_not_move()
    {
        var cashier = await Host.Cashier();
        var (product, other) = (await Host.ProductInStock(cashier.BranchId, 5, "Mouse"), await Host.ProductInStock(cashier.BranchId, 5));
        var (sale, second) = (await cashier.OpenSale(), await cashier.OpenSale());
        var line = await cashier.Line(sale, product, 1);
        var path = $"/detalle_ventas/{line}/";

        (await cashier.Patch(path)).IsExactly(200, Row(line, sale, product, "Mouse", 1, "2.50"));
        (await cashier.Patch(path, new { cantidad = 300, precio_venta = 70.00 })).IsExactly(200, Row(line, sale, product, "Mouse", 300, "70.00"));
        (await cashier.Put(path, new { id_venta = second, id_producto = other, cantidad = 3, precio_venta = "69.9" }))
            .IsExactly(200, Row(line, sale, product, "Mouse", 3, "69.90"));
        (await cashier.Put(path, new { id_venta = "x", cantidad = 3 })).IsExactly(400, Refused.Field("precio_venta", Required));
        (await cashier.Patch(path, new { cantidad = 0 })).Is(400, Refused.Field("cantidad", "Asegúrese de que este valor es mayor o igual a 1."));
        (await cashier.Patch(path, Bodies.Form(("cantidad", "2")))).IsExactly(200, Row(line, sale, product, "Mouse", 2, "69.90"));
        (await cashier.Patch(path, Bodies.Multipart(("precio_venta", "1")))).IsExactly(200, Row(line, sale, product, "Mouse", 2, "1.00"));
        (await cashier.Patch(path, Bodies.Json("""{"precio_venta": 99.30000000000001}"""))).IsExactly(200, Row(line, sale, product, "Mouse", 2, "99.30"));
        Assert.Equal((4, 5), (await Host.Units(product, cashier.BranchId), await Host.Units(other, cashier.BranchId)));
    }

    [Fact]
    public async Task A_deleted_line_leaves_stock_as_it_is()
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 5);
        var sale = await cashier.OpenSale();
        var (line, kept) = (await cashier.Line(sale, product, 1), await cashier.Line(sale, product, 1));

        (await cashier.Delete($"/detalle_ventas/{line}/")).Is(204);

        (await cashier.Delete($"/detalle_ventas/{line}/")).Is(404, Refused.No("DetalleVenta"));
        Assert.Equal([$"{kept}"], (await cashier.Get($"/detalle_ventas/?id_venta={sale}")).Each("id_detalle_venta"));
        Assert.Equal(3, await Host.Units(product, cashier.BranchId));
        Assert.Equal(1, (await Host.Stored.Peek<Sale>(sale))!.Lines);
    }

    [Fact]
    public async Task Lines_are_listed_by_sale_and_a_sale_that_is_none_has_none()
    {
        var (mine, other) = (await Host.Cashier(), await Host.Cashier());
        var (product, theirProduct) = (await Host.ProductInStock(mine.BranchId, 99), await Host.ProductInStock(other.BranchId, 9));
        var (sale, second, theirs) = (await mine.OpenSale(), await mine.OpenSale(), await other.OpenSale());
        var (first, last) = (await mine.Line(sale, product, 1), await mine.Line(second, product, 1));
        var their = await other.Line(theirs, theirProduct, 1);

        Assert.Equal([$"{first}"], (await mine.Get($"/detalle_ventas/?id_venta={sale}")).Each("id_detalle_venta"));
        Assert.Equal([$"{first}", $"{last}"], (await mine.Get("/detalle_ventas/?id_venta=")).Each("id_detalle_venta"));
        Assert.Equal([$"{first}", $"{last}"], (await mine.Get("/detalle_ventas/")).Each("id_detalle_venta"));
        foreach (var none in new[] { $"{theirs}", "0", "-1", "abc", "1.5", "99999999999999999999999", "%00" })
            (await mine.Get($"/detalle_ventas/?id_venta={none}")).IsExactly(200, """{"count": 0, "next": null, "previous": null, "results": []}""");
        Assert.Equal([$"{their}"], (await (await Host.Admin()).Get($"/detalle_ventas/?id_venta={theirs}")).Each("id_detalle_venta"));
    }

    [Fact]
    public async Task Lines_of_another_branch_do_not_exist()
    {
        var (mine, other) = (await Host.Cashier(), await Host.User(2));
        var product = await Host.ProductInStock(other.BranchId, 9);
        var sale = await other.OpenSale();
        var line = await other.Line(sale, product, 1);

        foreach (var reply in new[]
        {
            await mine.Get($"/detalle_ventas/{line}/"), await mine.Put($"/detalle_ventas/{line}/", "basura"),
            await mine.Patch($"/detalle_ventas/{line}/", new { cantidad = 2 }), await mine.Delete($"/detalle_ventas/{line}/"),
            await mine.Get("/detalle_ventas/99999999999999999999999/"),
        })
            reply.Is(404, Refused.No("DetalleVenta"));
        (await mine.Get("/detalle_ventas/abc/")).Is(404, Refused.NotFound);
        (await mine.Sell(sale, product, 1)).Is(400, Refused.NoKey("id_venta", sale));
        Assert.Equal(8, await Host.Units(product, other.BranchId));
    }

    [Fact]
    public async Task Pages_of_a_sales_lines_keep_the_sale()
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 99);
        var sale = await cashier.OpenSale();
        for (var i = 0; i < 11; i++)
            await cashier.Line(sale, product, 1);

        var first = (await cashier.Get($"/detalle_ventas/?id_venta={sale}")).Is(200);
        Assert.EndsWith($"/mcmatias/api/detalle_ventas/?id_venta={sale}&page=2", first["next"], StringComparison.Ordinal);
        Assert.EndsWith($"/mcmatias/api/detalle_ventas/?id_venta={sale}", (await cashier.Get($"/detalle_ventas/?id_venta={sale}&page=last"))["previous"], StringComparison.Ordinal);
        (await cashier.Get($"/detalle_ventas/?id_venta={sale}&page=3")).Is(404, Refused.NoPage);
        (await cashier.Get("/detalle_ventas/?id_venta=abc&page=2")).Is(404, Refused.NoPage);
    }

    [Fact]
    public async Task A_sale_has_ninety_lines_at_most_and_is_annulled_and_deleted_whole()
    {
        var cashier = await Host.Cashier();
        var products = new List<long>();
        while (products.Count < Sale.MostLines)
            products.AddRange(await StoreStocked(cashier.BranchId, 30));
        var sale = await cashier.OpenSale();
        foreach (var product in products)
            await cashier.Line(sale, product, 2);

        (await cashier.Sell(sale, products[0], 1)).Is(400, Refused.Error("Una venta admite como máximo 90 detalles"));
        (await cashier.Annul(sale)).Is(200);
        Assert.Equal((5, 5), (await Host.Units(products[0], cashier.BranchId), await Host.Units(products[^1], cashier.BranchId)));
        (await cashier.Delete($"/ventas/{sale}/")).Is(204);
        Assert.Equal(0, (await cashier.Get("/detalle_ventas/")).Number("count"));
    }

    private async Task<IReadOnlyList<long>> StoreStocked(long branch, int count)
    {
        var ids = new List<(long Product, long Level)>();
        for (var i = 0; i < count; i++)
            ids.Add((await Host.NextId<Product>(), await Host.NextId<StockLevel>()));
        await Host.Store(transaction =>
        {
            foreach (var (product, level) in ids)
            {
                transaction.Create(new Product { Id = product, Name = "P", Price = default });
                transaction.Create(new StockLevel { Id = level, ProductId = product, BranchId = branch, Quantity = 5 });
            }

            return Task.CompletedTask;
        });
        return [.. ids.Select(pair => pair.Product)];
    }

    private static string Row(long id, long sale, long product, string name, long quantity, string price) => $$"""
        {"id_detalle_venta": {{id}}, "id_venta": {{sale}}, "id_producto": {{product}}, "nombre_producto": "{{name}}", "cantidad": {{quantity}},
         "precio_venta": "{{price}}"}
        """;
}
