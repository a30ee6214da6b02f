namespace Mostrador.Api.Tests.LocalSim.Auth;

public sealed class LoginTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string Wrong = """{"detail": "Usuario o contraseña incorrectos"}""";

    [Fact]
    public async Task The_administrator_of_the_settings_signs_in_and_sees_all_modules()
    {
        var admin = await fixture.Host.Admin();

        (await admin.Get("/auth/me")).IsExactly(200, """
            {"username": "admin", "full_name": "Administrador", "email": "admin@example.com", "role": "Admin",
             "modules": ["Dashboard", "Punto de venta", "SIMs", "Recargas", "Devoluciones", "Usuarios", "Turnos", "Inventarios SIMs"]}
            """);
    }

    [Fact]
    public async Task A_form_signs_in_as_JSON_does()
    {
        var form = Bodies.Form(("username", "admin"), ("password", "Admin123!"));
        var parts = Bodies.Multipart(("username", "admin"), ("password", "Admin123!"));

        Assert.Equal("bearer", (await fixture.Host.Anonymous.Post("/auth/login", form)).Is(200)["token_type"]);
        Assert.NotEmpty((await fixture.Host.Anonymous.Post("/auth/login/", parts)).Is(200)["access_token"]);
    }

    [Theory]
    [InlineData("admin", "wrong")]
    [InlineData("Admin", "Admin123!")]
    [InlineData("nobody", "Admin123!")]
    public async Task Every_failure_has_the_same_answer(string username, string password) =>
        (await fixture.Host.Anonymous.Post("/auth/login", new { username, password })).Is(400, Wrong);

    [Fact]
    public async Task Missing_fields_are_named_in_their_order() =>
        (await fixture.Host.Anonymous.Post("/auth/login", new { })).IsExactly(422, """
            {"detail": [
              {"loc": ["body", "username"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "password"], "msg": "field required", "type": "value_error.missing"}]}
            """);

    [Fact]
    public async Task Unknown_paths_and_wrong_methods_need_no_token()
    {
        (await fixture.Host.Anonymous.Get("/nada")).Is(404, """{"detail": "Not Found"}""");
        (await fixture.Host.Anonymous.Delete("/auth/login")).Is(405, """{"detail": "Method Not Allowed"}""");
    }

    [Fact]
    public async Task A_deactivated_user_is_told_what_an_unknown_one_is_told()
    {
        var seller = await fixture.Host.Seller();
        (await (await fixture.Host.Admin()).Delete($"/users/{seller.UserId}")).Is(200);

        (await fixture.Host.Anonymous.Post("/auth/login", new { username = seller.Username, password = seller.Password })).IsExactly(400, Wrong);
    }

    [Fact]
    public async Task A_form_without_a_field_or_with_an_empty_one_is_told_so()
    {
        const string NoPassword = """
            {"detail": [{"loc": ["body", "password"], "msg": "field required", "type": "value_error.missing"}]}
            """;

        (await fixture.Host.Anonymous.Post("/auth/login", Bodies.Form(("username", "admin")))).IsExactly(422, NoPassword);
        (await fixture.Host.Anonymous.Post("/auth/login", Bodies.Form(("username", "admin"), ("password", "")))).IsExactly(422, NoPassword);
    }

    [Fact]
    public async Task JSON_that_is_announced_as_a_form_lacks_the_fields_however_long_it_is()
    {
        var json = $$"""{"username": "admin", "password": "{{new string('x', 5000)}}"}""";

        (await fixture.Host.Anonymous.Post("/auth/login", Bodies.Typed(json, "application/x-www-form-urlencoded"))).IsExactly(422, """
            {"detail": [
              {"loc": ["body", "username"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "password"], "msg": "field required", "type": "value_error.missing"}]}
            """);
        var key = (new string('k', 5000), "x");
        (await fixture.Host.Anonymous.Post("/auth/login", Bodies.Form(key, ("username", "admin"), ("password", "Admin123!")))).Is(200);
        (await fixture.Host.Anonymous.Post("/auth/login", Bodies.Multipart(key, ("username", "admin"), ("password", "Admin123!")))).Is(200);
    }

    [Fact]
    public async Task The_extra_fields_of_an_OAuth_form_do_not_matter() =>
        (await fixture.Host.Anonymous.Post("/auth/login", Bodies.Form(
            ("grant_type", "password"), ("username", "admin"), ("password", "Admin123!"), ("scope", ""), ("client_id", "x")))).Is(200);

    [Theory]
    [InlineData("")]
    [InlineData(" admin")]
    [InlineData("../admin")]
    [InlineData("ñandú/#?%")]
    public async Task An_odd_user_name_is_just_unknown(string username) =>
        (await fixture.Host.Anonymous.Post("/auth/login", Bodies.Json($$"""{"username": "{{username}}", "password": "Admin123!"}"""))).IsExactly(400, Wrong);

    [Fact]
    public async Task A_user_name_longer_than_any_is_unknown() =>
        (await fixture.Host.Anonymous.Post("/auth/login", new { username = new string('a', 10_000), password = "x" })).IsExactly(400, Wrong);

    [Fact]
    public async Task A_seller_sees_his_modules()
    {
        var seller = await fixture.Host.Seller();

        var modules = (await seller.Get("/auth/me")).Is(200).Object["modules"]!.AsArray().Select(name => name!.GetValue<string>());

        Assert.Equal(["Dashboard", "Punto de venta", "SIMs", "Recargas", "Devoluciones", "Turnos"], modules);
    }
}
