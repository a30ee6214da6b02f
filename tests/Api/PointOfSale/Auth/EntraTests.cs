using System.Text.Json.Nodes;
using Mostrador.Kernel.Tests.Identity.Entra;

namespace Mostrador.Api.Tests.PointOfSale.Auth;

/// Access tokens of a Microsoft Entra ID tenant open the API to staff whom the module knows, and to nobody else.
public sealed class EntraTests : IAsyncLifetime
{
    private LocalIssuer? _issuer;
    private PosHost? _host;

    private LocalIssuer Issuer => _issuer!;

    private PosHost Host => _host!;

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.Start();
        _host = await PosHost.Start(options => Configure(options, _issuer));
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_member_of_staff_comes_in_by_his_e_mail_in_whatever_case()
    {
        var employee = await Host.Employee(Unique.Email("ana"));

        var me = (await With(Token(employee.Email.ToUpperInvariant())).Get("/users/me/")).Is(200);

        Assert.Equal(employee.Email, me["email"]);
        (await With(Token(employee.Email)).Get("/orders/")).Is(200);
    }

    [Fact]
    public async Task His_role_is_the_one_that_the_module_knows()
    {
        var (employee, owner) = (await Host.Employee(), await Host.Owner());

        (await With(Token(employee.Email, claims => claims["roles"] = new JsonArray("ADMIN", "OWNER"))).Get("/users/")).Is(403);
        (await With(Token(owner.Email)).Get("/users/")).Is(200);
    }

