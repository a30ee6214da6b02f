using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost;
using Mostrador.LocalHost.Queues;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>A host with a pump, one queue, and a handler that does what a test says.</summary>
internal sealed class PumpStage
{
    public static readonly Partition Shop = new("test", "shop");

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero));

    public MemoryEngine Engine { get; } = new();

    public HandlerScript Script { get; } = new();

    public DocumentStore Documents => new(Engine);

    public ValueTask<DeadLetter?> LetterOf(string id)
    {
        var message = new OutboxMessage { Key = id, Queue = "work", Subject = "", Body = "", WrittenAt = default };
        return Documents.In(DeadLetter.Partition).Peek<DeadLetter>(DeadLetter.KeyOf(MessageEnvelope.Of(new PendingMessage(Shop, message))));
    }

    public async Task TryUntilGivenUp(HostUnderTest host)
    {
        await Settled(host);
        for (var i = 1; i < 10; i++)
        {
            Time.Advance(TimeSpan.FromMinutes(2));
            await Settled(host);
        }
    }

    public static Task Settled(HostUnderTest host) => host.Service<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(30));

    public Task Send(string id, string subject, Partition? partition = null, string queue = "work") =>
        new DocumentStore(Engine).Transact(partition ?? Shop, transaction =>
        {
            transaction.Create(new OutboxMessage
            {
                Key = id,
                Queue = queue,
                Subject = subject,
                Body = $"body of {id}",
                WrittenAt = Time.GetUtcNow(),
            });
            return Task.CompletedTask;
        });

    public Task<HostUnderTest> Host(Func<QueueOptions, QueueOptions>? change = null) => HostUnderTest.Start(new LocalHostVariation
    {
        FunctionClasses = [typeof(Worker)],
        Services = services => services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IOutbox>(Engine)
            .AddSingleton(new DocumentStore(Engine))
            .AddMessages()
            .AddSingleton((change ?? (options => options))(new QueueOptions()))
            .AddSingleton(Script),
    });

    /// <summary>What the handler does, and what it did.</summary>
    public sealed class HandlerScript
    {
        private readonly Lock _counting = new();
        private int _running;
        private int _attempts;

        public Func<string, int, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

        public ConcurrentQueue<string> Handled { get; } = [];

        public IEnumerable<string> HandledIds => Handled.Select(line => line.Split(' ')[0]);

        /// <summary>Completes when a delivery under way is told that the host stops.</summary>
        public TaskCompletionSource Stopping { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int MostAtOneTime { get; private set; }

        public int Attempts => _attempts;

        public async Task Handle(string message, string id, int delivery)
        {
            if (id == "bad" || id.StartsWith('m'))
                Interlocked.Increment(ref _attempts);
            CountIn();
            try
            {
                await Before(id, delivery);
                Handled.Enqueue($"{id} {delivery} {message}");
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        }

        /// <summary>Two that come at the same moment must not overwrite each other's maximum.</summary>
        private void CountIn()
        {
            lock (_counting)
                MostAtOneTime = Math.Max(MostAtOneTime, Interlocked.Increment(ref _running));
        }
    }

    /// <summary>Takes the messages of the queue.</summary>
    public sealed class Worker(IncomingMessages messages, HandlerScript script)
    {
        [Function("work")]
        public Task Run(
            [ServiceBusTrigger("work", Connection = "ServiceBusConnection")] string message,
            string messageId,
            int deliveryCount,
            CancellationToken cancellation)
        {
            cancellation.Register(() => script.Stopping.TrySetResult());
            return messages.Handle(
                new MessageDelivery("work", message, deliveryCount), it => script.Handle(it.Body, messageId, deliveryCount), cancellation);
        }
    }
}
