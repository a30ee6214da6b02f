using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Api.Tests.PointOfSale.Concurrency;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Telemetry;

/// <summary>How spans hang together: request, transaction, store operation.</summary>
[Collection(OneListener.Name)]
public sealed class SpanTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ConcurrentDictionary<ActivityTraceId, TaskCompletionSource> _awaited = new();
    private readonly ActivityListener _listener;

    public SpanTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Mostrador" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = End,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_request_holds_its_transaction_and_that_its_operations()
    {
        await using var host = await PosHost.Start();
        var admin = await host.Admin();

        var spans = await Of(trace => admin.WithHeader("traceparent", trace).Post("/suppliers/", new
        {
            name = "Distribuidora",
            phone_number = "5512345678",
            contact_person = "Carlos Rivera",
            rfc = "DBE101010XYZ",
            tax_address = "Av. Insurgentes Sur 123, CDMX",
        }));

        var request = Assert.Single(spans, span => span.Source.Name == "Microsoft.AspNetCore");
        var transaction = Assert.Single(spans, span => span.OperationName == "transaction" && span.GetTagItem("mostrador.module") is "pos"
            && spans.Any(child => child.ParentSpanId == span.SpanId && child.OperationName == "commit" && span.ParentSpanId == request.SpanId && IsLast(span, spans)));
        Assert.Equal("committed", transaction.GetTagItem("mostrador.outcome"));
        Assert.Equal(1, transaction.GetTagItem("mostrador.runs"));
        Assert.Equal("committed", spans.Single(span => span.ParentSpanId == transaction.SpanId && span.OperationName == "commit").GetTagItem("mostrador.result"));
        Assert.Contains(spans, span => span.OperationName == "read pos-user" && span.ParentSpanId == request.SpanId);
    }

    [Fact]
    public async Task A_transaction_that_met_others_says_how_often_it_ran()
    {
        await using var host = await PosHost.Start(options => options.Services = services =>
            services.AddSingleton<IDocumentEngine>(provider => new QuarrelsomeEngine(TestStore.EngineOf(provider))));
        var admin = await host.Admin();
        var customer = await admin.RegisterCustomer();

        var spans = await Of(trace => admin.WithHeader("traceparent", trace).Patch($"/customers/{customer}/", new { last_name = "Otro" }));

        var transaction = Assert.Single(spans, span => span.OperationName == "transaction");
        var commits = spans.Where(span => span.OperationName == "commit" && span.ParentSpanId == transaction.SpanId).ToList();
        Assert.Equal(commits.Count, transaction.GetTagItem("mostrador.runs"));
        Assert.Equal(["committed"], commits.Select(span => span.GetTagItem("mostrador.result")).Where(result => result is not "conflict"));
        Assert.Contains(commits, span => span.GetTagItem("mostrador.result") is "conflict");
    }

    [Fact]
    public async Task A_refused_transaction_is_no_error()
    {
        await using var host = await PosHost.Start();
        var admin = await host.Admin();

        var spans = await Of(trace => admin.WithHeader("traceparent", trace).Patch("/customers/77/", new { last_name = "Otro" }));

        var transaction = Assert.Single(spans, span => span.OperationName == "transaction");
        Assert.Equal("refused", transaction.GetTagItem("mostrador.outcome"));
        Assert.Equal(ActivityStatusCode.Unset, transaction.Status);
    }

    [Fact]
    public async Task A_fault_is_marked_where_it_happened_by_its_kind_alone()
    {
        BlurtingEngine engine = null!;
        await using var host = await PosHost.Start(options => options.Services = services =>
            services.AddSingleton<IDocumentEngine>(provider => engine = new BlurtingEngine(TestStore.EngineOf(provider))));
        var admin = await host.Admin();
        engine.Blurts = id => id.StartsWith("pos-customer:", StringComparison.Ordinal);

        var spans = await Of(trace => admin.WithHeader("traceparent", trace).Patch("/customers/77/", new { last_name = "Otro" }));

        foreach (var name in new[] { "transaction", "read pos-customer" })
        {
            var span = Assert.Single(spans, span => span.OperationName == name);
            Assert.Equal(ActivityStatusCode.Error, span.Status);
            Assert.Null(span.StatusDescription);
            Assert.Equal("System.IO.InvalidDataException", span.GetTagItem("error.type"));
        }
    }

    [Fact]
    public async Task A_function_without_a_request_is_a_span_by_its_name()
    {
        await using var host = await PosHost.Start();

        var spans = await Of(async trace =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/functions/pos-nightly") { Content = Bodies.Json("""{"input": ""}""") };
            request.Headers.Add("traceparent", trace);
            using var answer = await host.Http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        });

        var function = Assert.Single(spans, span => span.OperationName == "pos-nightly");
        Assert.Equal(ActivityKind.Consumer, function.Kind);
        Assert.Contains(spans, span => span.ParentSpanId == function.SpanId && span.OperationName == "query pos-promotion");
    }

    private static bool IsLast(Activity span, IReadOnlyList<Activity> spans) =>
        spans.Where(other => other.OperationName == "transaction").MaxBy(other => other.StartTimeUtc) == span;

    /// <summary>All spans of one request; others may run beside it.</summary>
    private async Task<IReadOnlyList<Activity>> Of(Func<string, Task> request)
    {
        var trace = ActivityTraceId.CreateRandom();
        var over = _awaited[trace] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await request($"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        await over.Task; // Its span ends a moment after its answer.
        return [.. _ended.Where(span => span.TraceId == trace)];
    }

    private void End(Activity span)
    {
        _ended.Enqueue(span);
        if (span.Source.Name == "Microsoft.AspNetCore" && _awaited.TryGetValue(span.TraceId, out var over))
            over.TrySetResult();
    }
}
