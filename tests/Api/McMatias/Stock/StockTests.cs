using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.McMatias.Stock;

/// Contract 4.9.
public sealed class StockTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const string Required = "Este campo es requerido.";
    private const string Taken = """{"non_field_errors": ["Los campos id_producto, id_sucursal deben formar un conjunto único."]}""";

    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_super_administrator_puts_a_product_in_stock_of_any_branch()
    {
        var admin = await Host.Admin();
        var (branch, product) = (await Host.Branch("Central Ñ"), await Host.Product("MacBook Pro M3"));

        var reply = await admin.Post("/inventario", new { id_producto = $"{product}", id_sucursal = branch, cantidad = "50" });

        var id = reply.Is(201).Number("id_inventario");
        reply.IsExactly(201, Row(id, product, "MacBook Pro M3", branch, "Central Ñ", 50));
        (await admin.Get($"/inventario/{id}/")).IsExactly(200, reply.Text);
        (await (await Host.Cashier(branch)).Get("/inventario/"))
            .IsExactly(200, $$"""{"count": 1, "next": null, "previous": null, "results": [{{reply.Text}}]}""");
    }

    [Fact]
    public async Task An_empty_body_names_what_must_be_sent()
    {
        (await (await Host.Admin()).Post("/inventario/")).IsExactly(400, Refused.Fields(("id_producto", Required), ("id_sucursal", Required)));
        (await (await Host.Cashier()).Post("/inventario/")).IsExactly(400, Refused.Field("id_producto", Required));
    }

    [Fact]
    public async Task Others_put_products_in_stock_of_their_own_branch_whatever_they_send()
    {
        var cashier = await Host.Cashier();
        var elsewhere = await Host.Branch();
        var (one, other) = (await Host.Product(), await Host.Product());

        var row = (await cashier.Post("/inventario/", new { id_producto = one, id_sucursal = elsewhere })).Is(201);
        Assert.Equal((cashier.BranchId, 0), (row.Number("id_sucursal"), row.Number("cantidad")));
        Assert.Equal(cashier.BranchId, (await cashier.Post("/inventario/", new { id_producto = other, id_sucursal = "x" })).Is(201).Number("id_sucursal"));
    }

    [Fact]
    public async Task A_product_is_in_stock_of_a_branch_once()
    {
        var (admin, cashier) = (await Host.Admin(), await Host.Cashier());
        var product = await Host.ProductInStock(cashier.BranchId, 3);
        var elsewhere = await Host.Branch();

        (await admin.Post("/inventario/", new { id_producto = product, id_sucursal = cashier.BranchId, cantidad = 9 })).Is(400, Taken);
        (await cashier.Post("/inventario/", new { id_producto = product, id_sucursal = elsewhere })).Is(400, Taken);
        (await admin.Post("/inventario/", new { id_producto = product, id_sucursal = elsewhere })).Is(201);
        Assert.Equal(3, await Host.Units(product, cashier.BranchId));
    }

    [Fact]
    public async Task Product_and_branch_must_be_there()
    {
        var admin = await Host.Admin();
        var (branch, product) = (await Host.Branch(), await Host.Product());

        (await admin.Post("/inventario/", new { id_producto = 999999, id_sucursal = "888888" })).Is(
            400, """{"id_producto": ["Clave primaria \"999999\" inválida - objeto no existe."], "id_sucursal": ["Clave primaria \"888888\" inválida - objeto no existe."]}""");
        (await admin.Post("/inventario/", new { id_producto = true, id_sucursal = branch }))
            .Is(400, Refused.Field("id_producto", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió bool."));
        (await admin.Post("/inventario/", new { id_producto = product, id_sucursal = (int?)null }))
            .Is(400, Refused.Field("id_sucursal", "Este campo no puede ser nulo."));
    }

    [Theory]
    [InlineData("-1", "Asegúrese de que este valor es mayor o igual a 0.")]
    [InlineData("2147483648", "Asegúrese de que este valor es menor o igual a 2147483647.")]
    [InlineData("1.5", "Introduzca un número entero válido.")]
    [InlineData("\"\"", "Introduzca un número entero válido.")]
    [InlineData("\"abc\"", "Introduzca un número entero válido.")]
    [InlineData("true", "Introduzca un número entero válido.")]
    [InlineData("null", "Este campo no puede ser nulo.")]
    public async Task A_quantity_is_a_whole_number_that_is_not_negative(string quantity, string message)
    {
        var cashier = await Host.Cashier();
        var id = await Host.Stock(await Host.Product(), cashier.BranchId, 4);

        (await cashier.Patch($"/inventario/{id}/", Bodies.Json($$"""{"cantidad": {{quantity}}}"""))).Is(400, Refused.Field("cantidad", message));
        (await cashier.Post("/inventario/", Bodies.Json($$"""{"id_producto": {{await Host.Product()}}, "cantidad": {{quantity}}}""")))
            .Is(400, Refused.Field("cantidad", message));
    }

    [Fact]
    public async Task Only_the_quantity_changes_whatever_is_sent()
    {
        var cashier = await Host.Cashier();
        var (product, other, elsewhere) = (await Host.Product("Mouse"), await Host.Product(), await Host.Branch());
        var id = await Host.Stock(product, cashier.BranchId, 50);
        var branch = (await cashier.Get("/perfil/"))["nombre_sucursal"];

        (await cashier.Put($"/inventario/{id}", new { id_producto = other, id_sucursal = elsewhere, cantidad = "45" }))
            .IsExactly(200, Row(id, product, "Mouse", cashier.BranchId, branch, 45));
        (await cashier.Patch($"/inventario/{id}/", Bodies.Form(("cantidad", "44"), ("id_producto", "x"))))
            .IsExactly(200, Row(id, product, "Mouse", cashier.BranchId, branch, 44));
        (await cashier.Patch($"/inventario/{id}/", Bodies.Multipart(("cantidad", "43")))).Is(200);
        (await cashier.Put($"/inventario/{id}/")).IsExactly(200, Row(id, product, "Mouse", cashier.BranchId, branch, 43));
        (await cashier.Patch($"/inventario/{id}/")).IsExactly(200, Row(id, product, "Mouse", cashier.BranchId, branch, 43));
        Assert.Equal(43, await Host.Units(product, cashier.BranchId));
    }

    [Fact]
    public async Task The_stock_of_another_branch_does_not_exist()
    {
        var (mine, other) = (await Host.Cashier(), await Host.User(2));
        var product = await Host.Product();
        var own = await Host.Stock(product, mine.BranchId, 1);
        var theirs = await Host.Stock(product, other.BranchId, 7);

        Assert.Equal([$"{own}"], (await mine.Get("/inventario/")).Each("id_inventario"));
        foreach (var reply in new[]
        {
            await mine.Get($"/inventario/{theirs}/"), await mine.Put($"/inventario/{theirs}/", "basura"),
            await mine.Patch($"/inventario/{theirs}/", new { cantidad = 0 }), await mine.Delete($"/inventario/{theirs}/"),
            await mine.Get("/inventario/99999999999999999999999/"),
        })
            reply.Is(404, Refused.No("Inventario"));
        (await mine.Get("/inventario/abc/")).Is(404, Refused.NotFound);
        (await (await Host.Admin()).Get($"/inventario/{theirs}/")).Is(200);
        Assert.Equal(7, await Host.Units(product, other.BranchId));
    }

    [Fact]
    public async Task What_is_taken_out_of_stock_may_be_put_in_again_and_is_another()
    {
        var cashier = await Host.Cashier();
        var product = await Host.Product();
        var first = await Host.Stock(product, cashier.BranchId, 5);

        (await cashier.Delete($"/inventario/{first}/")).Is(204);
        (await cashier.Delete($"/inventario/{first}/")).Is(404, Refused.No("Inventario"));
        var second = await Host.Stock(product, cashier.BranchId, 6);

        Assert.NotEqual(first, second);
        (await cashier.Patch($"/inventario/{first}/", new { cantidad = 1 })).Is(404, Refused.No("Inventario"));
        Assert.Equal(6, await Host.Units(product, cashier.BranchId));
    }

    [Fact]
    public async Task Pages_have_ten_rows_and_links_keep_what_was_asked()
    {
        var cashier = await Host.Cashier();
        var ids = new List<string>();
        for (var i = 0; i < 11; i++)
            ids.Add($"{await Host.Stock(await Host.Product(), cashier.BranchId, i)}");

        var first = await cashier.Get("/inventario/?search=nada&page_size=3");
        Assert.Equal(ids[..10], first.Each("id_inventario"));
        Assert.Equal((11, "null"), (first.Number("count"), first["previous"]));
        Assert.EndsWith("/mcmatias/api/inventario/?page=2&page_size=3&search=nada", first["next"], StringComparison.Ordinal);
        var last = await cashier.Get("/inventario/?page=last");
        Assert.Equal(ids[10..], last.Each("id_inventario"));
        Assert.EndsWith("/mcmatias/api/inventario/", last["previous"], StringComparison.Ordinal);
        foreach (var page in new[] { "0", "-1", "abc", "3", "1.0" })
            (await cashier.Get($"/inventario/?page={page}")).Is(404, Refused.NoPage);
    }

    [Fact]
    public async Task Everybody_must_sign_in_and_other_methods_are_refused()
    {
        (await Host.Anonymous.Get("/inventario/")).Is(401, Refused.NotAuthenticated);
        (await Host.Anonymous.Put("/inventario/")).Is(401, Refused.NotAuthenticated);
        var refused = await (await Host.Cashier()).Put("/inventario/");
        refused.Is(405, Refused.Method("PUT"));
        Assert.Equal("GET, POST, HEAD, OPTIONS", refused.Header("Allow"));
    }

    private static string Row(long id, long product, string productName, long branch, string branchName, long quantity) => new JsonObject
    {
        ["id_inventario"] = id,
        ["id_producto"] = product,
        ["nombre_producto"] = productName,
        ["id_sucursal"] = branch,
        ["nombre_sucursal"] = branchName,
        ["cantidad"] = quantity,
    }.ToJsonString();
}
