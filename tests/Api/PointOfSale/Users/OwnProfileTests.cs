namespace Mostrador.Api.Tests.PointOfSale.Users;

/// Everybody's own data (contract D3, D4, D5).
public sealed class OwnProfileTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Fact]
    public async Task Everybody_sees_himself()
    {
        var employee = await shop.Host.Employee();

        (await employee.Get("/users/me/")).IsExactly(200, $$"""
            {"id": {{employee.UserId}}, "username": "empleado", "email": "{{employee.Email}}", "first_name": "Ana", "last_name": "López",
             "phone_number": "", "address": "", "role": "EMPLOYEE", "is_active": true}
            """);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public async Task A_partial_body_changes_what_it_names(string method)
    {
        var employee = await shop.Host.Employee();
        var email = Unique.Email();

        var saved = await employee.Send(method, "/users/me/", Bodies.Json(
            $$"""
            {"username": " ana ", "email": "{{email}}", "first_name": "Ana María", "phone_number": 5512345678,
             "address": "Calle 1", "extra": 1}
            """));

        var expected = $$"""
            {"id": {{employee.UserId}}, "username": "ana", "email": "{{email}}", "first_name": "Ana María", "last_name": "López",
             "phone_number": "5512345678", "address": "Calle 1", "role": "EMPLOYEE", "is_active": true}
            """;
        saved.IsExactly(200, expected);
        (await employee.Get("/users/me/")).IsExactly(200, expected);
        await shop.Host.LogIn(email, employee.Password);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public async Task Nobody_promotes_himself(string method)
    {
        var employee = await shop.Host.Employee();

        var saved = (await employee.Send(method, "/users/me/", Bodies.Json("""{"role": "ADMIN", "is_active": false, "id": 1}"""))).Is(200);

        Assert.Equal(("EMPLOYEE", "true", $"{employee.UserId}"), (saved["role"], saved["is_active"], saved["id"]));
        (await employee.Get("/users/")).Is(403);
    }

    [Fact]
    public async Task Not_even_managers_change_their_own_role_here()
    {
        var owner = await shop.Host.Owner();

        Assert.Equal("OWNER", (await owner.Patch("/users/me/", new { role = "EMPLOYEE" })).Is(200)["role"]);
        Assert.Equal("OWNER", (await owner.Patch("/users/me/", new { role = "BOSS" })).Is(200)["role"]);
        Assert.Equal("OWNER", (await owner.Put("/users/me/", Bodies.Json("""{"role": null, "is_active": "x"}"""))).Is(200)["role"]);
    }

    [Fact]
    public async Task A_changed_password_counts_at_once()
    {
        var employee = await shop.Host.Employee();

        (await employee.Patch("/users/me/", new { password = "nueva" })).Is(200);

        (await employee.Post("/auth/login/", new { email = employee.Email, password = employee.Password }))
            .Is(401, """{"detail": "Credenciales inválidas"}""");
        await shop.Host.LogIn(employee.Email, "nueva");
    }

    [Fact]
    public async Task The_email_of_another_user_is_refused_also_that_of_a_deactivated_one()
    {
        var (employee, gone) = (await shop.Host.Employee(), await shop.Host.Employee());
        (await (await shop.Host.Admin()).Delete($"/users/{gone.UserId}/")).Is(204);
        const string taken = """{"email": ["custom user with this email already exists."]}""";

        (await employee.Patch("/users/me/", new { email = "Admin@Example.com" })).Is(400, taken);
        (await employee.Put("/users/me/", new { email = gone.Email })).Is(400, taken);
        (await employee.Patch("/users/me/", new { email = employee.Email.ToUpperInvariant() })).Is(200);
    }

    [Fact]
    public async Task An_error_changes_nothing()
    {
        var employee = await shop.Host.Employee();

        (await employee.Patch("/users/me/", new { first_name = "Otra", password = "otra", email = "x" }))
            .Is(400, """{"email": ["Enter a valid email address."]}""");

        Assert.Equal("Ana", (await employee.Get("/users/me/")).Is(200)["first_name"]);
        await shop.Host.LogIn(employee.Email, employee.Password);
    }
}
