using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Auth;

/// Which tokens open the API (contract 2.1, 1.2).
public sealed class AccessTokenTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private static readonly DateTimeOffset Monday = new(2024, 5, 6, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_token_says_who_it_is_for()
    {
        var employee = await shop.Host.Employee();

        var (header, claims) = (Jwt.Header(employee.Access), Jwt.Claims(employee.Access));

        Assert.Equal(2, header.Count);
        Assert.Equal(("JWT", "HS256"), (header["typ"]!.GetValue<string>(), header["alg"]!.GetValue<string>()));
        Assert.Equal("access", claims["token_type"]!.GetValue<string>());
        Assert.Equal(JsonValueKind.Number, claims["user_id"]!.GetValueKind());
        Assert.Equal(employee.UserId, claims["user_id"]!.GetValue<long>());
        Assert.Equal("empleado", claims["username"]!.GetValue<string>());
        Assert.Equal("EMPLOYEE", claims["role"]!.GetValue<string>());
        Assert.Equal(employee.Email, claims["email"]!.GetValue<string>());
        Assert.NotEmpty(claims["jti"]!.GetValue<string>());
        Assert.Equal(24 * 60 * 60, claims["exp"]!.GetValue<long>() - claims["iat"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_refresh_token_says_the_same_for_seven_days()
    {
        var employee = await shop.Host.Employee();

        var (access, refresh) = (Jwt.Claims(employee.Access), Jwt.Claims(employee.Refresh));

        Assert.Equal("refresh", refresh["token_type"]!.GetValue<string>());
        Assert.Equal(7 * 24 * 60 * 60, refresh["exp"]!.GetValue<long>() - refresh["iat"]!.GetValue<long>());
        Assert.NotEqual(access["jti"]!.GetValue<string>(), refresh["jti"]!.GetValue<string>());
        foreach (var claim in new[] { "user_id", "username", "role", "email", "iss", "aud" })
            Assert.True(JsonNode.DeepEquals(access[claim], refresh[claim]), claim);
    }

    [Fact]
    public async Task The_settings_say_how_long_tokens_live()
    {
        await using var host = await PosHost.Start(options =>
        {
            options.Settings["Pos__AccessTokenMinutes"] = "5";
            options.Settings["Pos__RefreshTokenDays"] = "2";
        });
        var admin = await host.Admin();

        var (access, refresh) = (Jwt.Claims(admin.Access), Jwt.Claims(admin.Refresh));

        Assert.Equal(5 * 60, access["exp"]!.GetValue<long>() - access["iat"]!.GetValue<long>());
        Assert.Equal(2 * 24 * 60 * 60, refresh["exp"]!.GetValue<long>() - refresh["iat"]!.GetValue<long>());
    }

    [Fact]
    public async Task Without_a_token_credentials_were_not_provided()
    {
        IsNotAuthenticated(await shop.Host.Anonymous.Get("/users/me/"));
    }

    [Theory]
    [InlineData("Token {0}")]
    [InlineData("Basic YWRtaW46QWRtaW4xMjMh")]
    [InlineData("JWT {0}")]
    [InlineData("{0}")]
    [InlineData("BearerX {0}")]
    public async Task Another_scheme_counts_as_no_credentials(string header)
    {
        var admin = await shop.Host.Admin();

        IsNotAuthenticated(await shop.Host.Anonymous
            .WithHeader("Authorization", string.Format(null, header, admin.Access)).Get("/users/me/"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("....")]
    [InlineData("e30.e30.e30")]
    [InlineData("bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("two words")]
    [InlineData("ñ.ñ.ñ")]
    public async Task Garbage_is_no_token(string token)
    {
        IsRefused(await shop.Host.Anonymous.WithHeader("Authorization", $"Bearer {token}").Get("/users/me/"), "Token is invalid");
    }

    [Fact]
    public async Task An_endless_token_is_no_token()
    {
        var admin = await shop.Host.Admin();

        IsRefused(await shop.Host.Anonymous.WithToken(new string('a', 20_000)).Get("/users/me/"), "Token is invalid");
        IsRefused(await shop.Host.Anonymous.WithToken(admin.Access + new string('A', 20_000)).Get("/users/me/"), "Token is invalid");
    }

    [Fact]
    public async Task A_token_signed_with_the_shops_key_is_accepted()
    {
        // What the other tests forge is refused for what they change, not for how they sign.
        var admin = await shop.Host.Admin();

        (await admin.WithToken(Jwt.With(admin.Access, _ => { })).Get("/users/me/")).Is(200);
    }

    public static TheoryData<string> Forgeries { get; } = [.. ForgeryTable.Keys];

    private static Dictionary<string, Func<PosClient, string>> ForgeryTable => new()
    {
        ["another key"] = user => Jwt.With(user.Access, _ => { }, "another-signing-key-of-at-least-32-bytes"),
        ["the key of another module"] = user => Jwt.With(user.Access, _ => { }, "mostrador-development-smartsales-signing-key"),
        ["the empty key"] = user => Jwt.With(user.Access, _ => { }, ""),
        ["alg none without a signature"] = user => Jwt.Unsigned(Algorithm("none"), Jwt.Claims(user.Access)) + ".",
        ["alg None"] = user => Jwt.Unsigned(Algorithm("None"), Jwt.Claims(user.Access)) + ".",
        ["alg none and no last dot"] = user => Jwt.Unsigned(Algorithm("none"), Jwt.Claims(user.Access)),
        ["alg none with the old signature"] = user =>
            $"{Jwt.Unsigned(Algorithm("none"), Jwt.Claims(user.Access))}.{user.Access.Split('.')[2]}",
        ["no signature"] = user => user.Access[..(user.Access.LastIndexOf('.') + 1)],
        ["HS384 with the right key"] = user => Jwt.Sign(Algorithm("HS384"), Jwt.Claims(user.Access)),
        ["HS512 with the right key"] = user => Jwt.Sign(Algorithm("HS512"), Jwt.Claims(user.Access)),
        ["RS256 in the header"] = user => Jwt.Sign(Algorithm("RS256"), Jwt.Claims(user.Access)),
        ["hs256 in lower case"] = user => Jwt.Sign(Algorithm("hs256"), Jwt.Claims(user.Access)),
        ["other claims under the old signature"] = user =>
        {
            var claims = Jwt.Claims(user.Access);
            claims["role"] = "OWNER";
            return $"{Jwt.Unsigned(Jwt.Header(user.Access), claims)}.{user.Access.Split('.')[2]}";
        },
        ["a changed signature"] = user => user.Access[..^5] + (user.Access[^5] == 'A' ? 'B' : 'A') + user.Access[^4..],
        ["a part too many"] = user => user.Access + ".e30",
        ["another issuer"] = user => Jwt.With(user.Access, claims => claims["iss"] = "smartsales"),
        ["another audience"] = user => Jwt.With(user.Access, claims => claims["aud"] = "smartsales"),
        ["issuer and audience of another module"] = user =>
            Jwt.With(user.Access, claims => (claims["iss"], claims["aud"]) = ("stockly", "stockly")),
        ["no issuer"] = user => Jwt.With(user.Access, claims => claims.Remove("iss")),
        ["no audience"] = user => Jwt.With(user.Access, claims => claims.Remove("aud")),
        ["no expiry"] = user => Jwt.With(user.Access, claims => claims.Remove("exp")),
        ["an expiry of text"] = user => Jwt.With(user.Access, claims => claims["exp"] = "never"),
        ["an expiry beyond all time"] = user => Jwt.With(user.Access, claims => claims["exp"] = 1e300),
        ["no user"] = user => Jwt.With(user.Access, claims => claims.Remove("user_id")),
        ["a user of text"] = user => Jwt.With(user.Access, claims => claims["user_id"] = "admin"),
        ["a list of users"] = user => Jwt.With(user.Access, claims => claims["user_id"] = new JsonArray(1, 2)),
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_is_invalid(string forgery)
    {
        var admin = await shop.Host.Admin();
        var forged = ForgeryTable[forgery](admin);

        IsRefused(await shop.Host.Anonymous.WithToken(forged).Get("/users/me/"), "Token is invalid");
        IsRefused(await shop.Host.Anonymous.WithToken(forged).Delete("/users/1/"), "Token is invalid");
    }

    [Fact]
    public async Task A_refresh_token_opens_nothing()
    {
        var admin = await shop.Host.Admin();

        IsRefused(await admin.WithToken(admin.Refresh).Get("/users/me/"), "Token has wrong type");
    }

    [Fact]
    public async Task A_token_of_an_unknown_type_opens_nothing()
    {
        var admin = await shop.Host.Admin();
        var sliding = Jwt.With(admin.Access, claims => claims["token_type"] = "sliding");

        IsRefused(await admin.WithToken(sliding).Get("/users/me/"), "Token has wrong type");
    }

    [Fact]
    public async Task A_token_ends_after_a_day()
    {
        var time = new ManualClock(Monday);
        await using var host = await PosHost.Start(options => options.Time = time);
        var admin = await host.Admin();

        time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        (await admin.Get("/users/me/")).Is(200);
        time.Advance(TimeSpan.FromSeconds(1));
        IsRefused(await admin.Get("/users/me/"), "Token is expired");
        var forged = Jwt.With(admin.Access, _ => { }, "another-signing-key-of-at-least-32-bytes");
        IsRefused(await admin.WithToken(forged).Get("/users/me/"), "Token is invalid");
    }

    [Fact]
    public async Task Simulated_time_ends_no_token()
    {
        var admin = await shop.Host.Admin();

        (await admin.At("2099-01-01T00:00:00Z").Get("/users/me/")).Is(200);
        (await admin.At("1999-01-01T00:00:00Z").Get("/users/me/")).Is(200);
    }

    [Fact]
    public async Task A_token_signed_in_under_simulated_time_lives_in_real_time()
    {
        var reply = (await shop.Host.Anonymous.At("1999-01-01T00:00:00Z")
            .Post("/auth/login/", new { email = "admin@example.com", password = "Admin123!" })).Is(200);

        (await shop.Host.Anonymous.WithToken(reply["access"]).Get("/users/me/")).Is(200);
    }

    [Fact]
    public async Task A_token_for_a_user_who_does_not_exist_is_refused()
    {
        var admin = await shop.Host.Admin();

        var reply = await admin.WithToken(Jwt.With(admin.Access, claims => claims["user_id"] = 999_999)).Get("/users/me/");

        reply.IsExactly(401, """{"detail": "User not found", "code": "user_not_found"}""");
        Assert.Equal("Bearer realm=\"api\"", reply.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task The_role_in_the_token_gives_no_rights()
    {
        var employee = await shop.Host.Employee();

        (await employee.WithToken(Jwt.With(employee.Access, claims => claims["role"] = "ADMIN")).Get("/users/")).Is(403);
    }

    private static JsonObject Algorithm(string name) => new() { ["typ"] = "JWT", ["alg"] = name };

    private static void IsNotAuthenticated(Reply reply)
    {
        reply.Is(401, """{"detail": "Authentication credentials were not provided."}""");
        Assert.Equal("Bearer realm=\"api\"", reply.Header("WWW-Authenticate"));
    }

    private static void IsRefused(Reply reply, string message)
    {
        reply.IsExactly(401, $$"""
            {"detail": "Given token not valid for any token type", "code": "token_not_valid",
             "messages": [{"token_class": "AccessToken", "token_type": "access", "message": "{{message}}"}]}
            """);
        Assert.Equal("Bearer realm=\"api\"", reply.Header("WWW-Authenticate"));
    }
}
