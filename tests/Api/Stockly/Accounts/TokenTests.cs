using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Accounts;

/// Which tokens open the API, what they say and how long they live (contract 2.1, 7).
public sealed class TokenTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string AccessKey = "mostrador-development-stockly-access-signing-key";
    private const string RefreshKey = "mostrador-development-stockly-refresh-signing-key";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task Both_say_whose_they_are_and_where_he_works()
    {
        var owner = await _host.Owner();
        var (access, refresh) = (Jwt.Claims(owner.Access), Jwt.Claims(owner.Refresh));

        Assert.Equal("HS256", Jwt.Header(owner.Access)["alg"]!.GetValue<string>());
        foreach (var (claims, type, life) in new[] { (access, "access", 900L), (refresh, "refresh", 604_800L) })
        {
            Assert.Equal(
                [type, owner.UserId, owner.Email, owner.CompanyId, "owner", "stockly-backend", "stockly-frontend"],
                new[] { "type", "user_id", "email", "company_id", "role", "iss", "aud" }.Select(name => claims[name]!.GetValue<string>()));
            Assert.Equal(life, claims["exp"]!.GetValue<long>() - claims["iat"]!.GetValue<long>());
        }

        Assert.Equal(access["sid"]!.GetValue<string>(), refresh["sid"]!.GetValue<string>());
        Assert.NotEqual(access["jti"]!.GetValue<string>(), refresh["jti"]!.GetValue<string>());
        Assert.Equal(owner.Access, Jwt.With(owner.Access, _ => { }, AccessKey));
        Assert.Equal(owner.Refresh, Jwt.With(owner.Refresh, _ => { }, RefreshKey));
    }

    [Theory]
    [InlineData(null, "Access denied. No token provided.")]
    [InlineData("{0}", "Access denied. Invalid token format.")]
    [InlineData("bearer {0}", "Access denied. Invalid token format.")]
    [InlineData("Token {0}", "Access denied. Invalid token format.")]
    [InlineData("Bearer", "Access denied. Invalid token format.")]
    [InlineData("Bearer {0} {0}", "Access denied. Invalid token format.")]
    [InlineData("Bearer garbage", "Access denied. Invalid token.")]
    [InlineData("Bearer a.b.c", "Access denied. Invalid token.")]
    [InlineData("Bearer {0}x", "Access denied. Invalid token.")]
    public async Task A_header_is_exactly_bearer_and_a_good_token(string? header, string error)
    {
        var owner = await _host.Owner();
        var caller = header is null ? _host.Anonymous : _host.Anonymous.WithHeader("Authorization", string.Format(null, header, owner.Access));

        (await caller.Get("/auth/me")).IsExactly(401, Refused.With(error));
        (await caller.Get("/invitations")).IsExactly(401, Refused.With(error));
    }

    [Fact]
    public async Task Whatever_is_forged_is_refused()
    {
        var (owner, seller) = (await _host.Owner(), await _host.Owner());
        var (header, claims) = (Jwt.Header(seller.Access), Jwt.Claims(seller.Access));
        string[] forged =
        [
            Jwt.With(seller.Access, body => body["role"] = "owner", "a key that somebody has guessed or found"),
            Tampered(seller.Access, body => body["company_id"] = owner.CompanyId),
            Tampered(seller.Access, body => body["user_id"] = owner.UserId),
            Jwt.Unsigned(new JsonObject { ["alg"] = "none", ["typ"] = "JWT" }, claims) + ".",
            Jwt.Sign(new JsonObject { ["alg"] = "HS512", ["typ"] = "JWT" }, claims, AccessKey),
            Jwt.With(seller.Access, body => body["iss"] = "pos", AccessKey),
            Jwt.With(seller.Access, body => body["aud"] = "pos", AccessKey),
            Jwt.With(seller.Access, body => body["type"] = "refresh", AccessKey),
            Jwt.With(seller.Access, body => body.Remove("sid"), AccessKey),
            Jwt.With(seller.Access, body => body.Remove("exp"), AccessKey),
            Jwt.With(seller.Access, body => body["user_id"] = Guid.NewGuid().ToString(), AccessKey),
            Jwt.With(seller.Access, body => body["sid"] = Guid.NewGuid().ToString(), AccessKey),
            Jwt.With(seller.Access, body => body["sid"] = Jwt.Claims(owner.Access)["sid"]!.GetValue<string>(), AccessKey),
            Jwt.Sign(header, claims, RefreshKey),
            seller.Refresh,
        ];

        foreach (var token in forged)
            (await seller.WithToken(token).Get("/auth/me")).IsExactly(401, Refused.BadToken);
    }

    [Fact]
    public async Task Company_and_role_of_a_token_are_not_believed()
    {
        var (owner, stranger) = (await _host.Owner(), await _host.Owner());
        var seller = await _host.Member(owner, "seller");
        var signed = Jwt.With(seller.Access, body => (body["role"], body["company_id"]) = ("owner", stranger.CompanyId), AccessKey);

        (await seller.WithToken(signed).Get("/invitations")).Is(403, Refused.With("Only company owners can view invitations"));
        (await seller.WithToken(signed).Get($"/companies/{stranger.CompanyId}")).Is(403, Refused.NoMember);
    }

    [Fact]
    public async Task They_live_for_minutes_and_days_of_real_time()
    {
        var time = new ManualClock(DateTimeOffset.Parse("2025-10-22T10:00:00Z", null));
        await using var host = await StocklyHost.Start(options => options.Time = time);
        var owner = await host.Owner();
        var refresh = new { refreshToken = owner.Refresh };

        (await owner.At("2030-01-01T00:00:00Z").Get("/auth/me")).Is(200);
        time.Advance(TimeSpan.FromSeconds(899));
        (await owner.Get("/auth/me")).Is(200);
        time.Advance(TimeSpan.FromSeconds(1));
        (await owner.Get("/auth/me")).IsExactly(401, Refused.With("Access token expired. Please refresh your token."));
        (await host.Anonymous.Post("/auth/refresh", refresh)).Is(200);

        time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(901));
        (await host.Anonymous.Post("/auth/refresh", refresh)).Is(200);
        time.Advance(TimeSpan.FromSeconds(1));
        (await host.Anonymous.Post("/auth/refresh", refresh)).IsExactly(401, Refused.With("Refresh token expired. Please login again."));
    }

    [Fact]
    public async Task The_settings_say_how_long()
    {
        await using var host = await StocklyHost.Start(options =>
        {
            options.Settings["Stockly__AccessTokenMinutes"] = "5";
            options.Settings["Stockly__RefreshTokenDays"] = "2";
        });
        var owner = await host.Owner();
        var reply = await host.Anonymous.Post("/auth/refresh", new { refreshToken = owner.Refresh });

        Assert.Equal("5m", reply.Is(200).Object["data"]!["expiresIn"]!.GetValue<string>());
        Assert.Equal(300, Life(owner.Access));
        Assert.Equal(2 * 86_400, Life(owner.Refresh));

        static long Life(string token) => Jwt.Claims(token)["exp"]!.GetValue<long>() - Jwt.Claims(token)["iat"]!.GetValue<long>();
    }

    [Fact]
    public async Task A_session_ended_before_a_restart_stays_ended()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mostrador-test-{Guid.NewGuid():N}");
        try
        {
            StocklyClient ended, open;
            await using (var first = await StocklyHost.Start(options => options.DataFolder = folder))
            {
                open = await first.Owner();
                ended = await first.LogIn(open.Email);
                (await ended.Post("/auth/logout")).Is(200);
            }

            await using var second = await StocklyHost.Start(options => options.DataFolder = folder);
            (await second.Anonymous.Post("/auth/refresh", new { refreshToken = ended.Refresh })).Is(401, Refused.With("Invalid refresh token"));
            (await second.Anonymous.Post("/auth/refresh", new { refreshToken = open.Refresh })).Is(200);
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    /// Other claims under the signature of the old ones.
    private static string Tampered(string token, Action<JsonObject> change)
    {
        var claims = Jwt.Claims(token);
        change(claims);
        return $"{Jwt.Unsigned(Jwt.Header(token), claims)}.{token.Split('.')[2]}";
    }
}
