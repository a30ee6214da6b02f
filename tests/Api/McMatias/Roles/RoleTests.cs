namespace Mostrador.Api.Tests.McMatias.Roles;

/// Contract 4.3 and the guard of 2.1.
public sealed class RoleTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const string Taken = "Ya existe rol con este nombre rol.";
    private const string NumberTaken = "Ya existe rol con este numero rol.";

    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task The_shop_starts_with_five_roles()
    {
        await using var host = await McMatiasHost.Start();

        (await (await host.Admin()).Get("/roles/")).IsExactly(200, """
            {"count": 5, "next": null, "previous": null, "results": [
              {"id_rol": 1, "nombre_rol": "Super Administrador", "numero_rol": 1},
              {"id_rol": 2, "nombre_rol": "Administrador", "numero_rol": 2},
              {"id_rol": 3, "nombre_rol": "Técnico", "numero_rol": 3},
              {"id_rol": 4, "nombre_rol": "Cajero", "numero_rol": 4},
              {"id_rol": 5, "nombre_rol": "Técnico y Cajero", "numero_rol": 5}]}
            """);
    }

    [Fact]
    public async Task Both_values_that_are_taken_are_told_at_once()
    {
        var (name, number) = (Unique.Text("Bodega Ñandú"), 1000 + Unique.Number());
        await Host.Role(name, number);

        (await (await Host.Admin()).Post("/roles/", new { nombre_rol = name.ToUpperInvariant().Replace('Ñ', 'n'), numero_rol = number }))
            .Is(400, Refused.Fields(("nombre_rol", Taken), ("numero_rol", NumberTaken)));
    }

    [Fact]
    public async Task A_role_is_changed_in_part_or_whole_and_may_repeat_its_own_values()
    {
        var admin = await Host.Admin();
        var (name, number) = (Unique.Text("Rol"), 1000 + Unique.Number());
        var id = await Host.Role(name, number);
        var row = $$"""{"id_rol": {{id}}, "nombre_rol": "{{name}}", "numero_rol": {{number}}}""";

        (await admin.Patch($"/roles/{id}/")).IsExactly(200, row);
        (await admin.Put($"/roles/{id}", new { nombre_rol = name, numero_rol = $"{number}" })).IsExactly(200, row);
        (await admin.Put($"/roles/{id}/", new { numero_rol = 78 })).Is(400, Refused.Field("nombre_rol", "Este campo es requerido."));
        (await admin.Put($"/roles/{id}/", new { nombre_rol = name })).IsExactly(200, row);
        (await admin.Patch($"/roles/{id}/", new { numero_rol = (int?)null })).Is(200);
        Assert.Equal("null", (await admin.Get($"/roles/{id}/")).Is(200)["numero_rol"]);
    }

    [Fact]
    public async Task An_empty_number_means_none_in_a_form_and_is_an_error_in_JSON()
    {
        var admin = await Host.Admin();

        (await admin.Post("/roles/", new { nombre_rol = Unique.Text("Rol"), numero_rol = "" }))
            .Is(400, Refused.Field("numero_rol", "Introduzca un número entero válido."));
        using var form = new FormUrlEncodedContent([new("nombre_rol", Unique.Text("Rol")), new("numero_rol", "")]);
        Assert.Equal("null", (await admin.Post("/roles/", form)).Is(201)["numero_rol"]);
    }

    [Fact]
    public async Task Only_super_administrators_write_roles_and_what_is_not_there_is_told_first()
    {
        var cashier = await Host.Cashier();
        var id = await Host.Role();

        (await cashier.Get($"/roles/{id}/")).Is(200);
        (await cashier.Post("/roles/", "basura")).Is(403, Refused.Forbidden);
        (await cashier.Put($"/roles/{id}/", new { nombre_rol = "x" })).Is(403, Refused.Forbidden);
        (await cashier.Patch($"/roles/{id}/", new { numero_rol = 1 })).Is(403, Refused.Forbidden);
        (await cashier.Delete($"/roles/{id}/")).Is(403, Refused.Forbidden);
        (await cashier.Delete("/roles/99999999999999999999999/")).Is(404, Refused.No("Rol"));
        (await cashier.Patch("/roles/abc/", new { })).Is(404, Refused.NotFound);
    }

    [Fact]
    public async Task A_role_that_a_user_has_stays()
    {
        var admin = await Host.Admin();
        var id = await Host.Role();
        var user = await Host.Cashier();
        (await admin.Patch($"/usuarios/{user.UserId}/", new { id_rol = id })).Is(200);

        (await admin.Delete($"/roles/{id}/")).Is(400, Refused.InUse);
        (await admin.Delete($"/usuarios/{user.UserId}/")).Is(204);
        (await admin.Delete($"/roles/{id}/")).Is(204);
        (await admin.Get($"/roles/{id}/")).Is(404, Refused.No("Rol"));
    }

    [Fact]
    public async Task Nobody_takes_the_number_of_super_administrators_away()
    {
        var admin = await Host.Admin();
        var id = await Host.RoleNumbered(1);

        (await admin.Patch($"/roles/{id}/", new { numero_rol = 1000 + Unique.Number() })).Is(400, Refused.LockOut);
        (await admin.Patch($"/roles/{id}/", new { numero_rol = (int?)null })).Is(400, Refused.LockOut);
        (await admin.Get($"/roles/{id}/")).Is(200, $$"""{"id_rol": {{id}}, "nombre_rol": "Super Administrador", "numero_rol": 1}""");
    }
}
