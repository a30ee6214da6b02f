using FsCheck;
using FsCheck.Fluent;
using Mostrador.Api.Tests.Hosting;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.Api.Tests.Messages;

/// <summary>What becomes of messages, whoever delivers them: handled once in the end, or kept for an operator.</summary>
public abstract class MessageCompliance
{
    internal const int MostDeliveries = IncomingMessages.MostDeliveries;

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    [Fact]
    public async Task A_message_is_handled_once_and_nothing_is_left()
    {
        await using var host = await Start();

        await host.Send("m1");
        await host.RunUntilQuiet();

        Assert.Equal(1, await host.EffectsOf("m1"));
        Assert.Equal(1, host.Script.RunsOf("m1"));
        await host.NothingIsLeft();
    }

    [Fact]
    public async Task A_message_that_failed_after_its_effect_has_it_once()
    {
        await using var host = await Start();
        host.Script.After = (_, run) => FailIf(run == 1);

        await host.Send("m1");
        await host.RunUntilQuiet();

        Assert.Equal(1, await host.EffectsOf("m1"));
        Assert.Equal(2, host.Script.RunsOf("m1"));
        await host.NothingIsLeft();
    }

    [Fact]
    public async Task A_poisonous_message_is_laid_aside_and_the_others_go_on()
    {
        await using var host = await Start();
        host.Script.Before = (id, _) => FailIf(id == "bad");
        await host.Send("bad");
        await host.Send("good");
        await host.Send("other", queue: ErasePromotions.Queue);

        await host.RunUntilQuiet();

        Assert.Equal((0, 1, 1), (await host.EffectsOf("bad"), await host.EffectsOf("good"), await host.EffectsOf("other")));
        var letter = await host.OnlyLetter();
        Assert.Equal((EraseCustomer.Queue, "TestFailureException", MostDeliveries), (letter.Queue, letter.Reason, letter.Attempts));
        Assert.Equal("body of bad", letter.Message!.Body);
        Assert.Equal(letter.DiedAt + Pauses[0], letter.DueAt);
        Assert.Equal(MostDeliveries, host.Script.RunsOf("bad"));
    }

    [Fact]
    public async Task A_dead_letter_is_sent_again_after_growing_pauses_and_then_waits_for_an_operator()
    {
        await using var host = await Start();
        host.Script.Before = (_, _) => FailIf(true);
        await host.Send("bad");
        await host.RunUntilQuiet();

        foreach (var (pause, round) in Pauses.Select((pause, round) => (pause, round)))
        {
            var letter = await host.OnlyLetter();
            Assert.Equal((round, letter.DiedAt + pause), (letter.Message!.Round, letter.DueAt));
            host.PassUntil(letter.DueAt!.Value - TimeSpan.FromTicks(1));
            await host.RetryDue();
            Assert.Equal(MostDeliveries * (round + 1), host.Script.RunsOf("bad"));
            host.Pass(TimeSpan.FromTicks(1));
            await host.RetryDue();
        }

        var final = await host.OnlyLetter();
        Assert.Equal((true, false, MostDeliveries * 6), (final.IsFinal, final.IsSent, final.Attempts));
        host.Pass(TimeSpan.FromDays(30));
        await host.RetryDue();
        Assert.Equal(MostDeliveries * 6, host.Script.RunsOf("bad"));
    }

    [Fact]
    public async Task What_an_outage_broke_recovers_by_itself()
    {
        await using var host = await Start();
        host.Script.Before = (_, run) => FailIf(run <= MostDeliveries + 3);
        await host.Send("m1");
        await host.RunUntilQuiet();
        Assert.Equal(0, await host.EffectsOf("m1"));

        host.Pass(Pauses[0]);
        await host.RetryDue();

        Assert.Equal(1, await host.EffectsOf("m1"));
        await host.NothingIsLeft();
    }

    [Fact]
    public async Task A_dead_letter_that_an_operator_sends_again_is_handled_and_gone()
    {
        await using var host = await Start();
        var letter = await host.Final("m1");
        using var open = new ManualResetEventSlim();
        host.Script.Before = (_, _) => Assert.True(open.Wait(TimeSpan.FromSeconds(30)));

        await host.Replay.One(letter.Key);
        Assert.True((await host.OnlyLetter()).IsSent);
        open.Set();
        await host.RunUntilQuiet();

        Assert.Equal(1, await host.EffectsOf("m1"));
        await host.NothingIsLeft();
    }

