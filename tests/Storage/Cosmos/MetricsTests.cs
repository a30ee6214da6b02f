using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Tests.Cosmos.Faults;
using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Documents;
using Mostrador.Storage.Tests.Faults;

namespace Mostrador.Storage.Tests.Cosmos;

public sealed class MetricsTests
{
    [NodeFact]
    public async Task Charges_retries_conflicts_and_lost_answers_are_measured()
    {
        var seen = new ConcurrentBag<string>();
        using var listener = Listen(seen);
        using var store = await TroubledStore.Open();
        var query = new DocumentQuery(Article.Type, [], [], 0, null);

        store.Plan.OnBatches(Fault.LostInAnswer);
        await store.Commit(LostAnswerTests.Create("1"));
        await store.Commit(LostAnswerTests.Create("1"));
        await store.Engine.Read(store.Shop, LostAnswerTests.Id("1"), CancellationToken.None);
        await store.Engine.Query(store.Shop, query, CancellationToken.None);
        await store.Engine.Count(store.Shop, query, CancellationToken.None);

        foreach (var operation in new[] { "commit", "read", "query", "count" })
            Assert.Contains($"mostrador.cosmos.request_charge operation={operation}", seen);
        Assert.Contains("mostrador.cosmos.retries operation=commit cause=no answer", seen);
        Assert.Contains("mostrador.cosmos.conflicts", seen);
        Assert.Contains("mostrador.cosmos.lost_answers outcome=committed", seen);
    }

    private static MeterListener Listen(ConcurrentBag<string> seen)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == CosmosMetrics.MeterName)
                    it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            if (value > 0)
                seen.Add(Text(instrument, tags));
        });
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => seen.Add(Text(instrument, tags)));
        listener.Start();
        return listener;
    }

    private static string Text(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name));
}
