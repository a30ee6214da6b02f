using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Telemetry;
using Mostrador.Kernel.Tests.Support;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Tests.Telemetry;

/// Meters belong to the whole process: every test measures under names of its own.
public sealed class InstanceFiguresTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 17, 5, 0, TimeSpan.Zero);

    private readonly string _module = Guid.NewGuid().ToString("N");
    private readonly InstanceFigures _figures = new(new ManualTime(Start));

    public void Dispose() => _figures.Dispose();

    [Fact]
    public void Before_it_starts_it_hears_nothing()
    {
        RequestMetrics.Record(_module, 200, TimeSpan.FromMilliseconds(1));

        Assert.Null(_figures.Since);
        Assert.Null(Requests());
    }

    [Fact]
    public void Requests_are_told_by_module_class_of_status_and_percentile()
    {
        _figures.Start();

        for (var i = 1; i <= 100; i++)
            RequestMetrics.Record(_module, i <= 90 ? 200 + (i % 5) : i <= 99 ? 404 : 500, TimeSpan.FromMilliseconds(i));

        var requests = Requests()!;
        Assert.Equal(Start, _figures.Since);
        Assert.Equal((100L, 90L, 9L, 1L, 0L), (requests.Count, requests.CountOf("2xx"), requests.CountOf("4xx"), requests.CountOf("5xx"), requests.CountOf("3xx")));
        Assert.InRange(requests.Median.TotalMilliseconds, 50, 50 * 17.0 / 16);
        Assert.InRange(requests.P90.TotalMilliseconds, 90, 90 * 17.0 / 16);
        Assert.InRange(requests.P99.TotalMilliseconds, 99, 100);
        Assert.Equal(TimeSpan.FromMilliseconds(100), requests.Longest);
    }

    [Fact]
    public async Task A_gate_measures_what_it_answers_and_what_it_refuses()
    {
        _figures.Start();

        await Pass(() => Results.Ok());
        await Pass(() => throw Refusal.NotFound());
        await Pass(() => throw new InvalidOperationException("A fault of the test."));
        await Assert.ThrowsAsync<TimeoutException>(() => Pass(() => new Unsendable()));

        var requests = Requests()!;
        Assert.Equal((1L, 1L, 2L), (requests.CountOf("2xx"), requests.CountOf("4xx"), requests.CountOf("5xx")));
    }

    [Fact]
    public void Transactions_are_told_by_module_and_outcome()
    {
        _figures.Start();
        var partition = new Partition(_module, "shop");

        DocumentMetrics.Ended(partition, null);
        DocumentMetrics.Ended(partition, null);
        DocumentMetrics.Ended(partition, Refusal.NotFound());
        DocumentMetrics.Ended(partition, new TimeoutException());
        DocumentMetrics.Conflict(partition);
        DocumentMetrics.Retry(partition, "conflict");
        DocumentMetrics.Retry(partition, "refusal");

        Assert.Equal(new DocumentWork(_module, 2, 1, 1, 1, 2), Assert.Single(DocumentWork.Of(_figures), work => work.Module == _module));
    }

    [Fact]
    public void Histograms_are_summed_by_their_first_two_tags()
    {
        using var meter = new Meter("Mostrador.Test");
        var charges = meter.CreateHistogram<double>($"charges-{_module}");
        _figures.Start();

        charges.Record(1.5, new KeyValuePair<string, object?>("operation", "read"));
        charges.Record(2.5, new KeyValuePair<string, object?>("operation", "read"));
        charges.Record(7, new("operation", "query"), new("cause", 429), new("more", "left out"));

        Assert.Equal([new Counted("query", "429", 7, 1), new Counted("read", "", 4, 2)], _figures.Counts($"charges-{_module}"));
    }

    [Fact]
    public void However_many_tags_there_are_memory_is_bounded()
    {
        using var meter = new Meter("Mostrador.Test");
        var counter = meter.CreateCounter<long>($"many-{_module}");
        _figures.Start();

        for (var i = 0; i < 5000; i++)
            counter.Add(1, new KeyValuePair<string, object?>("tag", $"{i}"));

        Assert.InRange(_figures.Counts($"many-{_module}").Count, 1, 1000);
    }

    [Fact]
    public void Measuring_a_request_allocates_nothing()
    {
        _figures.Start();
        RequestMetrics.Record(_module, 200, TimeSpan.FromMilliseconds(1));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            RequestMetrics.Record(_module, 200, TimeSpan.FromMilliseconds(1));

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private ModuleRequests? Requests() => _figures.Requests().SingleOrDefault(requests => requests.Module == _module);

    private async Task Pass(Func<IResult> work)
    {
        var rules = new GateRules(new ProblemDialect(), new CorsPolicy([]), new BodyReader(Support.Requests.Limits), Development: false) { Module = _module };
        var gate = new Gate(rules, new BusinessClock(TimeProvider.System), NullLogger<Gate>.Instance);
        var request = Support.Requests.Get();
        request.HttpContext.RequestServices = Services.Instance;
        await (await gate.Pass(request, () => Task.FromResult(work()))).ExecuteAsync(request.HttpContext);
    }

    private sealed class Unsendable : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await Task.Yield();
            throw new TimeoutException("A fault of the test.");
        }
    }

    private sealed class Services : IServiceProvider
    {
        public static Services Instance { get; } = new();

        public object? GetService(Type serviceType) => serviceType == typeof(Microsoft.Extensions.Logging.ILoggerFactory) ? NullLoggerFactory.Instance : null;
    }
}