    [Fact]
    public async Task Somebody_whom_the_module_does_not_know_is_nobody_and_is_not_created()
    {
        var stranger = Unique.Email("stranger");

        for (var i = 0; i < 2; i++)
            (await With(Token(stranger)).Get("/orders/")).Is(401, """{"detail": "User not found", "code": "user_not_found"}""");

        Assert.DoesNotContain(stranger, (await (await Host.Admin()).Get("/users/")).Is(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deactivated_user_stays_out()
    {
        var employee = await Host.Employee();
        (await With(Token(employee.Email)).Get("/orders/")).Is(200);
        (await (await Host.Admin()).Delete($"/users/{employee.UserId}/")).Is(204);

        (await With(Token(employee.Email)).Get("/orders/")).Is(401, """{"detail": "User is inactive", "code": "user_inactive"}""");
    }

    [Theory]
    [InlineData("aud", "00000003-0000-0000-c000-000000000000")]
    [InlineData("iss", "https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0")]
    [InlineData("tid", "72f988bf-86f1-41af-91ab-2d7cd011db47")]
    public async Task A_token_for_somebody_else_or_of_somebody_else_is_not_valid(string claim, string value) =>
        IsRefused(await With(Token("admin@example.com", claims => claims[claim] = value)).Get("/orders/"), "Token is invalid");

    [Fact]
    public async Task An_expired_token_is_told_so_and_no_simulated_time_revives_it()
    {
        var token = Issuer.Token("admin@example.com", new DateTimeOffset(2024, 5, 6, 12, 0, 0, TimeSpan.Zero));

        IsRefused(await With(token).Get("/orders/"), "Token is expired");
        IsRefused(await With(token).At("2024-05-06T12:30:00Z").Get("/orders/"), "Token is expired");
    }

    [Fact]
    public async Task A_token_of_later_is_not_valid_yet() =>
        IsRefused(await With(Issuer.Token("admin@example.com", DateTimeOffset.UtcNow.AddMinutes(30))).Get("/orders/"), "Token is invalid");

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_with()
    {
        (await With(Token("admin@example.com")).Get("/orders/")).Is(200);
        var claims = Issuer.Claims("admin@example.com", DateTimeOffset.UtcNow);
        var own = Jwt.Claims((await Host.Admin()).Access);
        foreach (var algorithm in new[] { "HS256", "none", "RS256" })
        {
            var header = new JsonObject { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = "first" };
            IsRefused(await With(LocalIssuer.SignByHmac(header, claims, Issuer.PublicKey)).Get("/orders/"), "Token is invalid");
            IsRefused(await With(LocalIssuer.SignByHmac(header, own, Issuer.PublicKey)).Get("/orders/"), "Token is invalid");
            IsRefused(await With(LocalIssuer.Unsigned(header, claims)).Get("/orders/"), "Token is invalid");
        }
    }

    [Fact]
    public async Task Neither_kind_is_taken_for_the_other()
    {
        var admin = await Host.Admin();
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "HS256", ["kid"] = "first" };
        var claims = Issuer.Claims("admin@example.com", DateTimeOffset.UtcNow);

        // The tenant signs what the module would say, and the module's key what the tenant would.
        IsRefused(await With(Issuer.Sign(new JsonObject { ["alg"] = "RS256", ["kid"] = "first" }, Jwt.Claims(admin.Access))).Get("/orders/"), "Token is invalid");
        IsRefused(await With(Jwt.Sign(header, claims)).Get("/orders/"), "Token is invalid");
    }

    [Fact]
    public async Task A_new_key_of_the_tenant_is_learned()
    {
        var time = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await PosHost.Start(options =>
        {
            Configure(options, Issuer);
            options.Time = time;
        });
        (await With(Token("admin@example.com"), host).Get("/orders/")).Is(200);

        Issuer.AddKey("second");
        Issuer.Withdraw("first");
        time.Advance(TimeSpan.FromSeconds(30));

        (await With(Token("admin@example.com"), host).Get("/orders/")).Is(200);
    }

    [Fact]
    public async Task Made_up_keys_do_not_make_a_storm_at_the_authority()
    {
        var storm = Enumerable.Range(0, 100).Select(i =>
            With(Issuer.Token("admin@example.com", DateTimeOffset.UtcNow, header: header => header["kid"] = $"made-up-{i}")).Get("/orders/"));

        Assert.All(await Task.WhenAll(storm), reply => IsRefused(reply, "Token is invalid"));

        // One more where this took longer than the pause between requests.
        Assert.InRange(Issuer.Requests, 1, 2);
    }

    [Fact]
    public async Task While_the_authority_is_silent_or_down_the_modules_own_tokens_work()
    {
        var admin = await Host.Admin();
        var speak = Issuer.FallSilent();
        var waiting = With(Token("admin@example.com")).Get("/orders/");

        (await admin.Get("/orders/")).Is(200);
        Assert.False(waiting.IsCompleted);

        Issuer.IsDown = true;
        speak();
        IsRefused(await waiting, "Token is invalid");
        (await admin.Get("/orders/")).Is(200);
        await Host.LogIn("admin@example.com", "Admin123!");
    }

    [Fact]
    public async Task Such_a_token_has_no_session_and_gets_no_other_token()
    {
        var employee = await Host.Employee();
        var visitor = With(Token(employee.Email));

        (await visitor.Post("/auth/refresh/", new { refresh = visitor.Access })).Is(401, """{"detail": "Token is invalid", "code": "token_not_valid"}""");
        var session = Assert.Single((await visitor.Get("/sessions/")).Is(200).Array)!; // of his login with a password

        (await visitor.Post($"/sessions/{session["id"]}/revoke/")).Is(200);
        Assert.Empty((await visitor.Get("/sessions/")).Is(200).Array);
        (await visitor.Get("/orders/")).Is(200);
    }

    [Fact]
    public async Task Without_the_settings_such_a_token_is_like_any_other_stranger()
    {
        await using var host = await PosHost.Start();

        IsRefused(await With(Token("admin@example.com"), host).Get("/orders/"), "Token is invalid");
        Assert.Equal(0, Issuer.Requests);
    }

    private static void Configure(HostOptions options, LocalIssuer issuer)
    {
        options.Settings["Security__EntraTenantId"] = LocalIssuer.Tenant;
        options.Settings["Security__EntraClientId"] = LocalIssuer.Client;
        options.Settings["Security__EntraAuthority"] = issuer.Authority;
    }

    private string Token(string email, Action<JsonObject>? claims = null) => Issuer.Token(email, DateTimeOffset.UtcNow, claims);

    private PosClient With(string token, PosHost? host = null) => (host ?? Host).Anonymous.WithToken(token);

    private static void IsRefused(Reply reply, string message) => reply.Is(401, $$"""
        {"detail": "Given token not valid for any token type", "code": "token_not_valid",
         "messages": [{"token_class": "AccessToken", "token_type": "access", "message": "{{message}}"}]}
        """);
}
