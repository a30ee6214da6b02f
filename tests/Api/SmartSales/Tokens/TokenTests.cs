namespace Mostrador.Api.Tests.SmartSales;

public sealed class TokenTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private SmartSalesClient Anonymous => fixture.Host.Anonymous;

    [Fact]
    public async Task The_administrator_of_the_settings_signs_in()
    {
        var admin = await fixture.Host.Admin();

        (await admin.Get("/users/profile/")).IsExactly(200, """
            {"id": 1, "username": "admin", "email": "admin@example.com", "first_name": "", "last_name": "", "role": "ADMIN",
             "is_staff": true, "is_superuser": true, "is_active": true}
            """);
    }

    [Fact]
    public async Task Missing_fields_are_all_named() => (await Anonymous.Post("/token/")).Is(400, """
        {"username": ["This field is required."], "password": ["This field is required."]}
        """);

    [Theory]
    [InlineData("admin", "wrong")]
    [InlineData("Admin", "Admin123!")]
    [InlineData("admin@example.com", "Admin123!")]
    public async Task Every_failure_has_the_same_answer(string username, string password) =>
        (await Anonymous.Post("/token/", new { username, password })).Is(401, """
            {"detail": "No active account found with the given credentials"}
            """);

    [Fact]
    public async Task A_refresh_token_gets_an_access_token_and_no_other()
    {
        var cashier = await fixture.Host.Cashier();

        var refreshed = (await Anonymous.Post("/token/refresh/", new { refresh = cashier.Refresh })).Is(200);

        Assert.Equal(["access"], refreshed.Object.Select(member => member.Key));
        (await cashier.WithToken(refreshed["access"]).Get("/users/profile")).Is(200);
    }

    [Fact]
    public async Task An_access_token_does_not_refresh()
    {
        var cashier = await fixture.Host.Cashier();

        (await Anonymous.Post("/token/refresh/", new { refresh = cashier.Access })).Is(401, """
            {"detail": "Token has wrong type", "code": "token_not_valid"}
            """);
    }

    [Fact]
    public async Task Tokens_of_both_kinds_are_verified()
    {
        var cashier = await fixture.Host.Cashier();

        (await Anonymous.Post("/token/verify/", new { token = cashier.Access })).Is(200, "{}");
        (await Anonymous.Post("/token/verify/", new { token = cashier.Refresh })).Is(200, "{}");
        (await Anonymous.Post("/token/verify/", new { token = "no" })).Is(401, """
            {"detail": "Token is invalid", "code": "token_not_valid"}
            """);
    }

    [Fact]
    public async Task A_bad_token_is_refused_also_where_none_is_needed()
    {
        (await Anonymous.WithToken("no").Post("/users/", new { })).Is(401, """
            {"detail": "Given token not valid for any token type", "code": "token_not_valid",
             "messages": [{"token_class": "AccessToken", "token_type": "access", "message": "Token is invalid"}]}
            """);
        (await Anonymous.WithToken("no").Post("/token/", new { username = "admin", password = "Admin123!" })).Is(200);
    }

    [Fact]
    public async Task A_header_of_three_words_is_no_header() =>
        (await Anonymous.WithHeader("Authorization", "Bearer two values").Get("/users/profile/")).Is(401, """
            {"detail": "Authorization header must contain two space-delimited values", "code": "bad_authorization_header"}
            """);

    [Fact]
    public async Task Nobody_makes_himself_a_manager()
    {
        var body = new { username = Unique.Text("user"), password = "x", first_name = "", last_name = "", role = "MANAGER" };

        (await Anonymous.Post("/users/", body)).Is(403, """
            {"detail": "You do not have permission to perform this action."}
            """);
        (await Anonymous.Post("/users/", body with { role = "CAJERO" })).Is(201);
    }
}
