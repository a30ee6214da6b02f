using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Gates;

public sealed class CorsPolicyTests
{
    private static readonly CorsPolicy Listed = new(["http://localhost:*", "https://app.example/", "http://127.0.0.1:5173"])
    {
        Credentials = true,
        ExposedHeaders = "Content-Disposition",
    };

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://LOCALHOST:3000")]
    [InlineData("https://app.example")]
    [InlineData("http://127.0.0.1:5173")]
    public void A_listed_origin_is_echoed(string origin)
    {
        var headers = Answer(Listed, origin);

        Assert.Equal(origin, headers.AccessControlAllowOrigin);
        Assert.Equal("true", headers.AccessControlAllowCredentials);
        Assert.Equal("Content-Disposition", headers.AccessControlExposeHeaders);
        Assert.Equal("Origin", headers.Vary);
    }

    [Theory]
    [InlineData("https://localhost:3000")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost:3000.evil.example")]
    [InlineData("http://localhost:")]
    [InlineData("http://localhost:80a")]
    [InlineData("http://evil.example")]
    [InlineData("https://app.example.evil")]
    [InlineData("https://app.example:8443")]
    [InlineData("http://app.example")]
    [InlineData("http://127.0.0.1:3000")]
    [InlineData("null")]
    [InlineData("*")]
    public void Another_origin_gets_nothing_but_the_hint_to_caches(string origin)
    {
        var headers = Answer(Listed, origin, preflight: true);

        Assert.Equal("Origin", headers.Vary);
        Assert.Single(headers);
    }

    [Fact]
    public void A_request_of_the_same_origin_gets_nothing() => Assert.Equal(["Vary"], Answer(Listed, null).Keys);

    [Fact]
    public void Any_origin_may_be_allowed_but_never_with_credentials()
    {
        var headers = Answer(new CorsPolicy(["*"]) { Credentials = true }, "https://anywhere.example");

        Assert.Equal("*", headers.AccessControlAllowOrigin);
        Assert.False(headers.ContainsKey("Access-Control-Allow-Credentials"));
        Assert.False(headers.ContainsKey("Vary"));
    }

    [Fact]
    public void A_preflight_is_told_methods_headers_and_how_long_it_may_remember()
    {
        var headers = Answer(Listed, "https://app.example", preflight: true);

        Assert.Equal("GET, POST, PUT, PATCH, DELETE, OPTIONS", headers.AccessControlAllowMethods);
        Assert.Contains("Authorization", headers.AccessControlAllowHeaders.ToString(), StringComparison.Ordinal);
        Assert.Contains("Content-Type", headers.AccessControlAllowHeaders.ToString(), StringComparison.Ordinal);
        Assert.Equal("86400", headers.AccessControlMaxAge);
    }

    [Fact]
    public void An_ordinary_request_is_not_told_what_only_preflights_need() =>
        Assert.DoesNotContain("Access-Control-Allow-Methods", Answer(Listed, "https://app.example").Keys);

    [Fact]
    public void No_origins_means_none() => Assert.Equal(["Vary"], Answer(new CorsPolicy([]), "http://localhost:3000").Keys);

    [Theory]
    [InlineData("OPTIONS", true, true)]
    [InlineData("OPTIONS", false, false)]
    [InlineData("GET", true, false)]
    public void A_preflight_asks_for_a_method(string method, bool asks, bool isPreflight)
    {
        var request = Requests.Get(method: method);
        if (asks)
            request.Headers.AccessControlRequestMethod = "PUT";

        Assert.Equal(isPreflight, CorsPolicy.IsPreflight(request));
    }

    private static IHeaderDictionary Answer(CorsPolicy policy, string? origin, bool preflight = false)
    {
        var request = Requests.Get(method: preflight ? "OPTIONS" : "GET");
        if (preflight)
            request.Headers.AccessControlRequestMethod = "PUT";
        if (origin is not null)
            request.Headers.Origin = origin;
        policy.Answer(request, request.HttpContext.Response.Headers);
        return request.HttpContext.Response.Headers;
    }
}
