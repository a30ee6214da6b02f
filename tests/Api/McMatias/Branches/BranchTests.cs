namespace Mostrador.Api.Tests.McMatias.Branches;

/// Contract 4.4.
public sealed class BranchTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task The_shop_starts_with_one_branch()
    {
        await using var host = await McMatiasHost.Start();

        (await (await host.Admin()).Get("/sucursales/")).IsExactly(200, """
            {"count": 1, "next": null, "previous": null, "results": [
              {"id_sucursal": 1, "nombre": "Sucursal Central", "direccion": "Oficina Matriz", "activo": true}]}
            """);
    }

    [Fact]
    public async Task A_branch_is_opened_changed_and_shown()
    {
        var admin = await Host.Admin();
        var id = (await admin.Post("/sucursales/", new { nombre = " Sucursal Centro ", direccion = "Av. Principal #123", activo = "1" })).Is(201).Number("id_sucursal");
        (await admin.Get($"/sucursales/{id}/")).IsExactly(200, $$"""
            {"id_sucursal": {{id}}, "nombre": "Sucursal Centro", "direccion": "Av. Principal #123", "activo": true}
            """);

        Assert.Equal("false", (await admin.Patch($"/sucursales/{id}/", new { activo = false })).Is(200)["activo"]);
        (await admin.Put($"/sucursales/{id}/", new { nombre = "Otra", direccion = (string?)null })).IsExactly(200, $$"""
            {"id_sucursal": {{id}}, "nombre": "Otra", "direccion": null, "activo": false}
            """);
        Assert.Equal("", (await admin.Patch($"/sucursales/{id}/", new { direccion = "  " })).Is(200)["direccion"]);
        (await admin.Put($"/sucursales/{id}/", new { activo = true })).Is(400, Refused.Field("nombre", "Este campo es requerido."));
        (await admin.Patch($"/sucursales/{id}/", new { activo = (bool?)null, nombre = new string('x', 101), direccion = false })).Is(400, Refused.Fields(
            ("nombre", "Asegúrese de que este campo no tenga más de 100 caracteres."), ("direccion", "No es una cadena válida."),
            ("activo", "Este campo no puede ser nulo.")));
    }

    [Fact]
    public async Task Others_see_all_branches_and_change_their_own()
    {
        var cashier = await Host.Cashier();
        var other = await Host.Branch();

        (await cashier.Get($"/sucursales/{other}/")).Is(200);
        (await cashier.Patch($"/sucursales/{cashier.BranchId}/", new { direccion = "Calle 1" })).Is(200);
        (await cashier.Patch($"/sucursales/{other}/", "basura")).Is(403, Refused.Forbidden);
        (await cashier.Put("/sucursales/999999/", new { })).Is(404, Refused.No("Sucursal"));
        (await cashier.Post("/sucursales/", new { nombre = "x" })).Is(403, Refused.Forbidden);
    }
}
