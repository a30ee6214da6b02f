namespace Mostrador.Api.Tests.LocalSim.Roles;

/// Contract 12.
public sealed class RoleTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string NotAllowed = "No tienes permiso para realizar esta acción";
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task A_business_begins_with_three_roles_and_the_next_one_is_number_four()
    {
        await using var host = await LocalSimHost.Start();
        var admin = await host.Admin();

        (await admin.Get("/roles/")).IsExactly(200, """
            {"roles": [
              {"id": 1, "name": "Admin", "description": "Acceso total al sistema", "modules": [
                {"id": 1, "name": "Dashboard"}, {"id": 2, "name": "Punto de venta"}, {"id": 3, "name": "SIMs"}, {"id": 4, "name": "Recargas"},
                {"id": 5, "name": "Devoluciones"}, {"id": 6, "name": "Usuarios"}, {"id": 7, "name": "Turnos"}, {"id": 8, "name": "Inventarios SIMs"}]},
              {"id": 2, "name": "Vendedor", "description": "Punto de venta y operación diaria", "modules": [
                {"id": 1, "name": "Dashboard"}, {"id": 2, "name": "Punto de venta"}, {"id": 3, "name": "SIMs"}, {"id": 4, "name": "Recargas"},
                {"id": 5, "name": "Devoluciones"}, {"id": 7, "name": "Turnos"}]},
              {"id": 3, "name": "Contador", "description": "Reportes y análisis financiero", "modules": [
                {"id": 1, "name": "Dashboard"}, {"id": 7, "name": "Turnos"}, {"id": 8, "name": "Inventarios SIMs"}]}]}
            """);
        (await admin.Post("/roles/", new { name = "Supervisor", description = "Supervisor de ventas", module_ids = new object[] { 7, 1, "2", 1, 2.0 } }))
            .IsExactly(200, """
                {"message": "Rol creado exitosamente",
                 "role": {"id": 4, "name": "Supervisor", "description": "Supervisor de ventas", "modules": [
                   {"id": 1, "name": "Dashboard"}, {"id": 2, "name": "Punto de venta"}, {"id": 7, "name": "Turnos"}]}}
                """);
    }

    [Fact]
    public async Task A_name_is_enough_and_is_trimmed()
    {
        var (admin, name) = (await _host.Admin(), Unique.Text("Rol"));

        var role = (await admin.Post("/roles", new { name = $"  {name} " })).Is(200).Object["role"]!.AsObject();

        Assert.Equal((name, ""), (role["name"]!.GetValue<string>(), role["description"]!.GetValue<string>()));
        Assert.Empty(role["modules"]!.AsArray());
    }

    [Fact]
    public async Task Names_are_unique_as_they_are_written_and_modules_exist()
    {
        var (admin, name) = (await _host.Admin(), Unique.Text("Rol"));
        (await admin.Post("/roles", new { name })).Is(200);

        (await admin.Post("/roles", new { name, module_ids = new[] { 99 } })).IsExactly(400, Refused.With("El rol ya existe"));
        (await admin.Post("/roles", new { name = name.ToUpperInvariant(), module_ids = new[] { 1, 9 } })).IsExactly(400, Refused.With("Uno o más módulos no existen"));
        (await admin.Post("/roles", new { name = name.ToUpperInvariant(), module_ids = new[] { 0 } })).IsExactly(400, Refused.With("Uno o más módulos no existen"));
        (await admin.Post("/roles", new { name = name.ToUpperInvariant() })).Is(200);
    }

    [Fact]
    public async Task A_role_of_another_shape_is_told_with_its_places()
    {
        var admin = await _host.Admin();

        (await admin.Post("/roles", new { name = " ", description = new { }, module_ids = new object[] { 1, "x", null! } })).IsExactly(422, $$"""
            {"detail": [
              {{Refused.Entry("""["body", "name"]""", "ensure this value has at least 1 characters", "value_error.any_str.min_length", "1")}},
              {{Refused.Entry("""["body", "description"]""", "str type expected", "type_error.str")}},
              {{Refused.Entry("""["body", "module_ids", 1]""", "value is not a valid integer", "type_error.integer")}},
              {{Refused.Entry("""["body", "module_ids", 2]""", "none is not an allowed value", "type_error.none.not_allowed")}}]}
            """);
        (await admin.Post("/roles", new { name = "x", module_ids = 5 })).IsExactly(
            422, Refused.Shape("""["body", "module_ids"]""", "value is not a valid list", "type_error.list"));
        (await admin.Put("/roles/abc", new { name = "" })).IsExactly(422, $$"""
            {"detail": [
              {{Refused.Entry("""["path", "role_id"]""", "value is not a valid integer", "type_error.integer")}},
              {{Refused.Entry("""["body", "name"]""", "ensure this value has at least 1 characters", "value_error.any_str.min_length", "1")}}]}
            """);
    }

    [Fact]
    public async Task The_modules_of_a_role_are_replaced_and_its_users_have_them_at_once()
    {
        var admin = await _host.Admin();
        var user = await _host.With(1, 7);
        var role = (await admin.Get($"/users/{user.UserId}")).Is(200).Object["role"]!;
        (await user.Get("/roles")).IsExactly(403, Refused.With(NotAllowed));

        (await admin.Put($"/roles/{role["id"]}", new { module_ids = new[] { 6, 6 } })).IsExactly(200, """{"message": "Rol actualizado exitosamente"}""");

        var me = (await user.Get("/auth/me")).Is(200);
        Assert.Equal(["Usuarios"], me.Object["modules"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal(role["name"]!.GetValue<string>(), me["role"]);
        (await user.Get("/roles")).Is(200);
        (await admin.Put($"/roles/{role["id"]}", new { module_ids = Array.Empty<int>() })).Is(200);
        (await user.Get("/roles")).Is(403);
    }

    [Fact]
    public async Task What_is_not_sent_of_a_role_stays_and_an_old_name_is_free()
    {
        var (admin, name, renamed) = (await _host.Admin(), Unique.Text("Rol"), Unique.Text("Rol"));
        var id = (await admin.Post("/roles", new { name, description = "Antes", module_ids = new[] { 2 } })).Is(200).Object["role"]!["id"]!;

        (await admin.Put($"/roles/{id}/", new { name = renamed })).Is(200);
        (await admin.Put($"/roles/{id}", new { name = renamed, description = "Después" })).Is(200);

        var role = (await admin.Get("/roles")).Is(200).Object["roles"]!.AsArray().Single(one => one!["id"]!.ToJsonString() == id.ToJsonString())!;
        Assert.Equal((renamed, "Después"), (role["name"]!.GetValue<string>(), role["description"]!.GetValue<string>()));
        Assert.Equal("Punto de venta", role["modules"]![0]!["name"]!.GetValue<string>());
        (await admin.Post("/roles", new { name })).Is(200);
        (await admin.Put($"/roles/{id}", new { name, module_ids = new[] { 99 } })).IsExactly(400, Refused.With("El rol ya existe"));
        (await admin.Put($"/roles/{id}", new { module_ids = new[] { 99 } })).IsExactly(400, Refused.With("Uno o más módulos no existen"));
        (await admin.Put("/roles/999999", new { name, module_ids = new[] { 99 } })).IsExactly(404, Refused.With("Rol no encontrado"));
    }

    [Fact]
    public async Task Of_the_role_Admin_only_the_description_changes()
    {
        var admin = await _host.Admin();

        (await admin.Put("/roles/1", new { name = "Jefe" })).IsExactly(400, Refused.With("El rol Admin no se puede modificar"));
        (await admin.Put("/roles/1", new { module_ids = new[] { 1 } })).IsExactly(400, Refused.With("El rol Admin no se puede modificar"));
        (await admin.Put("/roles/1", new { name = "Admin", description = "Todo", module_ids = new[] { 8, 7, 6, 5, 4, 3, 2, 1 } })).Is(200);

        Assert.Equal("Todo", (await admin.Get("/roles")).Is(200).Object["roles"]![0]!["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_has_the_module_of_users_reads_roles_and_only_administrators_write_them()
    {
        var manager = await _host.With(6);

        (await manager.Get("/roles")).Is(200);
        (await manager.Post("/roles", Bodies.Json("{"))).IsExactly(403, Refused.With(NotAllowed));
        (await manager.Put("/roles/2", Bodies.Json("{"))).IsExactly(403, Refused.With(NotAllowed));
        (await (await _host.Seller()).Get("/roles")).IsExactly(403, Refused.With(NotAllowed));
    }
}
