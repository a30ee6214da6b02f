namespace Mostrador.Api.Tests.Stockly.Dialect;

/// Contract 1.6: the front end may be served from elsewhere.
public sealed class CorsTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("/auth/login", "POST")]
    [InlineData("/users/profile", "PUT")]
    [InlineData("/companies/1/members/2/role", "PATCH")]
    [InlineData("/nope", "GET")]
    public async Task A_preflight_is_answered_without_a_token_and_remembered_for_a_day(string path, string method)
    {
        var reply = (await Preflight(_host.Anonymous, path, method, "http://localhost:5173")).Is(204);

        Assert.Equal(
            ("http://localhost:5173", "GET, POST, PUT, DELETE, PATCH, OPTIONS", "Content-Type, Authorization, X-Requested-With", "true", "86400"),
            (reply.Header("Access-Control-Allow-Origin"), reply.Header("Access-Control-Allow-Methods"), reply.Header("Access-Control-Allow-Headers"),
                reply.Header("Access-Control-Allow-Credentials"), reply.Header("Access-Control-Max-Age")));
        Assert.Contains("Origin", reply.Header("Vary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_and_errors_can_be_read_from_another_origin()
    {
        var owner = (await _host.Owner()).WithHeader("Origin", "http://127.0.0.1:3000");
        Reply[] replies =
        [
            await owner.Get("/auth/me"), await owner.Get("/nope"), await owner.Post("/companies", Bodies.Json("{")),
            await owner.WithToken("x").Get("/auth/me"),
        ];

        Assert.Equal([200, 404, 400, 401], replies.Select(reply => reply.Status));
        Assert.All(replies, reply => Assert.Equal("http://127.0.0.1:3000", reply.Header("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://localhost.example.com")]
    [InlineData("null")]
    public async Task Any_other_origin_gets_no_permission(string origin)
    {
        var reply = await Preflight(_host.Anonymous, "/auth/login", "POST", origin);

        Assert.Null(reply.Header("Access-Control-Allow-Origin"));
        Assert.Null(reply.Header("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task The_settings_say_who_may_call()
    {
        await using var host = await StocklyHost.Start(options => options.Settings["Stockly__CorsOrigins"] = "https://tienda.example.com");

        Assert.NotNull((await Preflight(host.Anonymous, "/auth/login", "POST", "https://tienda.example.com")).Header("Access-Control-Allow-Origin"));
        Assert.Null((await Preflight(host.Anonymous, "/auth/login", "POST", "http://localhost:5173")).Header("Access-Control-Allow-Origin"));
    }

    private static Task<Reply> Preflight(StocklyClient client, string path, string method, string origin) => client
        .WithHeader("Origin", origin)
        .WithHeader("Access-Control-Request-Method", method)
        .WithHeader("Access-Control-Request-Headers", "authorization,content-type")
        .Send("OPTIONS", path);
}
