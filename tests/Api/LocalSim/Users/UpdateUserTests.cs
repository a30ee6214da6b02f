namespace Mostrador.Api.Tests.LocalSim.Users;

/// Contract 11.3, 11.4.
public sealed class UpdateUserTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string LastAdmin = "Debe existir al menos un administrador activo";
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task What_is_sent_changes_and_the_rest_stays()
    {
        var (admin, seller, email) = (await _host.Admin(), await _host.Seller(), Unique.Email("juancarlos"));

        (await admin.Put($"/users/{seller.UserId}", new { full_name = "Juan Carlos Pérez", email, role_id = "3" })).IsExactly(200, $$"""
            {"message": "Usuario actualizado exitosamente",
             "user": {"id": {{seller.UserId}}, "username": "{{seller.Username}}", "full_name": "Juan Carlos Pérez", "email": "{{email}}",
                      "role_id": 3, "is_active": true} }
            """);
        var reply = await admin.Put($"/users/{seller.UserId}/", new { username = "otro", password = "otra clave" });

        Assert.Equal(seller.Username, reply.Is(200).Object["user"]!["username"]!.GetValue<string>());
        Assert.Equal("Juan Carlos Pérez", reply.Object["user"]!["full_name"]!.GetValue<string>());
        await _host.LogIn(seller.Username, seller.Password);
    }

    [Fact]
    public async Task Another_role_holds_from_the_next_request_on()
    {
        var (admin, seller) = (await _host.Admin(), await _host.Seller());
        (await seller.Get("/users")).Is(403);

        (await admin.Put($"/users/{seller.UserId}", new { role_id = 1 })).Is(200);
        (await seller.Get("/users")).Is(200);

        (await seller.Put($"/users/{seller.UserId}", new { role_id = 3 })).Is(200);
        (await seller.Get("/users")).Is(403);
        Assert.Equal("Contador", (await seller.Get("/auth/me")).Is(200)["role"]);
    }

    [Fact]
    public async Task A_deactivated_user_is_out_at_once_until_he_is_reactivated()
    {
        var (admin, seller) = (await _host.Admin(), await _host.Seller());

        (await admin.Put($"/users/{seller.UserId}", new { is_active = "no" })).Is(200);
        (await seller.Get("/auth/me")).IsExactly(401, Refused.BadToken);

        (await admin.Put($"/users/{seller.UserId}", new { is_active = true })).Is(200);
        (await seller.Get("/auth/me")).Is(200);
    }

    [Fact]
    public async Task Nobody_is_changed_by_a_wrong_request()
    {
        var (admin, seller) = (await _host.Admin(), await _host.Seller());
        var other = (await (await _host.Seller()).Get("/auth/me")).Is(200)["email"];
        var before = (await admin.Get($"/users/{seller.UserId}")).Is(200).Text;
        var path = $"/users/{seller.UserId}";

        (await admin.Put("/users/999999", new { email = other, role_id = 99 })).IsExactly(404, Refused.With("Usuario no encontrado"));
        (await admin.Put(path, new { email = other.ToUpperInvariant(), role_id = 99 })).IsExactly(400, Refused.With("Email ya existe"));
        (await admin.Put(path, new { full_name = "Otro", role_id = 99 })).IsExactly(400, Refused.With("Rol no encontrado"));
        (await admin.Put("/users/abc", new { email = "x", role_id = "x", is_active = 7, full_name = new[] { 1 } })).IsExactly(422, $$"""
            {"detail": [
              {{Refused.Entry("""["path", "user_id"]""", "value is not a valid integer", "type_error.integer")}},
              {{Refused.Entry("""["body", "full_name"]""", "str type expected", "type_error.str")}},
              {{Refused.Entry("""["body", "email"]""", "value is not a valid email address", "value_error.email")}},
              {{Refused.Entry("""["body", "role_id"]""", "value is not a valid integer", "type_error.integer")}},
              {{Refused.Entry("""["body", "is_active"]""", "value could not be parsed to a boolean", "type_error.bool")}}]}
            """);
        (await admin.Put(path, new { email = (string?)null })).IsExactly(
            422, Refused.Shape("""["body", "email"]""", "none is not an allowed value", "type_error.none.not_allowed"));
        (await admin.Put(path)).IsExactly(422, Refused.Shape("""["body"]""", "field required", "value_error.missing"));

        Assert.Equal(before, (await admin.Get(path)).Is(200).Text);
    }

    [Fact]
    public async Task An_e_mail_that_was_given_up_is_free_and_ones_own_is_no_conflict()
    {
        var (admin, seller, other) = (await _host.Admin(), await _host.Seller(), await _host.Seller());
        var email = (await seller.Get("/auth/me")).Is(200)["email"];

        (await admin.Put($"/users/{seller.UserId}", new { email = email.ToUpperInvariant() })).Is(200);
        Assert.Equal(email.ToUpperInvariant(), (await seller.Get("/auth/me")).Is(200)["email"]);
        (await admin.Put($"/users/{other.UserId}", new { email })).IsExactly(400, Refused.With("Email ya existe"));
        (await admin.Put($"/users/{seller.UserId}", new { email = Unique.Email() })).Is(200);
        (await admin.Put($"/users/{other.UserId}", new { email })).Is(200);
    }

    [Fact]
    public async Task The_last_active_administrator_stays_one()
    {
        await using var host = await LocalSimHost.Start();
        var admin = await host.Admin();

        (await admin.Put("/users/1", new { role_id = 2 })).IsExactly(400, Refused.With(LastAdmin));
        (await admin.Put("/users/1", new { is_active = false })).IsExactly(400, Refused.With(LastAdmin));
        (await admin.Put("/users/1", new { is_active = true, role_id = 1, full_name = "Ana" })).Is(200);

        var second = await host.Register(1);
        (await admin.Put("/users/1", new { role_id = 2 })).Is(200);
        (await second.Put($"/users/{second.UserId}", new { is_active = false })).IsExactly(400, Refused.With(LastAdmin));
        (await second.Put("/users/1", new { role_id = 1 })).Is(200);
        (await second.Put($"/users/{second.UserId}", new { is_active = false })).Is(200);
        (await admin.Put("/users/1", new { role_id = 3 })).IsExactly(400, Refused.With(LastAdmin));

        // Inactive, he does not count, whichever role he has.
        (await admin.Put($"/users/{second.UserId}", new { role_id = 2 })).Is(200);
        (await admin.Put($"/users/{second.UserId}", new { role_id = 1 })).Is(200);
        (await admin.Put("/users/1", new { role_id = 3 })).IsExactly(400, Refused.With(LastAdmin));
        (await admin.Put($"/users/{second.UserId}", new { is_active = true })).Is(200);
        (await admin.Put("/users/1", new { role_id = 3 })).Is(200);
    }

    [Fact]
    public async Task Deleting_deactivates_and_may_be_repeated()
    {
        var (admin, seller) = (await _host.Admin(), await _host.Seller());

        for (var i = 0; i < 2; i++)
            (await admin.Delete($"/users/{seller.UserId}")).IsExactly(200, """{"message": "Usuario desactivado exitosamente"}""");

        (await seller.Get("/auth/me")).IsExactly(401, Refused.BadToken);
        Assert.Equal("false", (await admin.Get($"/users/{seller.UserId}")).Is(200)["is_active"]);
        (await admin.Delete("/users/999999")).IsExactly(404, Refused.With("Usuario no encontrado"));
        (await admin.Delete($"/users/{admin.UserId}")).IsExactly(400, Refused.With("No puedes desactivar tu propio usuario"));
        (await admin.Get("/auth/me")).Is(200);
    }

    [Fact]
    public async Task Only_administrators_change_users()
    {
        var (manager, seller) = (await _host.With(6), await _host.Seller());

        foreach (var caller in new[] { manager, seller })
        {
            (await caller.Put($"/users/{seller.UserId}", Bodies.Json("{"))).IsExactly(403, Refused.With("No tienes permiso para actualizar usuarios"));
            (await caller.Delete($"/users/{seller.UserId}")).IsExactly(403, Refused.With("No tienes permiso para eliminar usuarios"));
        }
    }
}
