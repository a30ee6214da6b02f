using System.Text.Json.Nodes;
using Mostrador.Stockly.Accounts;

namespace Mostrador.Api.Tests.Stockly.Accounts;

/// Endpoint 2: signing in, and into which company.
public sealed class LoginTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Wrong = "Invalid email or password";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_user_signs_in_with_his_e_mail_in_any_case()
    {
        var owner = await _host.Owner("Mi Tienda");
        var reply = await _host.Anonymous.Post("/auth/login", new { email = $" {owner.Email.ToUpperInvariant()} ", password = owner.Password, companyId = "" });
        var data = reply.Is(200).Object["data"]!;
        var (access, refresh) = (data["access_token"]!, data["refresh_token"]!);

        reply.IsExactly(200, $$"""
            {"success": true, "data": {
              "user_id": "{{owner.UserId}}", "access_token": "{{access}}", "refresh_token": "{{refresh}}", "company_id": "{{owner.CompanyId}}",
              "accessToken": "{{access}}", "refreshToken": "{{refresh}}", "expiresIn": "15m",
              "user": {"id": "{{owner.UserId}}", "email": "{{owner.Email}}", "name": "Admin User", "phone": null,
                       "companies": [{"id": "{{owner.CompanyId}}", "name": "Mi Tienda", "role": "owner", "ruc": "{{data["user"]!["companies"]![0]!["ruc"]}}"}]},
              "company": {"id": "{{owner.CompanyId}}", "name": "Mi Tienda", "role": "owner"} } }
            """);
        Assert.NotEqual(owner.Refresh, refresh.GetValue<string>());
    }

    [Fact]
    public async Task Who_does_not_exist_and_who_mistypes_are_told_the_same()
    {
        var owner = await _host.Owner();

        (await _host.Anonymous.Post("/auth/login", new { email = owner.Email, password = "Admin123?" })).IsExactly(401, Refused.With(Wrong));
        (await _host.Anonymous.Post("/auth/login", new { email = "nobody@example.com", password = "Admin123!" })).IsExactly(401, Refused.With(Wrong));
    }

    [Theory]
    [InlineData("{}", "email:Required|password:Required")]
    [InlineData("""{"email": "ana", "password": ""}""", "email:Invalid email format|password:Password is required")]
    [InlineData("""{"email": 1, "password": 2, "companyId": 3}""", "email:Expected string, received number|password:Expected string, received number|companyId:Expected string, received number")]
    [InlineData("""{"email": "ana@example.com", "password": "x", "companyId": "7"}""", "companyId:Invalid company ID format")]
    public async Task Rules_come_before_the_password(string json, string broken) =>
        (await _host.Anonymous.Post("/auth/login", Bodies.Json(json)))
            .IsExactly(400, Refused.Rules([.. broken.Split('|').Select(rule => (rule.Split(':')[0], rule.Split(':')[1]))]));

    [Fact]
    public async Task He_starts_where_he_wants_or_where_he_worked_last()
    {
        var owner = await _host.Owner("Primera");
        var second = await Found(owner, "Segunda", "2025-10-21T10:00:00Z");
        var third = await Found(owner, "Tercera", "2025-10-22T10:00:00Z");

        Assert.Equal(owner.CompanyId, (await _host.LogIn(owner.Email)).CompanyId);
        Assert.Equal(second, (await _host.LogIn(owner.Email, companyId: second)).CompanyId);
        Assert.Equal(second, (await _host.LogIn(owner.Email)).CompanyId);
        (await owner.Post($"/users/switch-company/{third}")).Is(200);
        Assert.Equal(third, (await _host.LogIn(owner.Email)).CompanyId);
    }

    [Fact]
    public async Task Who_was_removed_where_he_worked_last_starts_where_he_joined_last()
    {
        var (boss, other) = (await _host.Owner("Primera"), await _host.Owner("Segunda"));
        var member = await _host.Member(boss, "seller");
        await _host.Join(member, other.CompanyId, "admin", "2025-10-22T10:00:00Z");
        await _host.Join(member, (await _host.Owner("Tercera")).CompanyId, "seller", "2025-10-20T10:00:00Z");
        Assert.Equal(boss.CompanyId, (await _host.LogIn(member.Email)).CompanyId);

        (await boss.Delete($"/companies/{boss.CompanyId}/members/{member.UserId}")).Is(200);

        var reply = await _host.Anonymous.Post("/auth/login", new { email = member.Email, password = member.Password });
        Assert.Equal(other.CompanyId, reply.Is(200).Object["data"]!["company_id"]!.GetValue<string>());
        Assert.Equal(
            ["Segunda", "Tercera"],
            reply.Object["data"]!["user"]!["companies"]!.AsArray().Select(company => company!["name"]!.GetValue<string>()));
        Assert.Equal(boss.CompanyId, member.CompanyId);
        (await _host.Anonymous.Post("/auth/login", new { email = member.Email, password = member.Password, companyId = boss.CompanyId }))
            .IsExactly(403, Refused.NoMember);
    }

    [Fact]
    public async Task Another_company_or_none_at_all_is_refused()
    {
        var (boss, stranger) = (await _host.Owner(), await _host.Owner());
        var member = await _host.Member(boss, "seller");

        (await _host.Anonymous.Post("/auth/login", new { email = member.Email, password = member.Password, companyId = stranger.CompanyId }))
            .IsExactly(403, Refused.NoMember);
        (await boss.Delete($"/companies/{boss.CompanyId}/members/{member.UserId}")).Is(200);
        (await _host.Anonymous.Post("/auth/login", new { email = member.Email, password = member.Password }))
            .IsExactly(400, Refused.With("User has no associated company. Please register with a company or invitation code."));
    }

    [Fact]
    public async Task An_inactive_user_is_refused_with_every_token()
    {
        var owner = await _host.Owner();
        await _host.Change<User>(owner.UserId, user => user with { IsActive = false });

        (await owner.Get("/auth/me")).IsExactly(401, Refused.With("Access denied. Account is inactive."));
        (await _host.Anonymous.Post("/auth/login", new { email = owner.Email, password = owner.Password }))
            .IsExactly(401, Refused.With("Account is inactive. Please contact support."));
        (await _host.Anonymous.Post("/auth/login", new { email = owner.Email, password = "Admin123?" })).IsExactly(401, Refused.With(Wrong));
        (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = owner.Refresh })).IsExactly(401, Refused.With("Invalid refresh token"));
    }

    [Fact]
    public async Task A_login_is_stamped()
    {
        var owner = await _host.Owner();
        (await _host.Anonymous.At("2025-10-22T10:00:00Z").Post("/auth/login", new { email = owner.Email, password = owner.Password })).Is(200);

        Assert.Equal(DateTimeOffset.Parse("2025-10-22T10:00:00Z", null), (await _host.Identity.Peek<User>(owner.UserId))!.LastLoginAt);
    }

    [Fact]
    public async Task Where_it_is_switched_on_too_many_failures_make_an_account_wait_the_rest_of_the_window()
    {
        var time = new ManualClock(DateTimeOffset.Parse("2025-10-22T10:00:00Z", null));
        await using var host = await StocklyHost.Start(options =>
        {
            options.Time = time;
            options.Settings["Security__FailedLoginsMax"] = "2";
            options.Settings["Security__FailedLoginsWindowSeconds"] = "300";
        });
        var owner = await host.Owner();
        (await host.Anonymous.Post("/auth/login", new { email = owner.Email, password = "wrong" })).Is(401);
        time.Advance(TimeSpan.FromSeconds(100));
        (await host.Anonymous.Post("/auth/login", new { email = owner.Email, password = "wrong" })).Is(401);

        var reply = await host.Anonymous.Post("/auth/login", new { email = owner.Email.ToUpperInvariant(), password = owner.Password });

        reply.IsExactly(429, """{"success": false, "error": "Too many requests from this IP, please try again later.", "retryAfter": 200}""");
        Assert.Equal("200", reply.Header("Retry-After"));
        (await owner.Post("/auth/change-password", new { currentPassword = owner.Password, newPassword = "Other123!" })).Is(429);
        time.Advance(TimeSpan.FromSeconds(200));
        (await host.Anonymous.Post("/auth/login", new { email = owner.Email, password = owner.Password })).Is(200);
    }

    private static async Task<string> Found(StocklyClient owner, string name, string at) =>
        (await owner.At(at).Post("/companies", new { name, ruc = Unique.Text("RUC-2025") })).Is(201).Object["data"]!["id"]!.GetValue<string>();
}
