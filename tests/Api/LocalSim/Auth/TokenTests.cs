using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.LocalSim.Auth;

/// Which tokens open the API, what they say and how long they live (contract 2).
public sealed class TokenTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string Key = "mostrador-development-localsim-signing-key";
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task A_token_says_who_somebody_is_for_eight_hours_and_nothing_else()
    {
        var seller = await _host.Seller();
        var claims = Jwt.Claims(seller.Access);

        Assert.Equal("HS256", Jwt.Header(seller.Access)["alg"]!.GetValue<string>());
        Assert.Equal(
            [seller.Username, "localsim", "localsim"],
            new[] { "sub", "iss", "aud" }.Select(name => claims[name]!.GetValue<string>()));
        Assert.Equal(28_800, claims["exp"]!.GetValue<long>() - claims["iat"]!.GetValue<long>());
        Assert.DoesNotContain(claims, claim => claim.Key.Contains("role", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(seller.Access, Jwt.With(seller.Access, _ => { }, Key));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{0}")]
    [InlineData("Token {0}")]
    [InlineData("Basic YWRtaW46QWRtaW4xMjMh")]
    public async Task Without_a_bearer_nobody_is_authenticated(string? header)
    {
        var admin = await _host.Admin();
        var caller = header is null ? _host.Anonymous : _host.Anonymous.WithHeader("Authorization", string.Format(null, header, admin.Access));

        foreach (var path in new[] { "/auth/me", "/users", "/products" })
            IsRefused(await caller.Get(path), Refused.NoToken);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer {0} {0}")]
    public async Task A_bearer_without_a_token_has_none_that_is_good(string header)
    {
        var admin = await _host.Admin();

        IsRefused(await _host.Anonymous.WithHeader("Authorization", string.Format(null, header, admin.Access)).Get("/auth/me"), Refused.BadToken);
    }

    [Fact]
    public async Task The_scheme_is_written_in_any_case()
    {
        var admin = await _host.Admin();

        (await _host.Anonymous.WithHeader("Authorization", $"bearer {admin.Access}").Get("/auth/me")).Is(200);
    }

    [Fact]
    public async Task Whatever_is_forged_is_refused()
    {
        var seller = await _host.Seller();
        var (header, claims) = (Jwt.Header(seller.Access), Jwt.Claims(seller.Access));
        string[] forged =
        [
            "garbage", "a.b.c", seller.Access + "x", seller.Access[..^2],
            Tampered(seller.Access, body => body["sub"] = "admin"),
            Jwt.With(seller.Access, body => body["sub"] = "admin", "a key that somebody has guessed or found"),
            Jwt.Sign(header, claims), // the key of another module
            Jwt.Unsigned(new JsonObject { ["alg"] = "none", ["typ"] = "JWT" }, claims) + ".",
            Jwt.Unsigned(new JsonObject { ["alg"] = "None", ["typ"] = "JWT" }, claims) + ".",
            Jwt.Sign(new JsonObject { ["alg"] = "HS384", ["typ"] = "JWT" }, claims, Key),
            Jwt.Sign(new JsonObject { ["alg"] = "HS512", ["typ"] = "JWT" }, claims, Key),
            Jwt.With(seller.Access, body => body["iss"] = "pos", Key),
            Jwt.With(seller.Access, body => body["aud"] = "pos", Key),
            Jwt.With(seller.Access, body => body.Remove("iss"), Key),
            Jwt.With(seller.Access, body => body.Remove("aud"), Key),
            Jwt.With(seller.Access, body => body.Remove("exp"), Key),
            Jwt.With(seller.Access, body => body.Remove("sub"), Key),
            Jwt.With(seller.Access, body => body["sub"] = "", Key),
            Jwt.With(seller.Access, body => body["sub"] = 7, Key),
            Jwt.With(seller.Access, body => body["sub"] = null, Key),
            Jwt.With(seller.Access, body => body["sub"] = new string('x', 3000), Key),
            Jwt.With(seller.Access, body => body["sub"] = "nobody", Key),
            Jwt.With(seller.Access, body => body["sub"] = seller.Username.ToUpperInvariant(), Key),
        ];

        foreach (var token in forged)
            IsRefused(await seller.WithToken(token).Get("/auth/me"), Refused.BadToken);
        (await seller.Get("/auth/me")).Is(200);
    }

    [Fact]
    public async Task A_token_of_another_module_opens_nothing()
    {
        var email = Unique.Email();
        using var body = Bodies.Json($$"""{"email": "{{email}}", "password": "Secreta1!", "name": "Ana", "companyName": "Tienda"}""");
        var stockly = await Reply.Of(
            new HttpRequestMessage(HttpMethod.Post, "/stockly"), await _host.Http.PostAsync(new Uri("/stockly/api/v1/auth/register", UriKind.Relative), body));
        var token = stockly.Is(201).Object["data"]!["access_token"]!.GetValue<string>();

        IsRefused(await _host.Anonymous.WithToken(token).Get("/auth/me"), Refused.BadToken);
    }

    [Fact]
    public async Task It_lives_for_eight_hours_of_real_time()
    {
        var time = new ManualClock(DateTimeOffset.Parse("2025-10-01T12:00:00Z", null));
        await using var host = await LocalSimHost.Start(options => options.Time = time);
        var admin = await host.Admin();

        (await admin.At("2030-01-01T00:00:00Z").Get("/auth/me")).Is(200);
        time.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        (await admin.Get("/auth/me")).Is(200);
        time.Advance(TimeSpan.FromSeconds(1));
        IsRefused(await admin.Get("/auth/me"), Refused.BadToken);
        IsRefused(await admin.At("2025-10-01T12:00:00Z").Get("/auth/me"), Refused.BadToken);
    }

    [Fact]
    public async Task The_settings_say_how_long()
    {
        await using var host = await LocalSimHost.Start(options => options.Settings["LocalSim__AccessTokenMinutes"] = "5");
        var claims = Jwt.Claims((await host.Admin()).Access);

        Assert.Equal(300, claims["exp"]!.GetValue<long>() - claims["iat"]!.GetValue<long>());
    }

    [Fact]
    public async Task In_production_nothing_starts_without_a_key_of_its_own()
    {
        foreach (var key in new[] { null, "", Key, "short" })
        {
            var fault = await Assert.ThrowsAnyAsync<Exception>(async () => await (await LocalSimHost.Start(options =>
            {
                options.InProduction();
                options.Settings["LocalSim__JwtSigningKey"] = key;
            })).DisposeAsync());

            Assert.Contains("LocalSim__JwtSigningKey", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Key, fault.Message, StringComparison.Ordinal);
        }
    }

    private static void IsRefused(Reply reply, string body)
    {
        reply.IsExactly(401, body);
        Assert.Equal("Bearer", reply.Header("WWW-Authenticate"));
    }

    // Other claims under the old signature.
    private static string Tampered(string token, Action<JsonObject> change)
    {
        var claims = Jwt.Claims(token);
        change(claims);
        return $"{Jwt.Unsigned(Jwt.Header(token), claims)}.{token.Split('.')[2]}";
    }
}
