using Mostrador.Api.Tests.McMatias.Sales;

namespace Mostrador.Api.Tests.McMatias.Branches;

/// Contract 4.4 and 5.2.
public sealed class DeleteBranchTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_branch_goes_with_its_stock()
    {
        var admin = await Host.Admin();
        var branch = await Host.Branch();
        var product = await Host.Product();
        var level = await Host.Stock(product, branch, 3);
        var before = (await admin.Get("/inventario/")).Number("count");

        (await admin.Delete($"/sucursales/{branch}")).Is(204);

        (await admin.Get($"/sucursales/{branch}/")).Is(404, Refused.No("Sucursal"));
        (await admin.Delete($"/sucursales/{branch}/")).Is(404, Refused.No("Sucursal"));
        (await admin.Get($"/inventario/{level}/")).Is(404, Refused.No("Inventario"));
        Assert.Equal(before - 1, (await admin.Get("/inventario/")).Number("count"));
        (await admin.Post("/inventario/", new { id_producto = product, id_sucursal = branch })).Is(400, Refused.NoKey("id_sucursal", branch));
        (await admin.Post("/ventas/", new { total_venta = 1, id_sucursal = branch })).Is(400, Refused.NoKey("id_sucursal", branch));
        await Host.Settled();
        Assert.Null(await Host.Units(product, branch));
    }

    [Fact]
    public async Task A_branch_that_somebody_works_in_stays()
    {
        var admin = await Host.Admin();
        var cashier = await Host.Cashier();

        (await admin.Delete($"/sucursales/{cashier.BranchId}/")).Is(400, Refused.InUse);
        (await admin.Delete($"/usuarios/{cashier.UserId}/")).Is(204);
        (await admin.Delete($"/sucursales/{cashier.BranchId}/")).Is(204);
    }

    [Fact]
    public async Task A_branch_with_sales_stays_until_the_last_is_deleted()
    {
        var admin = await Host.Admin();
        var branch = await Host.Branch();
        var sale = await admin.OpenSale(branch);
        await admin.Annul(sale);

        (await admin.Delete($"/sucursales/{branch}/")).Is(400, Refused.InUse);
        (await admin.Delete($"/ventas/{sale}/")).Is(204);
        (await admin.Delete($"/sucursales/{branch}/")).Is(204);
    }

    [Fact]
    public async Task Only_super_administrators_delete_branches_and_what_is_not_there_is_told_first()
    {
        var cashier = await Host.User(2);

        (await cashier.Delete($"/sucursales/{cashier.BranchId}/")).Is(403, Refused.Forbidden);
        (await cashier.Delete($"/sucursales/{await Host.Branch()}/")).Is(403, Refused.Forbidden);
        (await cashier.Delete("/sucursales/99999999999999999999999/")).Is(404, Refused.No("Sucursal"));
        (await cashier.Delete("/sucursales/abc/")).Is(404, Refused.NotFound);
        (await Host.Anonymous.Delete($"/sucursales/{cashier.BranchId}/")).Is(401, Refused.NotAuthenticated);
    }
}
