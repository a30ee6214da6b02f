namespace Mostrador.Api.Tests.McMatias.Sales;

/// Contract 4.10: annulments.
public sealed class AnnulSaleTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task An_annulled_sale_says_why_and_when_and_its_units_are_back()
    {
        var cashier = await Host.Cashier();
        var (one, other) = (await Host.ProductInStock(cashier.BranchId, 10), await Host.ProductInStock(cashier.BranchId, 4));
        var before = (await cashier.At("2026-01-13T10:30:00Z").Post("/ventas/", new { total_venta = "10.00" })).Is(201);
        var sale = before.Number("id_venta");
        await cashier.Line(sale, one, 2);
        await cashier.Line(sale, other, 4);
        await cashier.Line(sale, one, 3);
        Assert.Equal((5, 0), (await Host.Units(one, cashier.BranchId), await Host.Units(other, cashier.BranchId)));

        var reply = await cashier.At("2026-01-14T11:00:00Z").Annul(sale, "  Devolución por defecto ");

        reply.IsExactly(200, before.Text
            .Replace("\"Completada\"", "\"Anulada\"", StringComparison.Ordinal)
            .Replace("\"motivo_anulacion\":null", "\"motivo_anulacion\":\"Devolución por defecto\"", StringComparison.Ordinal)
            .Replace("\"fecha_anulacion\":null", "\"fecha_anulacion\":\"2026-01-14T11:00:00Z\"", StringComparison.Ordinal));
        (await cashier.Get($"/ventas/{sale}/")).IsExactly(200, reply.Text);
        Assert.Equal((10, 4), (await Host.Units(one, cashier.BranchId), await Host.Units(other, cashier.BranchId)));
    }

    [Fact]
    public async Task A_sale_is_annulled_once_and_that_is_told_before_anything_else()
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 10);
        var sale = await cashier.OpenSale();
        await cashier.Line(sale, product, 2);
        (await cashier.Annul(sale)).Is(200);

        (await cashier.Annul(sale)).Is(400, Till.AlreadyAnnulled);
        (await cashier.Patch($"/ventas/{sale}/anular")).Is(400, Till.AlreadyAnnulled);
        (await cashier.Sell(sale, product, 1)).Is(400, Till.AlreadyAnnulled);
        Assert.Equal(10, await Host.Units(product, cashier.BranchId));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("""{"motivo_anulacion": null}""")]
    [InlineData("""{"motivo_anulacion": "  "}""")]
    [InlineData("""{"motivo_anulacion": true}""")]
    [InlineData("""{"motivo_anulacion": ["x"]}""")]
    [InlineData("""{"motivo_anulacion": {}}""")]
    public async Task A_sale_is_not_annulled_without_a_reason(string body)
    {
        var cashier = await Host.Cashier();
        var sale = await cashier.OpenSale();

        (await cashier.Patch($"/ventas/{sale}/anular/", Bodies.Json(body))).IsExactly(400, Till.NoReason);
        Assert.Equal("Completada", (await cashier.Get($"/ventas/{sale}/"))["estado"]);
    }

    [Fact]
    public async Task What_is_no_body_or_no_stored_text_is_refused_as_everywhere()
    {
        var cashier = await Host.Cashier();
        var path = $"/ventas/{await cashier.OpenSale()}/anular/";

        (await cashier.Patch(path, Bodies.Json("[]"))).Is(400, """{"non_field_errors": ["Datos inválidos. Se esperaba un diccionario pero es un list."]}""");
        Assert.StartsWith("JSON parse error - ", (await cashier.Patch(path, Bodies.Json("{"))).Is(400)["detail"], StringComparison.Ordinal);
        (await cashier.Patch(path, Bodies.Typed("x", "text/plain"))).Is(415);
        (await cashier.Patch(path, new { motivo_anulacion = "a\0b" })).Is(400, Refused.Field("motivo_anulacion", "Los caracteres nulos no están permitidos."));
        (await cashier.Patch(path, new { motivo_anulacion = new string('x', 100_001) })).Is(400);
        (await cashier.Patch(path, Bodies.Form(("motivo_anulacion", "Error de caja")))).Is(200);
    }

    [Fact]
    public async Task A_reason_may_be_a_number_and_the_sale_may_still_be_corrected()
    {
        var cashier = await Host.Cashier();
        var sale = await cashier.OpenSale();

        Assert.Equal("7", (await cashier.Patch($"/ventas/{sale}/anular/", new { motivo_anulacion = 7 })).Is(200)["motivo_anulacion"]);
        var corrected = (await cashier.Patch($"/ventas/{sale}/", new { tipo_pago = "QR", total_venta = 3 })).Is(200);
        Assert.Equal(("QR", "3.00", "Anulada"), (corrected["tipo_pago"], corrected["total_venta"], corrected["estado"]));
    }

    [Fact]
    public async Task Stock_that_was_deleted_meanwhile_is_there_again_with_what_came_back()
    {
        var cashier = await Host.Cashier();
        var product = await Host.Product("Cable");
        var level = await Host.Stock(product, cashier.BranchId, 10);
        var sale = await cashier.OpenSale();
        await cashier.Line(sale, product, 2);
        await cashier.Line(sale, product, 1);
        (await cashier.Delete($"/inventario/{level}/")).Is(204);

        (await cashier.Annul(sale)).Is(200);

        var row = (await cashier.Get("/inventario/")).Is(200).Object["results"]![0]!;
        Assert.Equal(("Cable", 3), (row["nombre_producto"]!.GetValue<string>(), row["cantidad"]!.GetValue<long>()));
        (await cashier.Get($"/inventario/{row["id_inventario"]}/")).Is(200);
        Assert.NotEqual(level, row["id_inventario"]!.GetValue<long>());
    }

    [Fact]
    public async Task What_lines_say_at_the_end_comes_back()
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 10);
        var sale = await cashier.OpenSale();
        var (changed, deleted) = (await cashier.Line(sale, product, 2), await cashier.Line(sale, product, 3));
        (await cashier.Patch($"/detalle_ventas/{changed}/", new { cantidad = 4 })).Is(200);
        (await cashier.Delete($"/detalle_ventas/{deleted}/")).Is(204);

        (await cashier.Annul(sale)).Is(200);

        Assert.Equal(5 + 4, await Host.Units(product, cashier.BranchId));
    }

    [Fact]
    public async Task Units_come_back_to_the_branch_of_the_sale()
    {
        var chief = await Host.SuperAdmin();
        var branch = await Host.Branch();
        var product = await Host.ProductInStock(branch, 5);
        await Host.Stock(product, chief.BranchId, 50);
        var sale = await chief.OpenSale(branch);
        await chief.Line(sale, product, 5);

        (await chief.Annul(sale)).Is(200);

        Assert.Equal((5, 50), (await Host.Units(product, branch), await Host.Units(product, chief.BranchId)));
    }

    [Fact]
    public async Task The_path_takes_no_other_method()
    {
        var cashier = await Host.Cashier();
        var path = $"/ventas/{await cashier.OpenSale()}/anular/";

        foreach (var method in new[] { "GET", "POST", "PUT", "DELETE" })
        {
            var reply = await cashier.Send(method, path);
            reply.Is(405, Refused.Method(method));
            Assert.Equal("PATCH, OPTIONS", reply.Header("Allow"));
        }

        (await Host.Anonymous.Patch(path)).Is(401, Refused.NotAuthenticated);
    }
}
