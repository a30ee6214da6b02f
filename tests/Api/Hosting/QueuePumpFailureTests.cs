using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>What the pump does about failures: it pauses, keeps the order of a subject, and gives up only after many attempts.</summary>
public sealed class QueuePumpFailureTests
{
    private readonly PumpStage _stage = new();

    [Fact]
    public async Task A_failure_is_tried_again_after_a_pause_that_doubles()
    {
        _stage.Script.Before = (_, delivery) => delivery <= 3 ? throw new InvalidOperationException() : Task.CompletedTask;
        await using var host = await _stage.Host();
        await _stage.Send("m1", "a");
        await PumpStage.Settled(host);

        foreach (var pause in new[] { 1, 2, 4 })
        {
            _stage.Time.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromTicks(1));
            await PumpStage.Settled(host);
            Assert.Empty(_stage.Script.Handled);
            _stage.Time.Advance(TimeSpan.FromTicks(1));
            await PumpStage.Settled(host);
        }

        Assert.Equal(["m1 4 body of m1"], _stage.Script.Handled);
        Assert.Empty(_stage.Engine.Ids);
    }

    [Fact]
    public async Task A_failing_message_holds_back_its_subject_and_no_other()
    {
        _stage.Script.Before = (id, delivery) => id == "a1" && delivery == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
        await using var host = await _stage.Host();
        await _stage.Send("a1", "a");
        await _stage.Send("a2", "a");
        await _stage.Send("b1", "b");
        await _stage.Send("a3", "a", new Partition(PumpStage.Shop.Module, "other"));

        await PumpStage.Settled(host);
        Assert.Equal(["a3", "b1"], _stage.Script.HandledIds.Order());

        _stage.Time.Advance(TimeSpan.FromSeconds(1));
        await PumpStage.Settled(host);
        Assert.Equal(["a1", "a2"], _stage.Script.HandledIds.Skip(2));
    }

    [Fact]
    public async Task A_message_that_fails_too_often_is_a_dead_letter()
    {
        _stage.Script.Before = (id, _) => id == "bad" ? throw new FormatException("Something personal.") : Task.CompletedTask;
        await using var host = await _stage.Host();
        await _stage.Send("bad", "a");
        await _stage.Send("good", "a");

        await _stage.TryUntilGivenUp(host);

        Assert.Equal(["good"], _stage.Script.HandledIds);
        var letter = await _stage.LetterOf("bad");
        Assert.Equal([$"dead-letter:{letter!.Key}"], _stage.Engine.Ids);
        Assert.Equal("FormatException", letter.Reason);
        Assert.Equal("body of bad", letter.Message!.Body);
        Assert.Equal(_stage.Time.GetUtcNow(), letter.DiedAt);
        Assert.Equal(10, letter.Attempts);
        Assert.Equal(10, _stage.Script.Attempts);
    }

    [Fact]
    public async Task A_dead_letter_that_was_replayed_can_die_again()
    {
        _stage.Script.Before = (_, _) => throw new FormatException();
        await using var host = await _stage.Host();
        await _stage.Send("bad", "a");
        await _stage.TryUntilGivenUp(host);

        await new ReplayDeadLetters(_stage.Documents, host.Service<DeadLetters>(), _stage.Time).One((await _stage.LetterOf("bad"))!.Key);
        await _stage.TryUntilGivenUp(host);

        var letter = await _stage.LetterOf("bad");
        Assert.Equal([$"dead-letter:{letter!.Key}"], _stage.Engine.Ids);
        Assert.Equal(20, letter.Attempts);
        Assert.Equal(1, letter.Message!.Round);
    }

    [Fact]
    public async Task A_crash_between_handling_and_removal_delivers_the_message_again()
    {
        var crashed = false;
        _stage.Engine.BeforeCommit = operations =>
        {
            if (!crashed && operations.OfType<DeleteDocument>().Any())
            {
                crashed = true;
                throw new IOException("The disk is gone.");
            }
        };
        await using var host = await _stage.Host();
        await _stage.Send("m1", "a");
        await PumpStage.Settled(host);
        Assert.Equal(["outbox:m1"], _stage.Engine.Ids);

        _stage.Time.Advance(TimeSpan.FromSeconds(1));
        await PumpStage.Settled(host);

        Assert.Equal(["m1", "m1"], _stage.Script.HandledIds);
        Assert.Empty(_stage.Engine.Ids);
    }

    [Fact]
    public async Task A_handler_that_remembers_messages_acts_once_though_delivered_twice()
    {
        var sums = 0;
        _stage.Script.Before = async (id, delivery) =>
        {
            await new DocumentStore(_stage.Engine).Transact(PumpStage.Shop, async transaction =>
            {
                if (await HandledMessage.IsFirst(transaction, id))
                    sums++;
            });
            if (delivery == 1)
                throw new TimeoutException();
        };
        await using var host = await _stage.Host();
        await _stage.Send("m1", "a");
        await PumpStage.Settled(host);
        _stage.Time.Advance(TimeSpan.FromSeconds(1));
        await PumpStage.Settled(host);

        Assert.Equal(2, _stage.Script.Attempts);
        Assert.Equal(1, sums);
        Assert.Equal(["inbox:m1"], _stage.Engine.Ids);
    }

    [Fact]
    public async Task Behind_a_crowd_of_stuck_messages_others_wait_until_one_leaves()
    {
        _stage.Script.Before = (id, delivery) => id.StartsWith('s') && delivery == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
        await using var host = await _stage.Host(options => options with { Window = 2, MostStuck = 5 });
        for (var i = 0; i < 5; i++)
            await _stage.Send($"s{i}", $"{i}");
        await _stage.Send("m1", "a");
        await PumpStage.Settled(host);
        Assert.Empty(_stage.Script.Handled);

        _stage.Time.Advance(TimeSpan.FromSeconds(1));
        await PumpStage.Settled(host);

        Assert.Equal(["m1", "s0", "s1", "s2", "s3", "s4"], _stage.Script.HandledIds.Order());
    }

    [Fact]
    public async Task An_outbox_that_could_not_be_read_is_read_again()
    {
        var faults = 1;
        _stage.Engine.BeforeLook = () =>
        {
            if (faults-- > 0)
                throw new IOException("The disk is gone.");
        };
        await _stage.Send("m1", "a");
        await using var host = await _stage.Host();
        await _stage.Time.UntilArmedFor(_stage.Time.GetUtcNow() + TimeSpan.FromSeconds(5));

        _stage.Time.Advance(TimeSpan.FromSeconds(5));
        await PumpStage.Settled(host);

        Assert.Equal(["m1"], _stage.Script.HandledIds);
    }

    [Fact]
    public void Whatever_fails_every_subject_keeps_its_order_and_nothing_is_lost()
    {
        var plans = Gen.Choose(0, 3).SelectMany(subject => Gen.Choose(0, 2).Select(failures => (subject, failures))).ListOf().ToArbitrary();

        Prop.ForAll(plans, plan => new QueuePumpFailureTests().KeepsOrder([.. plan]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private async Task<bool> KeepsOrder((int Subject, int Failures)[] plan)
    {
        _stage.Script.Before = (id, delivery) =>
            delivery <= plan[int.Parse(id, null)].Failures ? throw new InvalidOperationException() : Task.CompletedTask;
        await using var host = await _stage.Host(options => options with { Window = 4, Parallelism = 3 });
        for (var i = 0; i < plan.Length; i++)
            await _stage.Send($"{i}", $"{plan[i].Subject}");
        for (var i = 0; i <= plan.Length * 3; i++)
        {
            await PumpStage.Settled(host);
            _stage.Time.Advance(TimeSpan.FromMinutes(2));
        }

        var handled = _stage.Script.HandledIds.Select(id => int.Parse(id, null)).ToList();
        var inOrder = handled.GroupBy(i => plan[i].Subject).All(lane => lane.SequenceEqual(lane.Order()));
        return inOrder && handled.Count == plan.Length && _stage.Engine.Ids.Count == 0;
    }
}
