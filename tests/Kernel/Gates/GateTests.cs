using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Tests.Gates;

public sealed class GateTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    [Fact]
    public async Task Good_work_is_answered_with_the_headers_of_every_answer()
    {
        var request = Requests.Get();
        request.HttpContext.TraceIdentifier = "trace-1";

        var answer = await Answers.Of(await OpenGate().Pass(request, () => Task.FromResult<IResult>(new JsonBody(200, "done"))), request);

        Assert.Equal("\"done\"", answer.Body);
        Assert.Equal("trace-1", answer.Headers[Gate.TraceId]);
        Assert.Equal("nosniff", answer.Headers.XContentTypeOptions);
        Assert.Equal("no-store", answer.Headers.CacheControl);
    }

    [Fact]
    public async Task What_a_function_does_belongs_to_its_requests_span_wherever_it_runs()
    {
        using var span = new Activity("request").Start();
        var request = Requests.Get();
        request.HttpContext.Features.Set<IHttpActivityFeature>(new RequestSpan(span));
        Activity.Current = null;
        Activity? seen = null;

        await OpenGate().Pass(request, () =>
        {
            seen = Activity.Current;
            return Task.FromResult<IResult>(new JsonBody(200, "done"));
        });

        Assert.Same(span, seen);
    }

    [Fact]
    public async Task A_refusal_is_answered_in_the_dialect() =>
        Assert.Equal((404, """{"detail":"Not found."}"""), await Pass(_ => throw Refusal.NotFound()));

    [Fact]
    public async Task A_fault_is_answered_without_what_is_inside() =>
        Assert.Equal((500, """{"detail":"A server error occurred."}"""), await Pass(_ => throw new InvalidOperationException("secret")));

    [Fact]
    public async Task A_body_that_ends_early_is_the_clients_fault() =>
        Assert.Equal(400, (await Pass(_ => throw new BadHttpRequestException("early"))).Status);

    [Fact]
    public async Task A_body_that_the_server_finds_too_large_is_too_large() =>
        Assert.Equal((413, """{"detail":"Request body too large."}"""), await Pass(_ => throw new BadHttpRequestException("large", 413)));

    [Fact]
    public async Task A_client_that_went_away_is_no_fault()
    {
        var request = Requests.Get();
        request.HttpContext.RequestAborted = new CancellationToken(canceled: true);

        var result = await OpenGate().Pass(request, () => throw new OperationCanceledException());

        Assert.Equal(499, Assert.IsType<IStatusCodeHttpResult>(result, exactMatch: false).StatusCode);
    }

    [Theory]
    [InlineData(true, "2030-01-02T03:04:05Z", "2030-01-02T03:04:05+00:00")]
    [InlineData(true, "2030-01-02T03:04:05", "2030-01-02T03:04:05+00:00")]
    [InlineData(true, "tomorrow", "2024-05-06T07:08:09+00:00")]
    [InlineData(true, "0001-01-01T00:00:00Z", "2024-05-06T07:08:09+00:00")]
    [InlineData(true, "9999-12-31T00:00:00Z", "2024-05-06T07:08:09+00:00")]
    [InlineData(false, "2030-01-02T03:04:05Z", "2024-05-06T07:08:09+00:00")]
    public async Task The_business_clock_is_set_by_a_header_in_development_only(bool development, string header, string now)
    {
        var clock = new BusinessClock(new ManualTime(Now));

        await OpenGate(development, clock).Pass(
            Requests.Get().WithHeader(Gate.SimulatedNow, header), () => Task.FromResult(Results.Ok()));

        Assert.Equal(DateTimeOffset.Parse(now, null), clock.Now);
    }

    private static async Task<(int Status, string Body)> Pass(Func<HttpRequest, Task<IResult>> work)
    {
        var request = Requests.Get();
        var answer = await Answers.Of(await OpenGate().Pass(request, () => work(request)), request);
        return (answer.Status, answer.Body);
    }

    private static Gate OpenGate(bool development = false, BusinessClock? clock = null) => new(
        new GateRules(new DjangoRestDialect(DjangoMessages.English), new CorsPolicy([]), new BodyReader(Requests.Limits), development) { Module = "shop" },
        clock ?? new BusinessClock(new ManualTime(Now)),
        NullLogger<Gate>.Instance);

    private sealed class RequestSpan(Activity activity) : IHttpActivityFeature
    {
        public Activity Activity { get; set; } = activity;
    }
}
