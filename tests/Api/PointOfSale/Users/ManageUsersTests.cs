namespace Mostrador.Api.Tests.PointOfSale.Users;

/// Looking at staff and changing it (contract D6, I1, I2, I3).
public sealed class ManageUsersTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string NotFound = """{"detail": "Not found."}""";

    [Fact]
    public async Task The_list_holds_active_users_by_ascending_id()
    {
        await using var host = await PosHost.Start();
        var admin = await host.Admin();
        var (first, second, third) = (await host.Employee(), await host.Owner(), await host.Employee());
        (await admin.Delete($"/users/{second.UserId}/")).Is(204);
        (await admin.Patch($"/users/{first.UserId}/", new { username = "zzz" })).Is(200);

        var users = (await admin.Get("/users/")).Is(200);

        Assert.Equal([admin.UserId, first.UserId, third.UserId], users.Array.Select(user => user!["id"]!.GetValue<long>()));
        Assert.All(users.Array, user => Assert.True(user!["is_active"]!.GetValue<bool>()));
        (await admin.Get($"/users/{third.UserId}/")).IsExactly(200, users.Array[2]!.ToJsonString());
    }

    [Fact]
    public async Task A_patch_changes_what_it_names()
    {
        var admin = await shop.Host.Admin();
        var user = await shop.Host.Employee();

        var saved = await admin.Patch($"/users/{user.UserId}/", new { first_name = "Nueva", role = "ADMINS", is_active = false, id = 1 });

        var expected = $$"""
            {"id": {{user.UserId}}, "username": "empleado", "email": "{{user.Email}}", "first_name": "Nueva", "last_name": "López",
             "phone_number": "", "address": "", "role": "ADMIN", "is_active": true}
            """;
        saved.IsExactly(200, expected);
        (await admin.Get($"/users/{user.UserId}/")).IsExactly(200, expected);
    }

    [Fact]
    public async Task The_front_ends_form_leaves_the_password_out_and_it_stays()
    {
        var admin = await shop.Host.Admin();
        var user = await shop.Host.Employee();

        (await admin.Patch($"/users/{user.UserId}/", UserBody.New().Lacking("password").But("email", $"\"{user.Email}\""))).Is(200);

        await shop.Host.LogIn(user.Email, user.Password);
    }

    [Fact]
    public async Task A_full_update_needs_all_required_fields()
    {
        var admin = await shop.Host.Admin();
        var user = await shop.Host.Owner();

        (await admin.Put($"/users/{user.UserId}/", UserBody.New().Lacking("password")))
            .Is(400, """{"password": ["This field is required."]}""");
        (await admin.Put($"/users/{user.UserId}/", UserBody.New().Lacking("last_name", "email")))
            .IsExactly(400, """{"email": ["This field is required."], "last_name": ["This field is required."]}""");
    }

    [Fact]
    public async Task A_full_update_keeps_optional_fields_that_it_does_not_name()
    {
        var admin = await shop.Host.Admin();
        var user = await shop.Host.Owner();
        (await admin.Patch($"/users/{user.UserId}/", new { phone_number = "55", address = "Calle" })).Is(200);
        var body = UserBody.New();

        var saved = await admin.Put($"/users/{user.UserId}/", body);

        saved.IsExactly(200, $$"""
            {"id": {{user.UserId}}, "username": "new_user", "email": "{{body["email"]}}", "first_name": "Juan", "last_name": "Perez",
             "phone_number": "55", "address": "Calle", "role": "OWNER", "is_active": true}
            """);
        await shop.Host.LogIn(saved["email"], "secreto");
    }

    [Fact]
    public async Task A_new_password_counts_at_once()
    {
        var admin = await shop.Host.Admin();
        var user = await shop.Host.Employee();

        (await admin.Patch($"/users/{user.UserId}/", new { password = "abc" })).Is(200);

        (await admin.Post("/auth/login/", new { email = user.Email, password = user.Password })).Is(401);
        await shop.Host.LogIn(user.Email, "abc");
    }

    [Fact]
    public async Task A_new_email_signs_in_and_frees_the_old_one()
    {
        var admin = await shop.Host.Admin();
        var user = await shop.Host.Employee();
        var email = Unique.Email();

        (await admin.Patch($"/users/{user.UserId}/", new { email })).Is(200);

        await shop.Host.LogIn(email, user.Password);
        (await admin.Post("/auth/login/", new { email = user.Email, password = user.Password })).Is(401);
        (await admin.Post("/users/", UserBody.New().But("email", $"\"{user.Email}\""))).Is(201);
    }

    [Fact]
    public async Task The_email_of_another_user_is_refused_and_ones_own_is_not()
    {
        var admin = await shop.Host.Admin();
        var user = await shop.Host.Employee();

        (await admin.Patch($"/users/{user.UserId}/", new { email = "ADMIN@example.com" }))
            .Is(400, """{"email": ["custom user with this email already exists."]}""");
        (await admin.Put($"/users/{user.UserId}/", UserBody.New().But("email", "\"admin@example.com\"")))
            .Is(400, """{"email": ["custom user with this email already exists."]}""");
        Assert.Equal(
            user.Email.ToUpperInvariant(),
            (await admin.Patch($"/users/{user.UserId}/", new { email = user.Email.ToUpperInvariant() })).Is(200)["email"]);
        await shop.Host.LogIn(user.Email, user.Password);
    }

    [Fact]
    public async Task A_user_who_does_not_exist_is_not_found()
    {
        var admin = await shop.Host.Admin();

        (await admin.Get("/users/999999/")).Is(404, NotFound);
        (await admin.Patch("/users/999999/", new { first_name = "a" })).Is(404, NotFound);
        (await admin.Put("/users/999999/", UserBody.New())).Is(404, NotFound);
        (await admin.Delete("/users/999999/")).Is(404, NotFound);
    }
}
