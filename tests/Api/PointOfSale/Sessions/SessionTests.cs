using System.Globalization;
using System.Text.RegularExpressions;
using Mostrador.Api.Tests.PointOfSale.Auth;

namespace Mostrador.Api.Tests.PointOfSale.Sessions;

/// A user's own sessions (contract 6: D9, D10, I4).
public sealed partial class SessionTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Closed = """{"status": "Sesión cerrada correctamente"}""";
    private const string NotFound = """{"detail": "Not found."}""";

    [Fact]
    public async Task A_login_opens_a_session()
    {
        var time = new ManualClock(new DateTimeOffset(2023, 10, 27, 10, 0, 0, TimeSpan.Zero));
        await using var host = await PosHost.Start(options => options.Time = time);
        var browser = host.Anonymous
            .WithHeader("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)")
            .WithHeader("X-Forwarded-For", "192.168.1.50");
        var login = (await browser.Post("/auth/login/", new { email = "admin@example.com", password = "Admin123!" })).Is(200);
        var admin = host.Anonymous.WithToken(login["access"]);

        var sessions = (await admin.Get("/sessions/")).Is(200);

        var id = sessions.Array[0]!["id"]!.GetValue<long>();
        var session = $$"""
            {"id": {{id}}, "user_agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "ip_address": "192.168.1.50",
             "created_at": "2023-10-27T10:00:00Z", "expires_at": "2023-11-03T10:00:00Z", "is_revoked": false}
            """;
        sessions.IsExactly(200, $"[{session}]");
        (await admin.Get($"/sessions/{id}/")).IsExactly(200, session);
    }

    [Fact]
    public async Task A_session_ends_with_its_refresh_token()
    {
        var employee = await shop.Host.Employee();

        var session = (await employee.Get("/sessions/")).Is(200).Array[0]!;

        Assert.Matches(Instant(), session["created_at"]!.GetValue<string>());
        Assert.Matches(Instant(), session["expires_at"]!.GetValue<string>());
        Assert.Equal(
            Jwt.Claims(employee.Refresh)["exp"]!.GetValue<long>(),
            DateTimeOffset.Parse(session["expires_at"]!.GetValue<string>(), CultureInfo.InvariantCulture).ToUnixTimeSeconds());
    }

    [Fact]
    public async Task The_newest_session_comes_first()
    {
        var employee = await shop.Host.Employee();
        await shop.Host.LogIn(employee.Email, employee.Password);
        await shop.Host.LogIn(employee.Email, employee.Password);

        var ids = (await employee.Get("/sessions/")).Is(200).Array.Select(session => session!["id"]!.GetValue<long>()).ToList();

        Assert.Equal(3, ids.Count);
        Assert.Equal(ids.OrderDescending(), ids);
    }

    [Fact]
    public async Task Sessions_that_have_ended_are_not_listed_but_can_be_looked_up()
    {
        var time = new ManualClock(new DateTimeOffset(2024, 5, 6, 15, 0, 0, TimeSpan.Zero));
        await using var host = await PosHost.Start(options => options.Time = time);
        var first = (await (await host.Admin()).Get("/sessions/")).Is(200).Array[0]!["id"]!.GetValue<long>();

        time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        var later = await host.LogIn("admin@example.com", "Admin123!");
        Assert.Equal(2, (await later.Get("/sessions/")).Is(200).Array.Count);
        time.Advance(TimeSpan.FromSeconds(1));

        var active = Assert.Single((await later.Get("/sessions/")).Is(200).Array);
        Assert.NotEqual(first, active!["id"]!.GetValue<long>());
        Assert.Equal("false", (await later.Get($"/sessions/{first}/")).Is(200)["is_revoked"]);
    }

    [Fact]
    public async Task Simulated_time_neither_dates_nor_ends_a_session()
    {
        var employee = await shop.Host.Employee();
        var future = employee.At("2099-01-01T00:00:00Z");

        Assert.Single((await future.Get("/sessions/")).Is(200).Array);
        (await future.Post("/auth/login/", new { email = employee.Email, password = employee.Password })).Is(200);
        Assert.DoesNotContain("2099", (await employee.Get("/sessions/")).Is(200).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"is_revoked": false, "id": 1}""")]
    public async Task A_revoked_session_is_no_longer_listed(string? body)
    {
        var employee = await shop.Host.Employee();
        var id = await OnlySession(employee);

        (await employee.Post($"/sessions/{id}/revoke/", body is null ? null : Bodies.Json(body))).Is(200, Closed);

        (await employee.Get("/sessions/")).Is(200, "[]");
        Assert.Equal("true", (await employee.Get($"/sessions/{id}/")).Is(200)["is_revoked"]);
    }

    [Fact]
    public async Task Revoking_again_answers_the_same()
    {
        var employee = await shop.Host.Employee();
        var id = await OnlySession(employee);

        (await employee.Post($"/sessions/{id}/revoke/")).Is(200, Closed);
        (await employee.Post($"/sessions/{id}/revoke/")).Is(200, Closed);
    }

    [Fact]
    public async Task Revoking_one_session_leaves_the_others_open()
    {
        var employee = await shop.Host.Employee();
        var id = await OnlySession(employee);
        var other = await shop.Host.LogIn(employee.Email, employee.Password);

        (await employee.Post($"/sessions/{id}/revoke/")).Is(200);

        Assert.Single((await employee.Get("/sessions/")).Is(200).Array);
        (await other.Post("/auth/refresh/", new { refresh = other.Refresh })).Is(200);
        (await other.Post("/auth/refresh/", new { refresh = employee.Refresh })).Is(401);
        (await employee.Get("/users/me/")).Is(200); // stateless: it lives to its end
    }

    [Fact]
    public async Task The_sessions_of_others_do_not_exist()
    {
        var victim = await shop.Host.Employee();
        var id = await OnlySession(victim);

        foreach (var other in new[] { await shop.Host.Employee(), await shop.Host.Owner(), await shop.Host.Admin() })
        {
            (await other.Get($"/sessions/{id}/")).Is(404, NotFound);
            (await other.Post($"/sessions/{id}/revoke/")).Is(404, NotFound);
            Assert.DoesNotContain((await other.Get("/sessions/")).Is(200).Array, session => session!["id"]!.GetValue<long>() == id);
        }

        Assert.Equal("false", (await victim.Get($"/sessions/{id}/")).Is(200)["is_revoked"]);
        (await victim.Post("/auth/refresh/", new { refresh = victim.Refresh })).Is(200);
    }

    [Fact]
    public async Task Logins_at_one_time_open_a_session_each()
    {
        var employee = await shop.Host.Employee();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.Host.LogIn(employee.Email, employee.Password)));

        var sessions = (await employee.Get("/sessions/")).Is(200).Array;
        Assert.Equal(9, sessions.Select(session => session!["id"]!.GetValue<long>()).Distinct().Count());
    }

    [Fact]
    public async Task A_failed_login_opens_no_session()
    {
        var employee = await shop.Host.Employee();

        (await shop.Host.Anonymous.Post("/auth/login/", new { email = employee.Email, password = "wrong" })).Is(401);

        Assert.Single((await employee.Get("/sessions/")).Is(200).Array);
    }

    private static async Task<long> OnlySession(PosClient user) =>
        Assert.Single((await user.Get("/sessions/")).Is(200).Array)!["id"]!.GetValue<long>();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    private static partial Regex Instant();
}
