using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost;
using Mostrador.LocalHost.Queues;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>The pump delivers the outbox: at least once, in order within a subject, and gives up only after many attempts.</summary>
public sealed class QueuePumpTests
{
    private static readonly Partition Shop = new("test", "shop");

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero));
    private readonly MemoryEngine _engine = new();
    private readonly Script _script = new();

    [Fact]
    public async Task A_message_is_handled_and_leaves_the_outbox()
    {
        await using var host = await Host();

        await Send("m1", "a");
        await Settled(host);

        Assert.Equal(["m1 1 body of m1"], _script.Handled);
        Assert.Empty(_engine.Ids);
    }

    [Fact]
    public async Task Messages_of_an_earlier_run_of_the_host_are_handled()
    {
        await Send("m1", "a");

        await using var host = await Host();
        await Settled(host);

        Assert.Equal(["m1 1 body of m1"], _script.Handled);
    }

    [Fact]
    public async Task A_message_wakes_the_pump_without_anybody_asking()
    {
        await using var host = await Host();
        await Settled(host);
        var handled = new TaskCompletionSource();
        _script.Before = (_, _) =>
        {
            handled.SetResult();
            return Task.CompletedTask;
        };

        await Send("m1", "a");

        await handled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_a_pause_that_doubles()
    {
        _script.Before = (_, delivery) => delivery <= 3 ? throw new InvalidOperationException() : Task.CompletedTask;
        await using var host = await Host();
        await Send("m1", "a");
        await Settled(host);

        foreach (var pause in new[] { 1, 2, 4 })
        {
            _time.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromTicks(1));
            await Settled(host);
            Assert.Empty(_script.Handled);
            _time.Advance(TimeSpan.FromTicks(1));
            await Settled(host);
        }

        Assert.Equal(["m1 4 body of m1"], _script.Handled);
        Assert.Empty(_engine.Ids);
    }

    [Fact]
    public async Task A_failing_message_holds_back_its_subject_and_no_other()
    {
        _script.Before = (id, delivery) => id == "a1" && delivery == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
        await using var host = await Host();
        await Send("a1", "a");
        await Send("a2", "a");
        await Send("b1", "b");
        await Send("a3", "a", new Partition(Shop.Module, "other"));

        await Settled(host);
        Assert.Equal(["a3", "b1"], _script.HandledIds.Order());

        _time.Advance(TimeSpan.FromSeconds(1));
        await Settled(host);
        Assert.Equal(["a1", "a2"], _script.HandledIds.Skip(2));
    }

    [Fact]
    public async Task A_message_that_fails_too_often_is_a_dead_letter()
    {
        _script.Before = (id, _) => id == "bad" ? throw new FormatException("Something personal.") : Task.CompletedTask;
        await using var host = await Host();
        await Send("bad", "a");
        await Send("good", "a");

        await TryUntilGivenUp(host);

        Assert.Equal(["good"], _script.HandledIds);
        var letter = await LetterOf("bad");
        Assert.Equal([$"dead-letter:{letter!.Key}"], _engine.Ids);
        Assert.Equal("FormatException", letter.Reason);
        Assert.Equal("body of bad", letter.Message!.Body);
        Assert.Equal(_time.GetUtcNow(), letter.DiedAt);
        Assert.Equal(10, letter.Attempts);
        Assert.Equal(10, _script.Attempts);
    }

    [Fact]
    public async Task A_dead_letter_that_was_replayed_can_die_again()
    {
        _script.Before = (_, _) => throw new FormatException();
        await using var host = await Host();
        await Send("bad", "a");
        await TryUntilGivenUp(host);

        await new ReplayDeadLetters(Documents, host.Service<DeadLetters>(), _time).One((await LetterOf("bad"))!.Key);
        await TryUntilGivenUp(host);

        var letter = await LetterOf("bad");
        Assert.Equal([$"dead-letter:{letter!.Key}"], _engine.Ids);
        Assert.Equal(20, letter.Attempts);
        Assert.Equal(1, letter.Message!.Round);
    }

    [Fact]
    public async Task A_crash_between_handling_and_removal_delivers_the_message_again()
    {
        var crashed = false;
        _engine.BeforeCommit = operations =>
        {
            if (!crashed && operations.OfType<DeleteDocument>().Any())
            {
                crashed = true;
                throw new IOException("The disk is gone.");
            }
        };
        await using var host = await Host();
        await Send("m1", "a");
        await Settled(host);
        Assert.Equal(["outbox:m1"], _engine.Ids);

        _time.Advance(TimeSpan.FromSeconds(1));
        await Settled(host);

        Assert.Equal(["m1", "m1"], _script.HandledIds);
        Assert.Empty(_engine.Ids);
    }

    [Fact]
    public async Task A_handler_that_remembers_messages_acts_once_though_delivered_twice()
    {
        var sums = 0;
        _script.Before = async (id, delivery) =>
        {
            await new DocumentStore(_engine).Transact(Shop, async transaction =>
            {
                if (await HandledMessage.IsFirst(transaction, id))
                    sums++;
            });
            if (delivery == 1)
                throw new TimeoutException();
        };
        await using var host = await Host();
        await Send("m1", "a");
        await Settled(host);
        _time.Advance(TimeSpan.FromSeconds(1));
        await Settled(host);

        Assert.Equal(2, _script.Attempts);
        Assert.Equal(1, sums);
        Assert.Equal(["inbox:m1"], _engine.Ids);
    }

    [Fact]
    public async Task Messages_that_nobody_takes_stay_and_are_in_nobodys_way()
    {
        await using var host = await Host(options => options with { Window = 10 });
        for (var i = 0; i < 35; i++)
            await Send($"x{i}", "x", queue: "deaf");
        await Send("m1", "a");

        await Settled(host);

        Assert.Equal(["m1"], _script.HandledIds);
        Assert.Equal(35, _engine.Ids.Count);
    }

    [Fact]
    public async Task Behind_a_crowd_of_stuck_messages_others_wait_until_one_leaves()
    {
        _script.Before = (id, delivery) => id.StartsWith('s') && delivery == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
        await using var host = await Host(options => options with { Window = 2, MostStuck = 5 });
        for (var i = 0; i < 5; i++)
            await Send($"s{i}", $"{i}");
        await Send("m1", "a");
        await Settled(host);
        Assert.Empty(_script.Handled);

        _time.Advance(TimeSpan.FromSeconds(1));
        await Settled(host);

        Assert.Equal(["m1", "s0", "s1", "s2", "s3", "s4"], _script.HandledIds.Order());
    }

    [Fact]
    public async Task An_outbox_that_could_not_be_read_is_read_again()
    {
        var faults = 1;
        _engine.BeforeLook = () =>
        {
            if (faults-- > 0)
                throw new IOException("The disk is gone.");
        };
        await Send("m1", "a");
        await using var host = await Host();
        await _time.UntilArmedFor(_time.GetUtcNow() + TimeSpan.FromSeconds(5));

        _time.Advance(TimeSpan.FromSeconds(5));
        await Settled(host);

        Assert.Equal(["m1"], _script.HandledIds);
    }

    [Fact]
    public async Task Different_subjects_run_side_by_side_within_bounds()
    {
        var open = new TaskCompletionSource();
        var two = new CountdownEvent(2);
        _script.Before = (_, _) =>
        {
            two.Signal();
            return open.Task;
        };
        await using var host = await Host(options => options with { Parallelism = 2 });
        foreach (var id in new[] { "a", "b" })
            await Send(id, id);
        await Task.Run(() => two.Wait(TimeSpan.FromSeconds(30)));
        _script.Before = (_, _) => Task.CompletedTask;
        await Send("c", "c");

        open.SetResult();
        await Settled(host);

        Assert.Equal(2, _script.MostAtOneTime);
        Assert.Equal(["a", "b", "c"], _script.HandledIds.Order());
    }

    [Fact]
    public async Task A_stop_waits_for_the_delivery_under_way()
    {
        var open = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        _script.Before = (_, _) =>
        {
            begun.TrySetResult();
            return open.Task;
        };
        var host = await Host();
        await Send("m1", "a");
        await Send("m2", "a");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var stop = host.DisposeAsync().AsTask();
        await _script.Stopping.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(stop.IsCompleted);
        open.SetResult();
        await stop;

        Assert.Equal(["m1"], _script.HandledIds);
        Assert.Equal(["outbox:m2"], _engine.Ids);
    }

    [Fact]
    public async Task An_idle_pump_does_not_look_again_and_again()
    {
        await using var host = await Host();
        await Send("m1", "a");
        await Settled(host);
        var looks = _engine.Looks;

        _time.Advance(TimeSpan.FromDays(1));
        await Settled(host);

        // The one look is that of Settle itself.
        Assert.Equal(looks + 1, _engine.Looks);
    }

    [Fact]
    public void Whatever_fails_every_subject_keeps_its_order_and_nothing_is_lost()
    {
        var plans = Gen.Choose(0, 3).SelectMany(subject => Gen.Choose(0, 2).Select(failures => (subject, failures))).ListOf().ToArbitrary();

        Prop.ForAll(plans, plan => new QueuePumpTests().KeepsOrder([.. plan]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private async Task<bool> KeepsOrder((int Subject, int Failures)[] plan)
    {
        _script.Before = (id, delivery) =>
            delivery <= plan[int.Parse(id, null)].Failures ? throw new InvalidOperationException() : Task.CompletedTask;
        await using var host = await Host(options => options with { Window = 4, Parallelism = 3 });
        for (var i = 0; i < plan.Length; i++)
            await Send($"{i}", $"{plan[i].Subject}");
        for (var i = 0; i <= plan.Length * 3; i++)
        {
            await Settled(host);
            _time.Advance(TimeSpan.FromMinutes(2));
        }

        var handled = _script.HandledIds.Select(id => int.Parse(id, null)).ToList();
        var inOrder = handled.GroupBy(i => plan[i].Subject).All(lane => lane.SequenceEqual(lane.Order()));
        return inOrder && handled.Count == plan.Length && _engine.Ids.Count == 0;
    }

    private DocumentStore Documents => new(_engine);

    private ValueTask<DeadLetter?> LetterOf(string id)
    {
        var message = new OutboxMessage { Key = id, Queue = "work", Subject = "", Body = "", WrittenAt = default };
        return Documents.In(DeadLetter.Partition).Peek<DeadLetter>(DeadLetter.KeyOf(MessageEnvelope.Of(new PendingMessage(Shop, message))));
    }

    private async Task TryUntilGivenUp(HostUnderTest host)
    {
        await Settled(host);
        for (var i = 1; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(2));
            await Settled(host);
        }
    }

    private static Task Settled(HostUnderTest host) => host.Service<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(30));

    private Task Send(string id, string subject, Partition? partition = null, string queue = "work") =>
        new DocumentStore(_engine).Transact(partition ?? Shop, transaction =>
        {
            transaction.Create(new OutboxMessage
            {
                Key = id,
                Queue = queue,
                Subject = subject,
                Body = $"body of {id}",
                WrittenAt = _time.GetUtcNow(),
            });
            return Task.CompletedTask;
        });

    private Task<HostUnderTest> Host(Func<QueueOptions, QueueOptions>? change = null) => HostUnderTest.Start(new LocalHostVariation
    {
        FunctionClasses = [typeof(Worker)],
        Services = services => services
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton<IOutbox>(_engine)
            .AddSingleton(new DocumentStore(_engine))
            .AddMessages()
            .AddSingleton((change ?? (options => options))(new QueueOptions()))
            .AddSingleton(_script),
    });

    /// <summary>What the handler does, and what it did.</summary>
    public sealed class Script
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

    public sealed class Worker(IncomingMessages messages, Script script)
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
