using System.Text.Json.Nodes;
using Mostrador.SmartSales.Users;

namespace Mostrador.Api.Tests.SmartSales;

/// Which tokens open the API, what they say and how long they live (contract 2.1, 1.4).
public sealed class AccessTokenTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private const string Key = "mostrador-development-smartsales-signing-key";
    private readonly SmartSalesHost _host = fixture.Host;

    [Fact]
    public async Task Both_kinds_say_whose_they_are()
    {
        var user = await _host.Client();

        foreach (var (token, type, life) in new[] { (user.Access, "access", 3600L), (user.Refresh, "refresh", 604_800L) })
        {
            var claims = Jwt.Claims(token);
            Assert.Equal("HS256", Jwt.Header(token)["alg"]!.GetValue<string>());
            Assert.Equal((type, $"{user.UserId}"), (claims["token_type"]!.GetValue<string>(), claims["user_id"]!.GetValue<string>()));
            Assert.Equal(life, claims["exp"]!.GetValue<long>() - claims["iat"]!.GetValue<long>());
            Assert.Matches("^[0-9a-f]{32}$", claims["jti"]!.GetValue<string>());
            Assert.Equal(token, Jwt.With(token, _ => { }, Key));
        }

        Assert.NotEqual(Jwt.Claims(user.Access)["jti"]!.GetValue<string>(), Jwt.Claims(user.Refresh)["jti"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whatever_is_forged_is_refused_everywhere()
    {
        var (user, admin) = (await _host.Client(), await _host.Admin());
        var claims = Jwt.Claims(admin.Access);
        var signed = user.Access.Split('.');
        string[] forged =
        [
            Jwt.With(admin.Access, _ => { }, "a key that somebody has guessed or found"),
            Jwt.With(admin.Access, _ => { }, Jwt.DevelopmentKey),
            $"{signed[0]}.{admin.Access.Split('.')[1]}.{signed[2]}",
            Jwt.Unsigned(new JsonObject { ["alg"] = "none", ["typ"] = "JWT" }, claims) + ".",
            Jwt.Unsigned(new JsonObject { ["alg"] = "None", ["typ"] = "JWT" }, claims) + "." + signed[2],
            Jwt.Sign(new JsonObject { ["alg"] = "HS512", ["typ"] = "JWT" }, claims, Key),
            Jwt.With(admin.Access, body => body.Remove("exp"), Key),
            admin.Access[..^3],
        ];

        foreach (var token in forged)
        {
            foreach (var path in new[] { "/users/profile/", "/products/", "/orders/admin/" })
                (await _host.Anonymous.WithToken(token).Get(path)).IsExactly(401, Refused.BadToken("Token is invalid"));
            (await _host.Anonymous.Post("/token/verify/", new { token })).Is(401);
            (await _host.Anonymous.Post("/token/refresh/", new { refresh = token })).Is(401);
        }
    }

    /// Modules that happen to have one key still do not take each other's tokens.
    [Fact]
    public async Task A_token_of_another_module_is_refused()
    {
        await using var host = await SmartSalesHost.Start(options => options.Settings["SmartSales__JwtSigningKey"] = Jwt.DevelopmentKey);
        var admin = await host.Admin();

        var foreign = Jwt.With(admin.Access, body => (body["iss"], body["aud"]) = ("pos", "pos"));

        (await admin.Get("/users/profile/")).Is(200);
        (await admin.WithToken(foreign).Get("/users/profile/")).IsExactly(401, Refused.BadToken("Token is invalid"));
    }

    [Fact]
    public async Task A_refresh_token_does_not_open_anything()
    {
        var user = await _host.Client();

        foreach (var path in new[] { "/users/profile/", "/products/" })
            (await user.WithToken(user.Refresh).Get(path)).IsExactly(401, Refused.BadToken("Token has wrong type"));
    }

    [Fact]
    public async Task They_live_for_an_hour_and_a_week_of_real_time()
    {
        var time = new ManualClock(DateTimeOffset.Parse("2025-10-22T10:00:00Z", null));
        await using var host = await SmartSalesHost.Start(options => options.Time = time);
        var user = await host.Client();
        var refresh = new { refresh = user.Refresh };
        const string Expired = """{"detail": "Token is expired", "code": "token_not_valid"}""";
        const string Invalid = """{"detail": "Token is invalid", "code": "token_not_valid"}""";

        time.Advance(TimeSpan.FromSeconds(3599));
        (await user.Get("/users/profile/")).Is(200);
        time.Advance(TimeSpan.FromSeconds(1));
        (await user.Get("/users/profile/")).IsExactly(401, Refused.BadToken("Token is expired"));
        (await user.Get("/products/")).IsExactly(401, Refused.BadToken("Token is expired"));
        (await host.Anonymous.Post("/token/verify/", new { token = user.Access })).IsExactly(401, Invalid);
        (await user.Post("/token/refresh/", refresh)).Is(200);

        time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(3601));
        (await host.Anonymous.Post("/token/refresh/", refresh)).Is(200);
        time.Advance(TimeSpan.FromSeconds(1));
        (await host.Anonymous.Post("/token/refresh/", refresh)).IsExactly(401, Expired);
    }

    [Fact]
    public async Task Who_is_inactive_or_gone_neither_signs_in_nor_goes_on()
    {
        var (idle, gone) = (await _host.Client(), await _host.Client());
        await _host.Store(async transaction =>
            transaction.Replace((await transaction.Find<User>(idle.UserId))! with { IsActive = false }));
        (await gone.Delete($"/users/{gone.UserId}/")).Is(204);

        foreach (var path in new[] { "/users/profile/", "/products/", "/orders/admin/" })
            (await idle.Get(path)).IsExactly(401, """{"detail": "User is inactive", "code": "user_inactive"}""");
        foreach (var user in new[] { idle, gone })
        {
            (await _host.Anonymous.Post("/token/", new { username = user.Username, password = user.Password })).Is(401, """
                {"detail": "No active account found with the given credentials"}
                """);
            (await _host.Anonymous.Post("/token/refresh/", new { refresh = user.Refresh })).Is(401, """
                {"detail": "No active account found for the given token."}
                """);
        }
    }

    [Fact]
    public async Task The_token_of_a_deleted_user_is_refused_also_where_none_is_due()
    {
        var user = await _host.Client();
        (await user.Delete($"/users/{user.UserId}/")).Is(204);

        foreach (var path in new[] { "/users/profile/", "/products/", "/orders/admin/" })
            (await user.Get(path)).IsExactly(401, """{"detail": "User not found", "code": "user_not_found"}""");
        (await user.Post("/token/", new { username = user.Username, password = user.Password })).Is(401, """
            {"detail": "No active account found with the given credentials"}
            """);
    }

    [Theory]
    [InlineData("Basic YTpi")]
    [InlineData("Token abc")]
    public async Task Another_scheme_is_no_credential(string header)
    {
        var caller = _host.Anonymous.WithHeader("Authorization", header);

        (await caller.Get("/users/profile/")).IsExactly(401, Refused.NotAuthenticated);
        (await caller.Get("/products/")).Is(200);
    }

    [Theory]
    [InlineData("/token/", """{"username": " ", "password": ""}""", """
        {"username": ["This field may not be blank."], "password": ["This field may not be blank."]}
        """)]
    [InlineData("/token/refresh/", "{}", """{"refresh": ["This field is required."]}""")]
    [InlineData("/token/verify/", "{}", """{"token": ["This field is required."]}""")]
    public async Task Missing_and_blank_fields_are_told(string path, string body, string answer) =>
        (await _host.Anonymous.Post(path, Bodies.Json(body))).IsExactly(400, answer);

    [Theory]
    [InlineData("/token/refresh/", """{"refresh": "x"}""")]
    [InlineData("/token/verify/", """{"token": "x.y.z"}""")]
    public async Task What_is_no_token_is_told(string path, string body) =>
        (await _host.Anonymous.Post(path, Bodies.Json(body))).IsExactly(401, """{"detail": "Token is invalid", "code": "token_not_valid"}""");
}
