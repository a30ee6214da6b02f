using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Api.Tests.Hosting;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Api.Tests.Messages;

public sealed class MessageMetricsTests
{
    [Fact]
    public async Task Age_successes_failures_and_deaths_are_measured_by_queue()
    {
        var queue = $"q{Guid.NewGuid():N}"; // Other tests measure too.
        var seen = new ConcurrentQueue<string>();
        using var listener = Listen(seen);
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var letters = new DeadLetters(new DocumentStore(new MemoryEngine()), time, NullLogger<DeadLetters>.Instance);
        var messages = new IncomingMessages(letters, time, NullLogger<IncomingMessages>.Instance);
        var text = MessageEnvelope.Of(new PendingMessage(new Partition("test", "shop"), new OutboxMessage
        {
            Key = "m1",
            Queue = queue,
            Subject = "s",
            Body = "b",
            WrittenAt = time.GetUtcNow(),
        })).ToText();

        time.Advance(TimeSpan.FromSeconds(90));
        await Assert.ThrowsAsync<TestFailureException>(() => messages.Handle(new MessageDelivery(queue, text, 9), _ => throw new TestFailureException()));
        await messages.Handle(new MessageDelivery(queue, text, 10), _ => throw new TestFailureException());
        await messages.Handle(new MessageDelivery(queue, text, 1), _ => Task.CompletedTask);
        await messages.Handle(new MessageDelivery(queue, "nonsense", 1), _ => Task.CompletedTask);

        Assert.Equal(
            [
                "mostrador.messages.failed 1 failure=TestFailureException",
                "mostrador.messages.failed 1 failure=TestFailureException",
                "mostrador.messages.dead_letters 1 final=False",
                "mostrador.messages.age 90",
                "mostrador.messages.handled 1",
                "mostrador.messages.dead_letters 1 final=True",
            ],
            seen.Where(line => line.Contains(queue, StringComparison.Ordinal)).Select(line => line.Replace($" queue={queue}", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Dead_letters_that_are_kept_are_counted_by_the_timer()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = Listen(seen);
        await using var host = new AzureMessageHost();
        host.Script.Before = (_, _) => throw new TestFailureException();
        for (var i = 0; i < 3; i++)
            await host.Send($"m{i}", subject: $"{i}");
        for (var i = 0; i < 17; i++)
            host.Broker.Send("pos-erase-customer", $"nonsense {i}");
        await host.RunUntilQuiet();

        await host.Azure.Tick("messages-retry");

        Assert.Contains("mostrador.messages.dead_letters.kept 3 final=False", seen);
        Assert.Contains("mostrador.messages.dead_letters.kept 17 final=True", seen);
    }

    private static MeterListener Listen(ConcurrentQueue<string> seen)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == "Mostrador.Messages")
                    it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue(Text(instrument, value, tags)));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue(Text(instrument, value, tags)));
        listener.Start();
        return listener;
    }

    private static string Text(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend($"{instrument.Name} {value}"));
}
