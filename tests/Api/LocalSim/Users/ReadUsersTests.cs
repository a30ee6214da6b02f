using Mostrador.LocalSim.Users;

namespace Mostrador.Api.Tests.LocalSim.Users;

/// Contract 11.1, 11.2.
public sealed class ReadUsersTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string NotAllowed = "No tienes permiso para ver usuarios";
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task The_list_has_all_users_by_id_inactive_ones_too()
    {
        await using var host = await LocalSimHost.Start();
        var admin = await host.Admin();
        var body = new { username = "vendedor1", password = "secreto", full_name = "Juan Pérez", email = "juan@localsim.co", role_id = 2 };
        (await admin.At("2025-09-01T05:00:00Z").Post("/auth/register", body)).Is(200);
        (await admin.Delete("/users/2")).Is(200);
        var founded = (await host.Stored.Peek<User>("admin"))!.CreatedAt.ToOffset(TimeSpan.FromHours(-5));

        (await admin.Get("/users/")).IsExactly(200, $$"""
            {"users": [
              {"id": 1, "username": "admin", "full_name": "Administrador", "email": "admin@example.com", "role_id": 1, "role_name": "Admin",
               "is_active": true, "created_at": "{{founded:yyyy-MM-ddTHH:mm:ss}}"},
              {"id": 2, "username": "vendedor1", "full_name": "Juan Pérez", "email": "juan@localsim.co", "role_id": 2, "role_name": "Vendedor",
               "is_active": false, "created_at": "2025-09-01T00:00:00"}],
             "total": 2}
            """);
    }

    [Fact]
    public async Task One_user_is_shown_with_his_role_and_its_modules()
    {
        var seller = await _host.Seller();
        var user = (await _host.Stored.Peek<User>(seller.Username))!;

        (await (await _host.Admin()).Get($"/users/{seller.UserId}")).IsExactly(200, $$"""
            {"id": {{seller.UserId}}, "username": "{{seller.Username}}", "full_name": "Juan Pérez", "email": "{{user.Email}}",
             "role": {"id": 2, "name": "Vendedor", "modules": ["Dashboard", "Punto de venta", "SIMs", "Recargas", "Devoluciones", "Turnos"]},
             "is_active": true, "created_at": "{{user.CreatedAt.ToOffset(TimeSpan.FromHours(-5)):yyyy-MM-ddTHH:mm:ss}}"}
            """);
    }

    [Fact]
    public async Task Everybody_may_look_at_himself_and_nobody_else_without_the_right()
    {
        var (seller, other) = (await _host.Seller(), await _host.Accountant());

        Assert.Equal(seller.Username, (await seller.Get($"/users/{seller.UserId}")).Is(200)["username"]);
        (await seller.Get($"/users/{other.UserId}")).IsExactly(403, Refused.With(NotAllowed));
        (await seller.Get("/users/999999")).IsExactly(403, Refused.With(NotAllowed));
        (await seller.Get("/users/abc")).IsExactly(403, Refused.With(NotAllowed));
    }

    [Fact]
    public async Task The_module_of_users_opens_each_of_them_and_not_the_list()
    {
        var manager = await _host.With(6);

        (await manager.Get("/users/1")).Is(200);
        (await manager.Get("/users/999999")).IsExactly(404, Refused.With("Usuario no encontrado"));
        (await manager.Get("/users")).IsExactly(403, Refused.With(NotAllowed));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("1e1")]
    [InlineData("%C3%B1")]
    [InlineData("0x1")]
    public async Task An_id_that_is_no_integer_is_told_with_its_place(string id)
    {
        var admin = await _host.Admin();
        var shape = Refused.Shape("""["path", "user_id"]""", "value is not a valid integer", "type_error.integer");

        (await admin.Get($"/users/{id}")).IsExactly(422, shape);
        (await admin.Put($"/users/{id}", new { })).IsExactly(422, shape);
        (await admin.Delete($"/users/{id}")).IsExactly(422, shape);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("999999999999999999999999999999")]
    public async Task An_id_of_nobody_is_not_found(string id) =>
        (await (await _host.Admin()).Get($"/users/{id}")).IsExactly(404, Refused.With("Usuario no encontrado"));
}
