namespace Mostrador.Api.Tests.Stockly.Accounts;

/// Endpoints 3, 4 and 6: refreshing, signing out, another password; and which tokens die by it (contract 2.1).
public sealed class SessionTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Invalid = """{"success": false, "error": "Invalid refresh token"}""";
    private const string NewPassword = "Other123!";
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("refreshToken")]
    [InlineData("refresh_token")]
    public async Task A_refresh_token_gets_access_tokens_again_and_again(string name)
    {
        var owner = await _host.Owner();
        for (var i = 0; i < 2; i++)
        {
            var reply = await _host.Anonymous.WithHeader("Authorization", "Basic x").Post(
                "/auth/refresh", new Dictionary<string, string> { [name] = owner.Refresh });
            var access = reply.Is(200).Object["data"]!["access_token"]!.GetValue<string>();

            reply.IsExactly(200, $$"""
                {"success": true, "data": {"access_token": "{{access}}", "expiresIn": "15m", "accessToken": "{{access}}", "refreshToken": "{{owner.Refresh}}"} }
                """);
            Assert.NotEqual(owner.Access, access);
            (await owner.WithToken(access).Get("/auth/me")).Is(200);
        }
    }

    [Fact]
    public async Task The_new_token_says_company_and_role_of_now()
    {
        var (boss, other) = (await _host.Owner(), await _host.Owner());
        var member = await _host.Member(boss, "seller");
        await _host.Join(member, other.CompanyId, "admin", "2025-10-22T10:00:00Z");
        (await boss.Patch($"/companies/{boss.CompanyId}/members/{member.UserId}/role", new { role = "inventory" })).Is(200);
        Assert.Equal((boss.CompanyId, "inventory"), await Claims(member));

        (await member.Post($"/users/switch-company/{other.CompanyId}")).Is(200);
        Assert.Equal((other.CompanyId, "admin"), await Claims(member));

        (await other.Delete($"/companies/{other.CompanyId}/members/{member.UserId}")).Is(200);
        (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = member.Refresh })).Is(200);
        (await member.Get("/invitations")).Is(403, Refused.NoMember);
    }

    [Theory]
    [InlineData("{}", "refreshToken", "Required")]
    [InlineData("""{"refreshToken": ""}""", "refreshToken", "Refresh token is required")]
    [InlineData("""{"refresh_token": ""}""", "refresh_token", "Refresh token is required")]
    [InlineData("""{"refreshToken": 5}""", "refreshToken", "Expected string, received number")]
    public async Task Something_must_be_sent(string json, string field, string message) =>
        (await _host.Anonymous.Post("/auth/refresh", Bodies.Json(json))).IsExactly(400, Refused.Rules((field, message)));

    [Fact]
    public async Task What_is_no_refresh_token_is_invalid()
    {
        var owner = await _host.Owner();

        foreach (var token in new[] { "garbage", "a.b.c", owner.Access, owner.Refresh + "x", new string('x', 100_000) })
            (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = token })).IsExactly(401, Invalid);
        (await owner.WithToken(owner.Refresh).Get("/auth/me")).IsExactly(401, Refused.BadToken);
    }

    [Fact]
    public async Task Signing_out_ends_this_session_and_no_other()
    {
        var owner = await _host.Owner();
        var other = await _host.LogIn(owner.Email);

        (await owner.Post("/auth/logout")).IsExactly(200, """{"success": true, "message": "Logged out successfully"}""");

        (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = owner.Refresh })).IsExactly(401, Invalid);
        (await owner.Get("/auth/me")).IsExactly(401, Refused.BadToken);
        (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = other.Refresh })).Is(200);
        (await other.Get("/auth/me")).Is(200);
    }

    [Theory]
    [InlineData("refreshToken")]
    [InlineData("refresh_token")]
    public async Task Signing_out_ends_the_session_of_a_refresh_token_of_his_too(string name)
    {
        var (owner, stranger) = (await _host.Owner(), await _host.Owner());
        var (other, third) = (await _host.LogIn(owner.Email), await _host.LogIn(owner.Email));

        (await owner.Post("/auth/logout", new Dictionary<string, string> { [name] = other.Refresh })).Is(200);
        (await other.Get("/auth/me")).Is(401);
        foreach (var token in new[] { stranger.Refresh, third.Access, "garbage", "", owner.Refresh })
        {
            var session = await _host.LogIn(owner.Email);
            (await session.Post("/auth/logout", new Dictionary<string, string> { [name] = token })).Is(200);
        }

        (await stranger.Get("/auth/me")).Is(200);
        (await third.Get("/auth/me")).Is(200);
    }

    [Fact]
    public async Task Another_password_ends_every_refresh_token_but_not_the_token_in_use()
    {
        var owner = await _host.Owner();
        var other = await _host.LogIn(owner.Email);

        (await owner.Post("/auth/change-password", new { currentPassword = owner.Password, newPassword = NewPassword }))
            .IsExactly(200, """{"success": true, "message": "Password changed successfully"}""");

        foreach (var session in new[] { owner, other })
            (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = session.Refresh })).IsExactly(401, Invalid);
        (await owner.Get("/auth/me")).Is(200);
        (await _host.Anonymous.Post("/auth/login", new { email = owner.Email, password = owner.Password })).Is(401);
        var again = await _host.LogIn(owner.Email, NewPassword);
        (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = again.Refresh })).Is(200);
    }

    [Fact]
    public async Task A_session_from_before_the_new_password_gets_no_lasting_token_by_switching_either()
    {
        var owner = await _host.Owner();
        (await owner.Post("/auth/change-password", new { currentPassword = owner.Password, newPassword = NewPassword })).Is(200);

        var reply = (await owner.Post($"/users/switch-company/{owner.CompanyId}")).Is(200);

        (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = reply.Object["data"]!["refresh_token"]!.GetValue<string>() }))
            .IsExactly(401, Invalid);
    }

    [Theory]
    [InlineData("{}", "currentPassword:Required|newPassword:Required")]
    [InlineData("""{"currentPassword": "", "newPassword": "x"}""", "currentPassword:Current password is required|newPassword:Password must be at least 8 characters|newPassword:Password must contain at least one uppercase letter|newPassword:Password must contain at least one number|newPassword:Password must contain at least one special character")]
    [InlineData("""{"currentPassword": "Admin123!", "newPassword": "Admin123!"}""", "newPassword:New password must be different from current password")]
    [InlineData("""{"currentPassword": 1, "newPassword": []}""", "currentPassword:Expected string, received number|newPassword:Expected string, received array")]
    public async Task A_password_keeps_its_rules(string json, string broken) =>
        (await (await _host.Owner()).Post("/auth/change-password", Bodies.Json(json)))
            .IsExactly(400, Refused.Rules([.. broken.Split('|').Select(rule => (rule.Split(':')[0], rule.Split(':')[1]))]));

    [Fact]
    public async Task Whoever_does_not_know_the_password_does_not_change_it()
    {
        var owner = await _host.Owner();

        (await owner.Post("/auth/change-password", new { currentPassword = "Admin123?", newPassword = NewPassword }))
            .IsExactly(401, Refused.With("Current password is incorrect"));
        Assert.Equal(owner.UserId, (await _host.LogIn(owner.Email)).UserId);
    }

    private async Task<(string Company, string Role)> Claims(StocklyClient caller)
    {
        var reply = await _host.Anonymous.Post("/auth/refresh", new { refreshToken = caller.Refresh });
        var claims = Jwt.Claims(reply.Is(200).Object["data"]!["access_token"]!.GetValue<string>());
        return (claims["company_id"]!.GetValue<string>(), claims["role"]!.GetValue<string>());
    }
}
