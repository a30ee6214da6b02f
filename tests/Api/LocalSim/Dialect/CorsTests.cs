namespace Mostrador.Api.Tests.LocalSim.Dialect;

/// Contract 1: the front end is served from elsewhere.
public sealed class CorsTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";
    private readonly LocalSimHost _host = fixture.Host;

    [Theory]
    [InlineData("/auth/login", "POST")]
    [InlineData("/users/5/", "PUT")]
    [InlineData("/users/5", "DELETE")]
    [InlineData("/sims/asignar_plan/L001?plan=R7D", "POST")]
    [InlineData("/nada", "GET")]
    public async Task A_preflight_is_answered_without_a_token(string path, string method)
    {
        var reply = await Preflight(_host.Anonymous, path, method, "https://api.localsim.co");

        Assert.InRange(reply.Status, 200, 204);
        Assert.Equal("https://api.localsim.co", reply.Header(AllowOrigin));
        Assert.Equal("true", reply.Header("Access-Control-Allow-Credentials"));
        Assert.Contains("Origin", reply.Header("Vary"), StringComparison.Ordinal);
        foreach (var header in new[] { "Authorization", "Content-Type" })
            Assert.Contains(header, reply.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        foreach (var allowed in new[] { "GET", "POST", "PUT", "DELETE" })
            Assert.Contains(allowed, reply.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.localsim.co")]
    [InlineData("http://localhost:5173")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://127.0.0.1:8080")]
    public async Task Answers_and_errors_can_be_read_from_an_origin_that_is_allowed(string origin)
    {
        var admin = (await _host.Admin()).WithHeader("Origin", origin);
        Reply[] replies =
        [
            await admin.Get("/auth/me"), await admin.Get("/nada"), await admin.Patch("/auth/me"), await admin.Post("/roles", Bodies.Json("{")),
            await admin.WithToken("x").Get("/auth/me"),
        ];

        Assert.Equal([200, 404, 405, 422, 401], replies.Select(reply => reply.Status));
        Assert.All(replies, reply => Assert.Equal((origin, "true"), (reply.Header(AllowOrigin), reply.Header("Access-Control-Allow-Credentials"))));
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://api.localsim.co")]
    [InlineData("https://api.localsim.co:8443")]
    [InlineData("https://api.localsim.co.example.com")]
    [InlineData("https://localhost:5173")]
    [InlineData("http://localhost.example.com:80")]
    [InlineData("http://evillocalhost:3000")]
    [InlineData("null")]
    public async Task Any_other_origin_gets_no_permission(string origin)
    {
        Reply[] replies =
        [
            await Preflight(_host.Anonymous, "/auth/login", "POST", origin),
            await (await _host.Admin()).WithHeader("Origin", origin).Get("/auth/me"),
        ];

        Assert.All(replies, reply => Assert.Null(reply.Header(AllowOrigin)));
        Assert.All(replies, reply => Assert.Null(reply.Header("Access-Control-Allow-Credentials")));
    }

    [Fact]
    public async Task In_production_the_same_origins_are_allowed()
    {
        await using var host = await LocalSimHost.Start(options => options.InProduction());

        foreach (var origin in new[] { "https://api.localsim.co", "http://localhost:5173" })
            Assert.Equal(origin, (await Preflight(host.Anonymous, "/auth/login", "POST", origin)).Header(AllowOrigin));
        Assert.Null((await Preflight(host.Anonymous, "/auth/login", "POST", "https://example.com")).Header(AllowOrigin));
    }

    [Fact]
    public async Task The_settings_say_who_may_call()
    {
        await using var host = await LocalSimHost.Start(options =>
        {
            options.Settings["LocalSim__CorsOrigins"] = "https://tienda.example.com";
            options.Settings["Security__CorsOrigins"] = "https://other.example.com";
        });

        foreach (var origin in new[] { "https://tienda.example.com", "https://other.example.com" })
            Assert.Equal(origin, (await Preflight(host.Anonymous, "/auth/login", "POST", origin)).Header(AllowOrigin));
        Assert.Null((await Preflight(host.Anonymous, "/auth/login", "POST", "http://localhost:5173")).Header(AllowOrigin));
    }

    private static Task<Reply> Preflight(LocalSimClient client, string path, string method, string origin) => client
        .WithHeader("Origin", origin)
        .WithHeader("Access-Control-Request-Method", method)
        .WithHeader("Access-Control-Request-Headers", "authorization,content-type")
        .Send("OPTIONS", path);
}
