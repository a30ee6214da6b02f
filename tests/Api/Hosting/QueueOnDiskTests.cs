using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost;
using Mostrador.LocalHost.Queues;
using Mostrador.Storage;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>The pump over the embedded store: what was committed is delivered, in this run of the host or in the next.</summary>
public sealed class QueueOnDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mostrador-queue-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_committed_message_is_delivered_and_removed()
    {
        var seen = new Seen();
        await using var host = await Host(seen);

        await Send(host, 300);
        await host.Service<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"m{i}").Order(), seen.Ids.Order());
        foreach (var subject in seen.Ids.Select(id => int.Parse(id[1..], null)).GroupBy(i => i % 7))
            Assert.Equal(subject.Order(), subject);
        Assert.Empty(await host.Service<IOutbox>().Pending(1, default));
    }

    [Fact]
    public async Task What_one_run_of_the_host_could_not_deliver_the_next_one_does()
    {
        await using (var host = await Host(new Seen { Refuses = true }))
        {
            await Send(host, 5);
            await host.Service<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(60));
        }

        var seen = new Seen();
        await using var next = await Host(seen);
        await next.Service<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(5, seen.Ids.Count);
    }

    private static async Task Send(HostUnderTest host, int messages)
    {
        for (var i = 0; i < messages; i++)
        {
            var message = new OutboxMessage
            {
                Key = $"m{i}",
                Queue = "work",
                Subject = $"{i % 7}",
                Body = "{}",
                WrittenAt = DateTimeOffset.UnixEpoch,
            };
            await host.Service<DocumentStore>().Transact(new Partition("test", "shop"), transaction =>
            {
                transaction.Create(message);
                return Task.CompletedTask;
            });
        }
    }

    private Task<HostUnderTest> Host(Seen seen) => HostUnderTest.Start(new LocalHostVariation
    {
        FunctionClasses = [typeof(Worker)],
        Services = services => services
            .AddSingleton(seen)
            .AddSingleton(new StorageOptions(_folder))
            .AddSingleton(new DocumentCatalog([]))
            .AddSingleton<IDocumentEngine, SqliteDocumentEngine>()
            .AddSingleton(provider => new Outbox(provider.GetRequiredService<IDocumentEngine>()))
            .AddSingleton<IOutbox>(provider => provider.GetRequiredService<Outbox>())
            .AddSingleton<DocumentStore>(),
    });

    /// <summary>The engine's outbox, which the container does not own a second time.</summary>
    private sealed class Outbox(IDocumentEngine engine) : IOutbox
    {
        private readonly IOutbox _outbox = (IOutbox)engine;

        public Task<IReadOnlyList<PendingMessage>> Pending(int most, CancellationToken cancellation) => _outbox.Pending(most, cancellation);

        public Task WaitForArrival(CancellationToken cancellation) => _outbox.WaitForArrival(cancellation);
    }

    public sealed class Seen
    {
        public bool Refuses { get; init; }

        public List<string> Ids { get; } = [];
    }

    public sealed class Worker(Seen seen)
    {
        [Function("work")]
        public Task Run([ServiceBusTrigger("work", Connection = "ServiceBusConnection")] string message, string messageId)
        {
            if (seen.Refuses)
                throw new TimeoutException();
            lock (seen.Ids)
                seen.Ids.Add(messageId);
            return Task.CompletedTask;
        }
    }
}
