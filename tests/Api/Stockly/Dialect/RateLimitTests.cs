namespace Mostrador.Api.Tests.Stockly.Dialect;

/// Contract 1.6: so many requests of one client over the whole API, where it is switched on.
public sealed class RateLimitTests : IAsyncLifetime
{
    private readonly ManualClock _time = new(DateTimeOffset.Parse("2025-10-22T10:00:00Z", null));
    private StocklyHost _host = null!;

    public async Task InitializeAsync() => _host = await StocklyHost.Start(options =>
    {
        options.Time = _time;
        options.Settings["Stockly__RateLimitMax"] = "5";
        options.Settings["Stockly__RateLimitWindowSeconds"] = "900";
    });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Every_kind_of_answer_counts_and_says_what_is_left()
    {
        var owner = await _host.Owner();
        _time.Advance(TimeSpan.FromSeconds(60));
        Reply[] replies =
        [
            await owner.Get("/auth/me"), await owner.Get("/nope"), await _host.Anonymous.Get("/auth/me"),
            await owner.Post("/auth/login", Bodies.Json("{")),
        ];

        Assert.Equal([200, 404, 401, 400], replies.Select(reply => reply.Status));
        Assert.All(replies, reply => Assert.Equal(("5", "840"), (reply.Header("RateLimit-Limit"), reply.Header("RateLimit-Reset"))));
        Assert.Equal(["3", "2", "1", "0"], replies.Select(reply => reply.Header("RateLimit-Remaining")));
    }

    [Theory]
    [InlineData("GET", "/auth/me")]
    [InlineData("POST", "/auth/login")]
    [InlineData("GET", "/nope")]
    public async Task Beyond_it_everything_is_refused_for_the_rest_of_the_window(string method, string path)
    {
        for (var i = 0; i < 5; i++)
            (await _host.Anonymous.Get("/auth/me")).Is(401);
        _time.Advance(TimeSpan.FromSeconds(100));

        var reply = await _host.Anonymous.WithHeader("Origin", "http://localhost:5173").Send(method, path);

        reply.IsExactly(429, """{"success": false, "error": "Too many requests from this IP, please try again later.", "retryAfter": 800}""");
        Assert.Equal(
            ("5", "0", "800", "800", "http://localhost:5173"),
            (reply.Header("RateLimit-Limit"), reply.Header("RateLimit-Remaining"), reply.Header("RateLimit-Reset"), reply.Header("Retry-After"), reply.Header("Access-Control-Allow-Origin")));
        _time.Advance(TimeSpan.FromSeconds(800));
        (await _host.Anonymous.Get("/auth/me")).Is(401);
    }

    [Fact]
    public async Task Preflights_and_other_modules_are_not_counted()
    {
        for (var i = 0; i < 8; i++)
        {
            var preflight = _host.Anonymous.WithHeader("Origin", "http://localhost:5173").WithHeader("Access-Control-Request-Method", "GET");
            (await preflight.Send("OPTIONS", "/auth/me")).Is(204);
            Assert.Null((await _host.Anonymous.Send(new HttpRequestMessage(HttpMethod.Get, "/pos/api/orders"))).Is(401).Header("RateLimit-Limit"));
        }

        Assert.Equal("4", (await _host.Anonymous.Get("/auth/me")).Header("RateLimit-Remaining"));
    }

    [Fact]
    public async Task By_default_there_is_none()
    {
        await using var host = await StocklyHost.Start();

        Assert.Null((await host.Anonymous.Get("/auth/me")).Is(401).Header("RateLimit-Limit"));
    }
}
