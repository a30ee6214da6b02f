using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;
using Mostrador.Kernel.Throttling;

namespace Mostrador.Kernel.Tests.Throttling;

public sealed class RequestLimitTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
    private readonly ManualTime _time = new(Start);

    [Fact]
    public void Every_request_learns_how_many_are_left_and_when_all_are_there_again()
    {
        using var limit = new RequestLimit(2, TimeSpan.FromMinutes(15), _time);

        Assert.Equal(("2", "1", "900"), Count(limit, "10.0.0.1"));
        _time.Now = Start.AddSeconds(60.5);
        Assert.Equal(("2", "0", "840"), Count(limit, "10.0.0.1"));
        Assert.Equal(("2", "1", "900"), Count(limit, "10.0.0.2"));
    }

    [Fact]
    public void One_more_is_refused_until_the_window_closes()
    {
        using var limit = new RequestLimit(1, TimeSpan.FromSeconds(10), _time);
        Count(limit, "10.0.0.1");
        _time.Now = Start.AddSeconds(7);
        var request = Requests.Get().From("10.0.0.1");

        var reason = Assert.IsType<Throttled>(Assert.Throws<Refusal>(() => limit.Count(request)).Reason);

        Assert.Equal(3, reason.Seconds);
        Assert.Equal(("1", "0", "3"), Headers(request));
        _time.Now = Start.AddSeconds(10);
        Assert.Equal(("1", "0", "10"), Count(limit, "10.0.0.1"));
    }

    [Fact]
    public void What_a_client_claims_as_its_address_does_not_count()
    {
        using var limit = new RequestLimit(1, TimeSpan.FromSeconds(10), _time);
        Count(limit, "10.0.0.1");

        Assert.Throws<Refusal>(() => limit.Count(Requests.Get().From("10.0.0.1").WithHeader("X-Forwarded-For", "203.0.113.9")));
    }

    [Fact]
    public void Zero_means_no_limit_and_no_headers()
    {
        using var limit = new RequestLimit(0, TimeSpan.FromSeconds(10), _time);
        var request = Requests.Get();

        for (var i = 0; i < 1000; i++)
            limit.Count(request);

        Assert.Empty(request.HttpContext.Response.Headers);
    }

    [Fact]
    public async Task Of_many_at_once_exactly_as_many_pass_as_may()
    {
        using var limit = new RequestLimit(50, TimeSpan.FromMinutes(1), _time);

        var passed = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(
            () => Record.Exception(() => limit.Count(Requests.Get().From("10.0.0.1"))) is null)));

        Assert.Equal(50, passed.Count(one => one));
    }

    private static (string, string, string) Count(RequestLimit limit, string peer)
    {
        var request = Requests.Get().From(peer);
        limit.Count(request);
        return Headers(request);
    }

    private static (string, string, string) Headers(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        return (headers["RateLimit-Limit"].ToString(), headers["RateLimit-Remaining"].ToString(), headers["RateLimit-Reset"].ToString());
    }
}
