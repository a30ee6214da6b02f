namespace Mostrador.Api.Tests.SmartSales.Dialect;

/// Contract 1.6: the web shop is served from elsewhere.
public sealed class CorsTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";
    private const string Shop = "http://localhost:5173";
    private readonly SmartSalesHost _host = fixture.Host;

    [Theory]
    [InlineData("/token/", "POST")]
    [InlineData("/products/5/", "PATCH")]
    [InlineData("/orders/admin/5", "DELETE")]
    [InlineData("/users/profile/", "GET")]
    [InlineData("/orders/create/", "POST")]
    [InlineData("/reports/dynamic-parser/", "POST")]
    [InlineData("/nada", "GET")]
    public async Task A_preflight_is_answered_without_a_token(string path, string method)
    {
        var reply = await Preflight(_host.Anonymous, path, method, Shop);

        Assert.InRange(reply.Status, 200, 204);
        Assert.Equal((Shop, "true"), (reply.Header(AllowOrigin), reply.Header("Access-Control-Allow-Credentials")));
        Assert.Contains("Origin", reply.Header("Vary"), StringComparison.Ordinal);
        string[] headers =
        [
            "accept", "accept-encoding", "authorization", "content-type", "dnt", "origin", "user-agent", "x-csrftoken", "x-requested-with",
        ];
        Assert.Subset(Listed(reply, "Access-Control-Allow-Headers"), headers.ToHashSet());
        Assert.Subset(Listed(reply, "Access-Control-Allow-Methods"), new HashSet<string> { "delete", "get", "options", "patch", "post", "put" });
    }

    [Theory]
    [InlineData("http://localhost:5173")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:4200")]
    public async Task Answers_and_errors_can_be_read_with_the_name_of_their_file(string origin)
    {
        var admin = (await _host.Admin()).WithHeader("Origin", origin);
        Reply[] replies =
        [
            await admin.Get("/users/profile/"), await admin.Post("/reports/dynamic-parser/", new { prompt = "inventario" }),
            await admin.Get("/nada"), await admin.Patch("/products/"), await admin.Patch("/users/profile/"), await admin.Post("/products/", Bodies.Json("{")),
            await admin.WithToken("x").Get("/products/"),
        ];

        Assert.Equal([200, 200, 404, 405, 405, 400, 401], replies.Select(reply => reply.Status));
        Assert.All(replies, reply => Assert.Equal((origin, "true"), (reply.Header(AllowOrigin), reply.Header("Access-Control-Allow-Credentials"))));
        Assert.Contains("content-disposition", Listed(replies[1], "Access-Control-Expose-Headers"));
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("https://localhost:5173")]
    [InlineData("http://localhost:5173.example.com")]
    [InlineData("http://evillocalhost:3000")]
    [InlineData("null")]
    public async Task Any_other_origin_gets_no_permission(string origin)
    {
        Reply[] replies =
        [
            await Preflight(_host.Anonymous, "/token/", "POST", origin),
            await (await _host.Admin()).WithHeader("Origin", origin).Get("/users/profile/"),
        ];

        Assert.All(replies, reply => Assert.Null(reply.Header(AllowOrigin)));
        Assert.All(replies, reply => Assert.Null(reply.Header("Access-Control-Allow-Credentials")));
    }

    [Fact]
    public async Task The_settings_say_who_may_call()
    {
        await using var host = await SmartSalesHost.Start(options => options.Settings["SmartSales__CorsOrigins"] = "https://tienda.example.com");

        Assert.Equal("https://tienda.example.com", (await Preflight(host.Anonymous, "/token/", "POST", "https://tienda.example.com")).Header(AllowOrigin));
        Assert.Null((await Preflight(host.Anonymous, "/token/", "POST", Shop)).Header(AllowOrigin));
    }

    private static HashSet<string> Listed(Reply reply, string header) =>
        [.. (reply.Header(header) ?? "").ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries)];

    private static Task<Reply> Preflight(SmartSalesClient client, string path, string method, string origin) => client
        .WithHeader("Origin", origin)
        .WithHeader("Access-Control-Request-Method", method)
        .WithHeader("Access-Control-Request-Headers", "authorization,content-type")
        .Send("OPTIONS", path);
}
