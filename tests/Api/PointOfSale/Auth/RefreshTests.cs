namespace Mostrador.Api.Tests.PointOfSale.Auth;

/// A new access token for a refresh token (contract D2).
public sealed class RefreshTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Invalid = """{"detail": "Token is invalid", "code": "token_not_valid"}""";
    private const string Expired = """{"detail": "Token is expired", "code": "token_not_valid"}""";
    private const string WrongType = """{"detail": "Token has wrong type", "code": "token_not_valid"}""";
    private const string Blacklisted = """{"detail": "Token is blacklisted", "code": "token_not_valid"}""";

    [Fact]
    public async Task A_refresh_token_gives_a_new_access_token_and_nothing_else()
    {
        var employee = await shop.Host.Employee();

        var reply = await Refresh(employee.Refresh);

        reply.Is(200, $$"""{"access": "{{reply["access"]}}"}""");
        Assert.NotEqual(employee.Access, reply["access"]);
        Assert.Equal($"{employee.UserId}", (await employee.WithToken(reply["access"]).Get("/users/me/")).Is(200)["id"]);
    }

    [Fact]
    public async Task It_can_be_used_again_and_opens_no_session()
    {
        var employee = await shop.Host.Employee();
        var before = (await employee.Get("/sessions/")).Is(200).Text;

        (await Refresh(employee.Refresh)).Is(200);
        (await Refresh(employee.Refresh)).Is(200);

        (await employee.Get("/sessions/")).IsExactly(200, before);
    }

    [Fact]
    public async Task The_new_token_carries_the_users_data_of_now()
    {
        var employee = await shop.Host.Employee();
        var email = Unique.Email();
        (await (await shop.Host.Admin()).Patch($"/users/{employee.UserId}/", new { username = "jefa", email, role = "OWNER" })).Is(200);

        var claims = Jwt.Claims((await Refresh(employee.Refresh)).Is(200)["access"]);

        Assert.Equal(
            ("access", "jefa", email, "OWNER"),
            (claims["token_type"]!.GetValue<string>(), claims["username"]!.GetValue<string>(), claims["email"]!.GetValue<string>(),
                claims["role"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("{}", "This field is required.")]
    [InlineData("""{"access": "a"}""", "This field is required.")]
    [InlineData("""{"refresh": ""}""", "This field may not be blank.")]
    [InlineData("""{"refresh": "  "}""", "This field may not be blank.")]
    [InlineData("""{"refresh": null}""", "This field may not be null.")]
    [InlineData("""{"refresh": true}""", "Not a valid string.")]
    [InlineData("""{"refresh": ["a"]}""", "Not a valid string.")]
    public async Task The_token_must_be_sent(string body, string message)
    {
        (await shop.Host.Anonymous.Post("/auth/refresh/", Bodies.Json(body))).Is(400, $$"""{"refresh": ["{{message}}"]}""");
    }

    [Fact]
    public async Task Without_a_body_the_token_is_missing()
    {
        (await shop.Host.Anonymous.Post("/auth/refresh/")).Is(400, """{"refresh": ["This field is required."]}""");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    public async Task Garbage_is_invalid(string token)
    {
        IsRefused(await Refresh(token), Invalid);
    }

    [Fact]
    public async Task Forgeries_are_invalid()
    {
        var token = (await shop.Host.Employee()).Refresh;

        (await Refresh(Jwt.With(token, _ => { }))).Is(200);
        IsRefused(await Refresh(Jwt.With(token, _ => { }, "another-signing-key-of-at-least-32-bytes")), Invalid);
        IsRefused(await Refresh(Jwt.Unsigned(new() { ["typ"] = "JWT", ["alg"] = "none" }, Jwt.Claims(token)) + "."), Invalid);
        IsRefused(await Refresh(Jwt.Sign(new() { ["typ"] = "JWT", ["alg"] = "HS512" }, Jwt.Claims(token))), Invalid);
        IsRefused(await Refresh(Jwt.With(token, claims => claims["iss"] = "mcmatias")), Invalid);
        IsRefused(await Refresh(Jwt.With(token, claims => claims["aud"] = "mcmatias")), Invalid);
        IsRefused(await Refresh(token[..^5] + (token[^5] == 'A' ? 'B' : 'A') + token[^4..]), Invalid);
        IsRefused(await Refresh(token + new string('A', 100_000)), Invalid);
    }

    [Fact]
    public async Task An_access_token_has_the_wrong_type()
    {
        IsRefused(await Refresh((await shop.Host.Employee()).Access), WrongType);
    }

    [Fact]
    public async Task A_refresh_token_ends_after_seven_days()
    {
        var time = new ManualClock(new DateTimeOffset(2024, 5, 6, 15, 0, 0, TimeSpan.Zero));
        await using var host = await PosHost.Start(options => options.Time = time);
        var admin = await host.Admin();

        time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await host.Anonymous.Post("/auth/refresh/", new { refresh = admin.Refresh })).Is(200);
        time.Advance(TimeSpan.FromSeconds(1));
        IsRefused(await host.Anonymous.Post("/auth/refresh/", new { refresh = admin.Refresh }), Expired);
    }

    [Fact]
    public async Task After_its_session_was_revoked_a_token_is_blacklisted()
    {
        var employee = await shop.Host.Employee();
        var other = await shop.Host.LogIn(employee.Email, employee.Password);
        var newest = (await employee.Get("/sessions/")).Is(200).Array[0]!["id"];

        (await employee.Post($"/sessions/{newest}/revoke/")).Is(200);

        IsRefused(await Refresh(other.Refresh), Blacklisted);
        (await Refresh(employee.Refresh)).Is(200);
        (await other.Get("/users/me/")).Is(200); // the access token lives to its end
    }

    [Fact]
    public async Task Without_its_session_a_token_is_blacklisted()
    {
        var employee = await shop.Host.Employee();

        IsRefused(await Refresh(Jwt.With(employee.Refresh, claims => claims["jti"] = "0123456789abcdef0123456789abcdef")), Blacklisted);
    }

    [Fact]
    public async Task A_deactivated_user_has_no_account_for_his_token()
    {
        var employee = await shop.Host.Employee();
        (await (await shop.Host.Admin()).Delete($"/users/{employee.UserId}/")).Is(204);

        IsRefused(await Refresh(employee.Refresh), """{"detail": "No active account found for the given token."}""");
    }

    [Fact]
    public async Task A_refresh_does_not_care_what_access_token_comes_with_it()
    {
        var employee = await shop.Host.Employee();

        (await shop.Host.Anonymous.WithToken("garbage").Post("/auth/refresh/", new { refresh = employee.Refresh })).Is(200);
    }

    private Task<Reply> Refresh(string token) => shop.Host.Anonymous.Post("/auth/refresh/", new { refresh = token });

    private static void IsRefused(Reply reply, string body)
    {
        reply.IsExactly(401, body);
        Assert.Equal("Bearer realm=\"api\"", reply.Header("WWW-Authenticate"));
    }
}
