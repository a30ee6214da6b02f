namespace Mostrador.Api.Tests.McMatias.Users;

/// Contract 4.6 and 2.1.
public sealed class UserTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_user_is_shown_with_eight_keys_and_no_password()
    {
        var admin = (await Host.Admin()).At("2026-01-13T10:30:00Z");
        var (branch, role, email) = (await Host.Branch(), await Host.RoleNumbered(4), Unique.Email("Juan"));

        var reply = await admin.Post("/usuarios/", new
        {
            nombre_apellido = "Juan Pérez",
            correo_electronico = email,
            password = "securePassword123",
            id_rol = $"{role}",
            id_sucursal = branch,
        });

        var id = reply.Is(201).Number("id_usuario");
        reply.IsExactly(201, $$"""
            {"id_usuario": {{id}}, "nombre_apellido": "Juan Pérez", "correo_electronico": "{{email}}", "id_rol": {{role}},
             "id_sucursal": {{branch}}, "activo": true, "created_at": "2026-01-13T10:30:00Z", "updated_at": "2026-01-13T10:30:00Z"}
            """);
        (await admin.Get($"/usuarios/{id}/")).IsExactly(200, reply.Text);
    }

    [Fact]
    public async Task An_empty_body_names_all_that_a_super_administrator_must_send()
    {
        const string Required = "Este campo es requerido.";

        (await (await Host.Admin()).Post("/usuarios/")).IsExactly(400, Refused.Fields(
            ("password", Required), ("nombre_apellido", Required), ("correo_electronico", Required), ("id_rol", Required), ("id_sucursal", Required)));
        (await (await Host.Cashier()).Post("/usuarios/")).IsExactly(400, Refused.Fields(
            ("password", Required), ("nombre_apellido", Required), ("correo_electronico", Required), ("id_rol", Required)));
    }

    [Fact]
    public async Task Others_register_in_their_own_branch_whatever_they_send_and_no_super_administrator()
    {
        var cashier = await Host.Cashier();
        var elsewhere = await Host.Branch();

        var body = new { nombre_apellido = "B", correo_electronico = Unique.Email(), password = "1234", id_rol = await Host.RoleNumbered(3), id_sucursal = elsewhere };
        Assert.Equal(cashier.BranchId, (await cashier.Post("/usuarios/", body)).Is(201).Number("id_sucursal"));

        var chief = new { nombre_apellido = "C", correo_electronico = Unique.Email(), password = "1234", id_rol = await Host.RoleNumbered(1) };
        (await cashier.Post("/usuarios/", chief with { correo_electronico = "x" }))
            .Is(400, Refused.Field("correo_electronico", "Introduzca una dirección de correo electrónico válida."));
        (await cashier.Post("/usuarios/", chief)).Is(403, Refused.Forbidden);
        (await cashier.Patch($"/usuarios/{cashier.UserId}/", new { chief.id_rol })).Is(403, Refused.Forbidden);
        Assert.Equal($"{await Host.RoleNumbered(4)}", (await cashier.Get("/perfil/"))["id_rol"]);
    }

    [Fact]
    public async Task A_super_administrator_of_the_same_branch_is_out_of_others_reach()
    {
        var cashier = await Host.Cashier();
        var chief = await Host.SuperAdmin(cashier.BranchId);

        (await cashier.Get($"/usuarios/{chief.UserId}/")).Is(200);
        (await cashier.Patch($"/usuarios/{chief.UserId}/", new { password = "robado" })).Is(403, Refused.Forbidden);
        (await cashier.Put($"/usuarios/{chief.UserId}/", "basura")).Is(403, Refused.Forbidden);
        (await cashier.Delete($"/usuarios/{chief.UserId}/")).Is(403, Refused.Forbidden);
        await Host.LogIn(chief.Email, chief.Password);
    }

    [Fact]
    public async Task Users_of_another_branch_do_not_exist()
    {
        var (mine, other) = (await Host.Cashier(), await Host.Cashier());

        Assert.Equal([$"{mine.UserId}"], (await mine.Get("/usuarios/")).Each("id_usuario"));
        foreach (var reply in new[]
        {
            await mine.Get($"/usuarios/{other.UserId}/"), await mine.Put($"/usuarios/{other.UserId}/", new { }),
            await mine.Patch($"/usuarios/{other.UserId}/", new { activo = false }), await mine.Delete($"/usuarios/{other.UserId}/"),
        })
            reply.Is(404, Refused.No("Usuario"));
        (await other.Get("/perfil/")).Is(200);
    }

    [Fact]
    public async Task Another_branch_acts_on_the_next_request()
    {
        var user = await Host.Cashier();
        var branch = await Host.Branch();

        (await (await Host.Admin()).Patch($"/usuarios/{user.UserId}/", new { id_sucursal = branch })).Is(200);

        Assert.Equal(branch, (await user.Get("/perfil/")).Number("id_sucursal"));
        Assert.Equal([$"{user.UserId}"], (await user.Get("/usuarios/")).Each("id_usuario"));
    }

    [Fact]
    public async Task An_e_mail_is_somebodys_whatever_its_case_and_accents()
    {
        var admin = await Host.Admin();
        var (one, other) = (await Host.Cashier(), await Host.Cashier());

        (await admin.Patch($"/usuarios/{one.UserId}/", new { correo_electronico = other.Email.ToUpperInvariant() }))
            .Is(400, Refused.Field("correo_electronico", "Ya existe usuario con este correo electronico."));
        var spelled = one.Email.ToUpperInvariant();
        Assert.Equal(spelled, (await admin.Patch($"/usuarios/{one.UserId}/", new { correo_electronico = spelled })).Is(200)["correo_electronico"]);
        await Host.LogIn(one.Email, one.Password);
    }

    [Fact]
    public async Task A_change_of_nothing_changes_nothing()
    {
        var admin = await Host.Admin();
        var user = await Host.Cashier();
        var before = (await admin.Get($"/usuarios/{user.UserId}/")).Is(200);

        (await admin.At("2031-01-01T00:00:00Z").Patch($"/usuarios/{user.UserId}/")).IsExactly(200, before.Text);
        (await admin.At("2031-01-01T00:00:00Z").Patch($"/usuarios/{user.UserId}/", new { password = "otra-clave" })).Is(200);
        await Host.LogIn(user.Email, "otra-clave");
    }

    [Theory]
    [InlineData("abc", "La contraseña debe tener al menos 4 caracteres.")]
    [InlineData(" abc ", "La contraseña debe tener al menos 4 caracteres.")]
    [InlineData("", "Este campo no puede estar en blanco.")]
    [InlineData(null, "Este campo no puede ser nulo.")]
    public async Task A_password_has_four_characters(string? password, string message)
    {
        var user = await Host.Cashier();

        (await (await Host.Admin()).Patch($"/usuarios/{user.UserId}/", new { password })).Is(400, Refused.Field("password", message));
    }

    [Fact]
    public async Task References_that_lead_nowhere_are_told()
    {
        var admin = await Host.Admin();
        var user = await Host.Cashier();

        (await admin.Patch($"/usuarios/{user.UserId}/", new { id_rol = 999999 })).Is(400, Refused.NoKey("id_rol", 999999));
        (await admin.Patch($"/usuarios/{user.UserId}/", new { id_sucursal = "999999" })).Is(400, Refused.NoKey("id_sucursal", 999999));
        (await admin.Patch($"/usuarios/{user.UserId}/", new { id_rol = true }))
            .Is(400, Refused.Field("id_rol", "Tipo incorrecto. Se esperaba valor de clave primaria y se recibió bool."));
    }

    [Fact]
    public async Task Somebody_must_stay_super_administrator()
    {
        await using var host = await McMatiasHost.Start();
        var admin = await host.Admin();
        var path = $"/usuarios/{admin.UserId}/";

        (await admin.Delete(path)).Is(400, Refused.LockOut);
        (await admin.Patch(path, new { activo = false })).Is(400, Refused.LockOut);
        (await admin.Patch(path, new { id_rol = await host.RoleNumbered(2) })).Is(400, Refused.LockOut);

        var second = await host.SuperAdmin();
        (await second.Delete(path)).Is(204);
        (await second.Delete($"/usuarios/{second.UserId}/")).Is(400, Refused.LockOut);
    }

    [Fact]
    public async Task Two_super_administrators_who_delete_each_other_leave_one()
    {
        await using var host = await McMatiasHost.Start();
        var one = await host.Admin();
        var other = await host.SuperAdmin();

        var replies = await Task.WhenAll(one.Delete($"/usuarios/{other.UserId}/"), other.Delete($"/usuarios/{one.UserId}/"));

        Assert.Single(replies, reply => reply.Status == 204);
    }
}