    [Fact]
    public async Task Sending_again_twice_has_one_effect()
    {
        await using var host = await Start();
        var letter = await host.Final("m1");
        using var open = new ManualResetEventSlim();
        host.Script.Before = (_, _) => Assert.True(open.Wait(TimeSpan.FromSeconds(30)));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => host.Replay.One(letter.Key))));
        Assert.Equal(6, (await host.OnlyLetter()).Message!.Round);
        Assert.Equal(0, await host.Replay.Queue(letter.Queue));
        open.Set();
        await host.RunUntilQuiet();

        Assert.Equal(1, await host.EffectsOf("m1"));
        await host.NothingIsLeft();
        await Assert.ThrowsAsync<Refusal>(() => host.Replay.One(letter.Key));
    }

    [Fact]
    public async Task Sending_again_what_was_handled_meanwhile_changes_nothing()
    {
        await using var host = await Start();
        host.Script.After = (_, run) => FailIf(run <= MostDeliveries); // Its effect is stored at once, and nobody hears of it.
        await host.Send("m1");
        await host.RunUntilQuiet();
        var letter = await host.OnlyLetter();
        Assert.Equal(1, await host.EffectsOf("m1"));

        await host.Replay.One(letter.Key);
        await host.RunUntilQuiet();

        Assert.Equal(1, await host.EffectsOf("m1"));
        await host.NothingIsLeft();
    }

    [Fact]
    public async Task All_dead_letters_of_a_queue_are_sent_again_and_no_others()
    {
        await using var host = await Start();
        host.Script.Before = (_, run) => FailIf(run <= MostDeliveries);
        for (var i = 0; i < 5; i++)
            await host.Send($"m{i}", subject: $"{i}");
        await host.Send("other", queue: ErasePromotions.Queue);
        await host.RunUntilQuiet();

        Assert.Equal(5, await host.Replay.Queue(EraseCustomer.Queue));
        Assert.Equal(0, await host.Replay.Queue(EraseCustomer.Queue));
        await host.RunUntilQuiet();

        Assert.Equal(ErasePromotions.Queue, (await host.OnlyLetter()).Queue);
        for (var i = 0; i < 5; i++)
            Assert.Equal(1, await host.EffectsOf($"m{i}"));
    }

    [Fact]
    public async Task A_dead_letter_that_was_thrown_away_is_not_sent_again()
    {
        await using var host = await Start();
        var letter = await host.Final("m1");

        await new ReadDeadLetters(host.Documents).Delete(letter.Key);
        host.Pass(TimeSpan.FromDays(2));
        await host.RetryDue();

        Assert.Equal(0, await host.EffectsOf("m1"));
        await host.NothingIsLeft();
    }

    [Fact]
    public async Task Messages_of_two_tenants_with_the_same_id_are_two_messages()
    {
        await using var host = await Start();
        host.Script.Before = (_, _) => FailIf(true);

        await host.Send("m1");
        await host.Send("m1", partition: new Partition("test", "other"));
        await host.RunUntilQuiet();

        var (letters, _) = await new ReadDeadLetters(host.Documents).List(null, 0, 10);
        Assert.Equal(["other", "shop"], letters.Select(letter => letter.Message!.Tenant).Order());
    }

    /// <summary>
    /// From the writing of a message over ten failures, a dead letter and its repetition to its handling, every commit in turn is
    /// where the process dies: just before the commit, or just after.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_between_any_two_steps_loses_nothing_and_doubles_nothing(bool after)
    {
        var steps = 0;
        for (var crashAt = 1; ; crashAt++)
        {
            await using var host = await Start();
            host.Script.Before = (_, run) => FailIf(run <= MostDeliveries);
            await host.Send("m1");
            var crashed = host.CrashAtCommit(crashAt, after);

            await host.RunUntilQuiet();
            for (var i = 0; i < Pauses.Length; i++)
            {
                host.Pass(TimeSpan.FromHours(25));
                await host.RetryDue();
            }

            Assert.Equal(1, await host.EffectsOf("m1"));
            await host.NothingIsLeft();
            if (!crashed())
                break;
            steps++;
        }

        Assert.InRange(steps, 4, 100); // At the least: laid aside, sent again, handled, taken off the list.
    }

    [Fact]
    public void Whatever_fails_and_however_often_everything_has_its_effect_once_in_the_end()
    {
        var plans = Gen.Choose(0, 3).SelectMany(subject => Gen.Choose(0, 25).Select(failures => (subject, failures))).ListOf().ToArbitrary();

        Prop.ForAll(plans, plan => EndsWell([.. plan]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    private async Task<bool> EndsWell((int Subject, int Failures)[] plan)
    {
        await using var host = await Start();
        // Every other failure comes before the effect, every other after it.
        host.Script.Before = (id, run) => FailIf(run % 2 == 0 && run <= plan[int.Parse(id, null)].Failures);
        host.Script.After = (id, run) => FailIf(run % 2 == 1 && run <= plan[int.Parse(id, null)].Failures);
        for (var i = 0; i < plan.Length; i++)
            await host.Send($"{i}", subject: $"{plan[i].Subject}", queue: i % 2 == 0 ? EraseCustomer.Queue : ErasePromotions.Queue);
        await host.RunUntilQuiet();
        for (var i = 0; i < Pauses.Length; i++)
        {
            host.Pass(TimeSpan.FromHours(25));
            await host.RetryDue();
        }

        for (var i = 0; i < plan.Length; i++)
            Assert.Equal(1, await host.EffectsOf($"{i}"));
        await host.NothingIsLeft();
        return true;
    }

    private protected abstract Task<MessageHost> Start();

    private static void FailIf(bool condition)
    {
        if (condition)
            throw new TestFailureException();
    }
}

/// <summary>What a handler throws in these tests.</summary>
public sealed class TestFailureException() : Exception("Something personal.");
