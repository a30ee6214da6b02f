namespace Mostrador.Api.Tests.McMatias.Users;

/// Contract 4.2.
public sealed class ProfileTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const string Different = "Las contraseñas no coinciden.";
    private const string TooShort = "La contraseña debe tener al menos 4 caracteres.";

    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task The_profile_names_role_and_branch()
    {
        var branch = await Host.Branch("Sucursal del Perfil");
        var user = await Host.Cashier(branch);

        (await user.Get("/perfil/")).IsExactly(200, $$"""
            {"id_usuario": {{user.UserId}}, "nombre_apellido": "Ana López", "correo_electronico": "{{user.Email}}",
             "id_rol": {{await Host.RoleNumbered(4)}}, "nombre_rol": "Cajero", "numero_rol": 4,
             "id_sucursal": {{branch}}, "nombre_sucursal": "Sucursal del Perfil"}
            """);
    }

    [Fact]
    public async Task Name_e_mail_and_password_are_changed_and_nothing_else()
    {
        var user = await Host.Cashier();
        var email = Unique.Email("nuevo");

        var reply = await user.Patch("/perfil/", new
        {
            nombre_apellido = "Nuevo Nombre",
            correo_electronico = email,
            password = " clave ",
            confirm_password = "clave",
            id_rol = await Host.RoleNumbered(1),
            id_sucursal = await Host.Branch(),
            activo = false,
        });

        Assert.Equal(("Nuevo Nombre", email, "Cajero", user.BranchId),
            (reply.Is(200)["nombre_apellido"], reply["correo_electronico"], reply["nombre_rol"], reply.Number("id_sucursal")));
        await Host.LogIn(email, "clave");
        (await user.Get("/perfil/")).IsExactly(200, reply.Text);
    }

    [Theory]
    [InlineData("una", "otra", Different)]
    [InlineData("clave", null, Different)]
    [InlineData(null, "clave", Different)]
    [InlineData("abc", "abc", TooShort)]
    public async Task Passwords_must_match_and_be_long_enough(string? password, string? confirmation, string message)
    {
        var user = await Host.Cashier();
        var body = new System.Text.Json.Nodes.JsonObject();
        if (password is not null)
            body["password"] = password;
        if (confirmation is not null)
            body["confirm_password"] = confirmation;

        (await user.Patch("/perfil/", body)).Is(400, Refused.Field("password", message));
        await Host.LogIn(user.Email, user.Password);
    }

    [Fact]
    public async Task Blank_passwords_leave_it_as_it_is()
    {
        var user = await Host.Cashier();

        (await user.Patch("/perfil/", new { password = " ", confirm_password = "" })).Is(200);
        (await user.Patch("/perfil/")).Is(200);
        await Host.LogIn(user.Email, user.Password);
    }

    [Fact]
    public async Task Fields_are_looked_at_before_passwords()
    {
        var (user, other) = (await Host.Cashier(), await Host.Cashier());

        (await user.Patch("/perfil/", new { nombre_apellido = " ", correo_electronico = other.Email, password = "una", confirm_password = "otra" }))
            .Is(400, Refused.Fields(
                ("nombre_apellido", "Este campo no puede estar en blanco."),
                ("correo_electronico", "Ya existe usuario con este correo electronico.")));
    }
}
