namespace Mostrador.Api.Tests.PointOfSale.Dialect;

/// The front end may be served from elsewhere (contract 1.1).
public sealed class CorsTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    [Theory]
    [InlineData("/auth/login/", "POST")]
    [InlineData("/products/", "GET")]
    [InlineData("/products/1/", "PATCH")]
    [InlineData("/customers/5/", "DELETE")]
    [InlineData("/sessions/1/revoke", "POST")]
    [InlineData("/chatbotusers/+5215512345678/", "PUT")]
    [InlineData("/analytics/reports/low-stock/?threshold=5", "GET")]
    public async Task A_preflight_is_answered_without_a_token(string path, string method)
    {
        var reply = await Preflight(shop.Host.Anonymous, path, method, "http://localhost:5173");

        Assert.InRange(reply.Status, 200, 204);
        Assert.Equal("http://localhost:5173", reply.Header(AllowOrigin));
        Assert.Contains("Origin", reply.Header("Vary"), StringComparison.Ordinal);
        foreach (var header in new[] { "Authorization", "Content-Type" })
            Assert.Contains(header, reply.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        foreach (var allowed in new[] { "GET", "POST", "PUT", "PATCH", "DELETE" })
            Assert.Contains(allowed, reply.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:3000")]
    [InlineData("http://localhost")]
    [InlineData("http://127.0.0.1:8080")]
    public async Task In_development_any_port_of_this_machine_may_call(string origin)
    {
        var admin = (await shop.Host.Admin()).WithHeader("Origin", origin);

        Assert.Equal(origin, (await admin.Get("/products/")).Is(200).Header(AllowOrigin));
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://localhost:80.example.com")]
    [InlineData("http://evillocalhost:3000")]
    [InlineData("null")]
    public async Task Any_other_origin_gets_no_permission(string origin)
    {
        Assert.Null((await Preflight(shop.Host.Anonymous, "/products/", "GET", origin)).Header(AllowOrigin));
        Assert.Null((await shop.Host.Anonymous.WithHeader("Origin", origin).Get("/products/")).Header(AllowOrigin));
    }

    [Fact]
    public async Task Errors_can_be_read_from_another_origin_too()
    {
        const string origin = "http://localhost:5173";
        var stranger = shop.Host.Anonymous.WithHeader("Origin", origin);
        var admin = (await shop.Host.Admin()).WithHeader("Origin", origin);
        Reply[] errors =
        [
            (await stranger.Get("/products/")).Is(401),
            (await stranger.Post("/auth/login/", new { email = "a", password = "b" })).Is(401),
            (await stranger.Get("/nothing/")).Is(404),
            (await (await shop.Host.Employee()).WithHeader("Origin", origin).Get("/users/")).Is(403),
            (await admin.Get("/products/999999/")).Is(404),
            (await admin.Delete("/products/")).Is(405),
            (await admin.Post("/products/", new { })).Is(400),
            (await admin.Post("/products/", Bodies.Json("{broken"))).Is(400),
            (await admin.Post("/products/", Bodies.Typed("a", "text/plain"))).Is(415),
        ];

        Assert.All(errors, error => Assert.Equal(origin, error.Header(AllowOrigin)));
    }

    [Fact]
    public async Task The_settings_say_who_may_call()
    {
        await using var host = await PosHost.Start(options =>
        {
            options.Settings["Pos__CorsOrigins"] = "https://caja.example.com";
            options.Settings["Security__CorsOrigins"] = "https://panel.example.com";
        });

        foreach (var origin in new[] { "https://caja.example.com", "https://panel.example.com" })
            Assert.Equal(origin, (await Preflight(host.Anonymous, "/products/", "GET", origin)).Header(AllowOrigin));
        Assert.Null((await Preflight(host.Anonymous, "/products/", "GET", "http://localhost:5173")).Header(AllowOrigin));
    }

    [Fact]
    public async Task Nothing_uses_cookies()
    {
        var reply = (await shop.Host.Anonymous.WithHeader("Origin", "http://localhost:5173")
            .Post("/auth/login/", new { email = "admin@example.com", password = "Admin123!" })).Is(200);

        Assert.Null(reply.Header("Set-Cookie"));
        Assert.Null(reply.Header("Access-Control-Allow-Credentials"));
    }

    private static Task<Reply> Preflight(PosClient client, string path, string method, string origin) => client
        .WithHeader("Origin", origin)
        .WithHeader("Access-Control-Request-Method", method)
        .WithHeader("Access-Control-Request-Headers", "authorization,content-type")
        .Send("OPTIONS", path);
}
