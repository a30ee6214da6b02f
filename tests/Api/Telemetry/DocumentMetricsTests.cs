using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Mostrador.Api.Tests.Hosting;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Api.Tests.Telemetry;

/// <summary>How transactions are counted.</summary>
public sealed class DocumentMetricsTests : IDisposable
{
    private const string Module = "counted";
    private static readonly Partition Somewhere = new(Module, "shop");
    private readonly ConcurrentDictionary<string, long> _sums = new();
    private readonly MeterListener _listener;
    private readonly MemoryEngine _engine = new();

    public DocumentMetricsTests()
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Mostrador.Documents")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>(Add);
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Ends_conflicts_and_repeated_runs_are_counted()
    {
        var documents = new DocumentStore(_engine);
        await documents.Transact(Somewhere, Increase);
        var rival = 3;
        await documents.Transact(Somewhere, async transaction =>
        {
            await Increase(transaction);
            if (rival-- > 0)
                await new DocumentStore(_engine).Transact(Somewhere, Increase);
        });
        await Assert.ThrowsAsync<Refusal>(() => documents.Transact(Somewhere, async transaction =>
        {
            await transaction.Find<Counter>("one");
            await transaction.Find<Counter>("two");
            throw Refusal.NotFound();
        }));
        await Assert.ThrowsAsync<OperationCanceledException>(() => documents.Transact(Somewhere, _ => throw new OperationCanceledException()));
        _engine.BeforeCommit = _ => throw new IOException();
        await Assert.ThrowsAsync<IOException>(() => documents.Transact(Somewhere, Increase));

        Assert.Equal(
            [
                "mostrador.documents.conflicts 3",
                "mostrador.documents.retries cause=conflict 3",
                "mostrador.documents.retries cause=refusal 1",
                "mostrador.documents.transactions outcome=cancelled 1",
                "mostrador.documents.transactions outcome=committed 5",
                "mostrador.documents.transactions outcome=failed 1",
                "mostrador.documents.transactions outcome=refused 1",
            ],
            _sums.Select(sum => $"{sum.Key} {sum.Value}").Order(StringComparer.Ordinal));
    }

    private static async Task Increase(Transaction transaction)
    {
        if (await transaction.Find<Counter>("one") is { } counter)
            transaction.Replace(counter with { Last = counter.Last + 1 });
        else
            transaction.Create(new Counter { Key = "one", Last = 1 });
    }

    private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var all = tags.ToArray();
        if (!all.Contains(new("module", Module)))
            return;
        var name = string.Join(' ', all.Where(tag => tag.Key != "module").Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name));
        _sums.AddOrUpdate(name, value, (_, sum) => sum + value);
    }
}
