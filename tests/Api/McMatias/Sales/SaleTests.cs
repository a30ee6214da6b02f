using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Sales;

namespace Mostrador.Api.Tests.McMatias.Sales;

/// Contract 4.10, but for annulments.
public sealed class SaleTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const string Noon = "2026-01-13T10:30:00Z";
    private const string NotANumber = "Se requiere un número válido.";

    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_sale_is_the_callers_and_has_fourteen_keys()
    {
        var cashier = (await Host.Cashier(await Host.Branch("Central"))).At(Noon);
        var customer = await Host.Customer("Juan Pérez");

        var reply = await cashier.Post("/ventas/", new
        {
            id_cliente = $"{customer}",
            total_venta = 150.50,
            tipo_pago = "QR",
            numero_boleta = "X",
            id_usuario = 1,
            id_sucursal = 1,
            estado = "Anulada",
            fecha_venta = "2020-01-01T00:00:00Z",
            motivo_anulacion = "x",
            fecha_anulacion = "2020-01-01T00:00:00Z",
        });

        var (id, receipt) = (reply.Is(201).Number("id_venta"), reply["numero_boleta"]);
        Assert.Matches("^VTA-2026-[0-9]{5}$", receipt);
        reply.IsExactly(201, $$"""
            {"id_venta": {{id}}, "numero_boleta": "{{receipt}}", "id_cliente": {{customer}}, "nombre_cliente": "Juan Pérez",
             "id_usuario": {{cashier.UserId}}, "nombre_usuario": "Ana López", "id_sucursal": {{cashier.BranchId}}, "nombre_sucursal": "Central",
             "fecha_venta": "2026-01-13T10:30:00Z", "total_venta": "150.50", "tipo_pago": "QR", "estado": "Completada",
             "motivo_anulacion": null, "fecha_anulacion": null}
            """);
        (await cashier.Get($"/ventas/{id}")).IsExactly(200, reply.Text);
        (await cashier.Get("/ventas/")).IsExactly(200, $$"""{"count": 1, "next": null, "previous": null, "results": [{{reply.Text}}]}""");
    }

    [Fact]
    public async Task A_total_is_all_that_a_sale_needs()
    {
        var cashier = await Host.Cashier();

        var sale = (await cashier.Post("/ventas", new { total_venta = "0" })).Is(201);
        Assert.Equal(("null", "null", "0.00", "Efectivo"), (sale["id_cliente"], sale["nombre_cliente"], sale["total_venta"], sale["tipo_pago"]));
        (await cashier.Post("/ventas/", Bodies.Form(("total_venta", "12.5"), ("id_cliente", "")))).Is(201);
        (await cashier.Post("/ventas/", Bodies.Multipart(("total_venta", "12.5"), ("tipo_pago", "QR")))).Is(201);
        (await cashier.Post("/ventas/")).IsExactly(400, Refused.Field("total_venta", "Este campo es requerido."));
        (await cashier.Post("/ventas/", new { id_cliente = 999999, total_venta = "x", tipo_pago = "Tarjeta" })).Is(400, """
            {"id_cliente": ["Clave primaria \"999999\" inválida - objeto no existe."], "total_venta": ["Se requiere un número válido."],
             "tipo_pago": ["\"Tarjeta\" no es una elección válida."]}
            """);
    }

    [Fact]
    public async Task Receipts_are_numbered_without_gaps_by_the_year_in_La_Paz_over_all_branches()
    {
        await using var host = await McMatiasHost.Start();
        var (admin, cashier) = (await host.Admin(), await host.Cashier());

        Assert.Equal("VTA-2026-00001", await Receipt(admin, "2027-01-01T03:59:59Z"));
        Assert.Equal("VTA-2027-00001", await Receipt(cashier, "2027-01-01T04:00:00Z"));
        (await cashier.At(Noon).Post("/ventas/", new { total_venta = -1 })).Is(400);
        (await cashier.At(Noon).Post("/ventas/", new { total_venta = 1, id_cliente = 7 })).Is(400);
        Assert.Equal("VTA-2026-00002", await Receipt(cashier, Noon));
        var last = (await cashier.Get("/ventas/?page=last")).Each("id_venta")[^1];
        (await cashier.Delete($"/ventas/{last}/")).Is(204);
        Assert.Equal("VTA-2026-00003", await Receipt(admin, Noon));
    }

    [Fact]
    public async Task Receipts_beyond_the_fifth_digit_grow()
    {
        await using var host = await McMatiasHost.Start();
        await host.Store(transaction =>
        {
            transaction.Create(new Counter { Key = "mcmatias-receipts-2026", Last = 99_999 });
            return Task.CompletedTask;
        });

        Assert.Equal("VTA-2026-100000", await Receipt(await host.Admin(), Noon));
    }

    [Fact]
    public async Task A_super_administrator_sells_in_his_branch_or_in_the_one_he_names()
    {
        var chief = await Host.SuperAdmin();
        var elsewhere = await Host.Branch("Norte");

        Assert.Equal(chief.BranchId, (await chief.Post("/ventas/", new { total_venta = 1 })).Is(201).Number("id_sucursal"));
        var sale = (await chief.Post("/ventas/", new { total_venta = 1, id_sucursal = $"{elsewhere}" })).Is(201);
        Assert.Equal((elsewhere, "Norte", chief.UserId), (sale.Number("id_sucursal"), sale["nombre_sucursal"], sale.Number("id_usuario")));
        (await chief.Post("/ventas/", new { total_venta = 1, id_sucursal = 999999 })).Is(400, Refused.NoKey("id_sucursal", 999999));
        (await chief.Patch($"/ventas/{sale["id_venta"]}/", new { id_sucursal = chief.BranchId })).IsExactly(200, sale.Text);
    }

    [Theory]
    [InlineData("99.30000000000001", "99.30")]
    [InlineData("0.30000000000000004", "0.30")]
    [InlineData("149.99999999999997", "150.00")]
    [InlineData("1e-9", "0.00")]
    [InlineData("1.2E+1", "12.00")]
    [InlineData("99999999.99", "99999999.99")]
    [InlineData("18.500", "18.50")]
    [InlineData("\"7.5\"", "7.50")]
    public async Task A_total_that_clients_added_up_in_binary_is_rounded_to_the_cent(string sent, string total)
    {
        var cashier = await Host.Cashier();

        var sale = (await cashier.Post("/ventas/", Bodies.Json($$"""{"total_venta": {{sent}}}"""))).Is(201);
        Assert.Equal(total, sale["total_venta"]);
        Assert.Equal(total, (await cashier.Get($"/ventas/{sale["id_venta"]}/"))["total_venta"]);
    }

    [Theory]
    [InlineData("-0.01", "Asegúrese de que este valor es mayor o igual a 0.")]
    [InlineData("1e30", "Asegúrese de que no haya más de 10 dígitos en total.")]
    [InlineData("1.005", "Asegúrese de que no haya más de 2 decimales.")]
    [InlineData("10.000001", "Asegúrese de que no haya más de 2 decimales.")]
    [InlineData("\"99.3000\"", "Asegúrese de que no haya más de 2 decimales.")]
    [InlineData("\"99.30000000000001\"", "Asegúrese de que no haya más de 10 dígitos en total.")]
    [InlineData("123456789", "Asegúrese de que no haya más de 8 dígitos en la parte entera.")]
    [InlineData("12345678901", "Asegúrese de que no haya más de 10 dígitos en total.")]
    [InlineData("1e400", "Se requiere un número válido.")]
    [InlineData("\"NaN\"", NotANumber)]
    [InlineData("\"\"", NotANumber)]
    [InlineData("true", NotANumber)]
    [InlineData("null", "Este campo no puede ser nulo.")]
    public async Task A_total_has_ten_digits_at_most_two_of_them_cents(string sent, string message) =>
        (await (await Host.Cashier()).Post("/ventas/", Bodies.Json($$"""{"total_venta": {{sent}}}"""))).Is(400, Refused.Field("total_venta", message));

    [Fact]
    public async Task Customer_total_and_payment_change_and_nothing_else()
    {
        var cashier = await Host.Cashier();
        var customer = await Host.Customer("Eva");
        var before = (await cashier.At(Noon).Post("/ventas/", new { total_venta = 10, id_cliente = customer })).Is(201);
        var path = $"/ventas/{before["id_venta"]}/";

        (await cashier.Patch(path)).IsExactly(200, before.Text);
        (await cashier.Put(path, new { tipo_pago = "QR" })).Is(400, Refused.Field("total_venta", "Este campo es requerido."));
        (await cashier.Put(path, new { total_venta = 155.00, id_usuario = 1, id_sucursal = 1, estado = "Anulada", numero_boleta = "X", motivo_anulacion = "x" }))
            .IsExactly(200, before.Text.Replace("10.00", "155.00", StringComparison.Ordinal));
        Assert.Equal("QR", (await cashier.Patch(path, Bodies.Form(("tipo_pago", "QR")))).Is(200)["tipo_pago"]);
        (await cashier.Patch(path, new { tipo_pago = "" })).Is(400, Refused.Field("tipo_pago", "\\\"\\\" no es una elección válida."));
        (await cashier.Patch(path, new { id_cliente = 999999 })).Is(400, Refused.NoKey("id_cliente", 999999));
        Assert.Equal("null", (await cashier.Patch(path, Bodies.Form(("id_cliente", "")))).Is(200)["id_cliente"]);
        Assert.Equal("Eva", (await cashier.Patch(path, new { id_cliente = customer })).Is(200)["nombre_cliente"]);
        Assert.Equal("null", (await cashier.Patch(path, new { id_cliente = (int?)null })).Is(200)["nombre_cliente"]);
    }

    [Fact]
    public async Task A_sale_of_a_customer_who_is_gone_stays_without_him()
    {
        var cashier = await Host.Cashier();
        var customer = await Host.Customer();
        var sale = (await cashier.Post("/ventas/", new { total_venta = 10, id_cliente = customer })).Is(201)["id_venta"];
        await Host.Store(async transaction => transaction.Delete((await transaction.Find<Customer>(customer))!));

        var reply = (await cashier.Get($"/ventas/{sale}/")).Is(200);
        Assert.Equal(("null", "null"), (reply["id_cliente"], reply["nombre_cliente"]));
        Assert.Equal(["null"], (await cashier.Get("/ventas/")).Each("id_cliente"));
        Assert.Equal("20.00", (await cashier.Put($"/ventas/{sale}/", new { total_venta = 20 })).Is(200)["total_venta"]);
        (await cashier.Patch($"/ventas/{sale}/", new { id_cliente = customer })).Is(400, Refused.NoKey("id_cliente", customer));
    }

    [Fact]
    public async Task Names_are_those_of_today()
    {
        var (admin, cashier) = (await Host.Admin(), await Host.Cashier());
        var sale = await cashier.OpenSale();

        (await cashier.Patch("/perfil/", new { nombre_apellido = "Otro Nombre" })).Is(200);
        (await admin.Patch($"/sucursales/{cashier.BranchId}/", new { nombre = "Otra" })).Is(200);

        var reply = (await admin.Get($"/ventas/{sale}/")).Is(200);
        Assert.Equal(("Otro Nombre", "Otra"), (reply["nombre_usuario"], reply["nombre_sucursal"]));
    }

    [Fact]
    public async Task Sales_of_another_branch_do_not_exist()
    {
        var (mine, other) = (await Host.Cashier(), await Host.User(2));
        var (own, theirs) = (await mine.OpenSale(), await other.OpenSale());

        Assert.Equal([$"{own}"], (await mine.Get("/ventas/")).Each("id_venta"));
        foreach (var reply in new[]
        {
            await mine.Get($"/ventas/{theirs}/"), await mine.Put($"/ventas/{theirs}/", "basura"), await mine.Patch($"/ventas/{theirs}/", new { total_venta = 0 }),
            await mine.Delete($"/ventas/{theirs}/"), await mine.Annul(theirs), await mine.Annul(99_999_999), await mine.Annul(theirs, ""),
        })
            reply.Is(404, Refused.No("Venta"));
        (await mine.Patch("/ventas/abc/anular/")).Is(404, Refused.NotFound);
        Assert.Equal("Completada", (await (await Host.Admin()).Get($"/ventas/{theirs}/")).Is(200)["estado"]);
    }

    [Fact]
    public async Task A_user_takes_his_reach_with_him_to_another_branch()
    {
        var (admin, cashier) = (await Host.Admin(), await Host.Cashier());
        var sale = await cashier.OpenSale();

        (await admin.Patch($"/usuarios/{cashier.UserId}/", new { id_sucursal = await Host.Branch() })).Is(200);

        (await cashier.Get($"/ventas/{sale}/")).Is(404, Refused.No("Venta"));
        Assert.Equal(0, (await cashier.Get("/ventas/")).Is(200).Number("count"));
    }

    [Fact]
    public async Task A_deleted_sale_goes_with_its_lines_and_stock_does_not_move()
    {
        var cashier = await Host.Cashier();
        var product = await Host.ProductInStock(cashier.BranchId, 10);
        var sale = await cashier.OpenSale();
        var line = await cashier.Line(sale, product, 3);

        (await cashier.Delete($"/ventas/{sale}/")).Is(204);

        (await cashier.Get($"/ventas/{sale}/")).Is(404, Refused.No("Venta"));
        (await cashier.Delete($"/ventas/{sale}/")).Is(404, Refused.No("Venta"));
        (await cashier.Get($"/detalle_ventas/{line}/")).Is(404, Refused.No("DetalleVenta"));
        Assert.Equal(0, (await cashier.Get("/detalle_ventas/")).Number("count"));
        Assert.Equal(7, await Host.Units(product, cashier.BranchId));
        Assert.Null(await Host.Stored.Peek<SaleLine>(line));
    }

    [Fact]
    public async Task A_user_who_sold_stays_until_his_last_sale_is_deleted()
    {
        var (admin, cashier) = (await Host.Admin(), await Host.Cashier());
        var sales = new[] { await cashier.OpenSale(), await cashier.OpenSale() };

        foreach (var sale in sales)
        {
            (await admin.Delete($"/usuarios/{cashier.UserId}/")).Is(400, Refused.InUse);
            (await admin.Delete($"/ventas/{sale}/")).Is(204);
        }

        (await admin.Delete($"/usuarios/{cashier.UserId}/")).Is(204);
    }

    [Fact]
    public async Task Pages_have_ten_sales_ascending()
    {
        var cashier = await Host.Cashier();
        var sales = new List<string>();
        for (var i = 0; i < 11; i++)
            sales.Add($"{await cashier.OpenSale()}");

        var first = await cashier.Get("/ventas/?page_size=1000");
        Assert.Equal(sales[..10], first.Each("id_venta"));
        Assert.Equal(11, first.Number("count"));
        Assert.EndsWith("/mcmatias/api/ventas/?page=2&page_size=1000", first["next"], StringComparison.Ordinal);
        Assert.Equal(sales[10..], (await cashier.Get("/ventas/?page=2")).Each("id_venta"));
        (await cashier.Get("/ventas/?page=3")).Is(404, Refused.NoPage);
    }

    private static async Task<string> Receipt(McMatiasClient client, string now) =>
        (await client.At(now).Post("/ventas/", new { total_venta = 1 })).Is(201)["numero_boleta"];
}
