using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Messages;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.Api.Tests.Messages;

/// <summary>What a broker may do to messages: deliver twice, in any order, again after a crash, or give up.</summary>
public sealed class BrokerTests
{
    [Fact]
    public async Task A_process_that_dies_at_every_delivery_leaves_a_dead_letter_of_the_broker()
    {
        await using var host = new AzureMessageHost();
        var deaths = 0;
        host.Azure.FateOf = step => step == Step.Deliver && deaths++ < MessageCompliance.MostDeliveries ? Fate.CrashBefore : Fate.Fine;
        await host.Send("m1");

        await host.RunUntilQuiet();
        var letter = await host.OnlyLetter();
        Assert.Equal(("GivenUpByBroker", MessageCompliance.MostDeliveries, "m1"), (letter.Reason, letter.Attempts, letter.Message!.Id));

        host.Pass(TimeSpan.FromMinutes(1));
        await host.RetryDue();
        Assert.Equal(1, await host.EffectsOf("m1"));
        await host.NothingIsLeft();
    }

    [Fact]
    public async Task A_text_that_is_no_envelope_is_laid_aside_at_once()
    {
        await using var host = new AzureMessageHost();
        foreach (var text in new[] { "", "7", "null", "{}", "[", """{"id":"","module":"a","tenant":"b","queue":"q","subject":"s","body":"b","writtenAt":"2026-01-01T00:00:00Z"}""" })
            host.Broker.Send(EraseCustomer.Queue, text);
        host.Broker.Send($"{EraseCustomer.Queue}/$deadletterqueue", "nonsense");

        await host.RunUntilQuiet();

        var (letters, total) = await new ReadDeadLetters(host.Documents).List(EraseCustomer.Queue, 0, 100);
        Assert.Equal(7, total);
        Assert.All(letters, letter => Assert.True(letter is { IsFinal: true, Reason: "Unreadable", Message: null }));
    }

    [Fact]
    public async Task The_same_unreadable_text_is_one_dead_letter_however_often_it_comes()
    {
        await using var host = new AzureMessageHost();
        for (var i = 0; i < 3; i++)
            host.Broker.Send(EraseCustomer.Queue, "nonsense");

        await host.RunUntilQuiet();

        Assert.Equal("nonsense", (await host.OnlyLetter()).Unreadable);
    }

    [Fact]
    public async Task While_dead_letters_of_the_broker_cannot_be_stored_they_are_not_asked_for_without_a_pause()
    {
        await using var host = new AzureMessageHost();
        host.Engine.BeforeCommit = _ => throw new IOException("The disk is gone.");
        var letters = new BrokerDeadLetters(new DeadLetters(host.Documents, host.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<DeadLetters>.Instance), host.Time);

        var keeping = letters.Keep(EraseCustomer.Queue, "nonsense");
        await host.Time.UntilArmedFor(host.Time.GetUtcNow() + TimeSpan.FromSeconds(30));
        Assert.False(keeping.IsCompleted);
        host.Pass(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<IOException>(() => keeping);
    }

    [Fact]
    public async Task A_late_copy_of_what_is_already_sent_again_changes_nothing()
    {
        await using var host = new AzureMessageHost();
        host.Script.Before = (_, _) => throw new TestFailureException();
        await host.Send("m1");
        await host.RunUntilQuiet();
        var copy = (await host.OnlyLetter()).Message!.ToText();
        host.Pass(TimeSpan.FromMinutes(1));
        await host.Azure.Tick("messages-retry");
        Assert.True((await host.OnlyLetter()).IsSent);

        host.Broker.Send(EraseCustomer.Queue, copy);
        for (var i = 0; i < MessageCompliance.MostDeliveries; i++)
            Assert.True(await host.Azure.Deliver());

        Assert.True((await host.OnlyLetter()).IsSent);
        Assert.Equal(1, (await host.OnlyLetter()).Message!.Round);
    }

    [Fact]
    public async Task A_repetition_that_is_never_heard_of_is_sent_again_and_in_the_end_told_to_an_operator()
    {
        await using var host = new AzureMessageHost();
        host.Script.Before = (_, _) => throw new TestFailureException();
        await host.Send("m1");
        await host.RunUntilQuiet();
        for (var i = 0; i < 8; i++)
        {
            host.Pass(TimeSpan.FromHours(25));
            await host.Azure.Tick("messages-retry"); // And what it sends is forwarded by nobody.
        }

        var letter = await host.OnlyLetter();
        Assert.Equal((true, false, "Lost"), (letter.IsFinal, letter.IsSent, letter.Reason));

        host.Script.Before = (_, _) => { };
        await host.RunUntilQuiet();
        Assert.Equal(1, await host.EffectsOf("m1"));
        await host.NothingIsLeft();
    }

    [Fact]
    public void Whatever_the_broker_does_every_message_has_its_effect_once()
    {
        var plans = Gen.Choose(1, 1_000_000).SelectMany(seed => Gen.Choose(1, 12).Select(messages => (seed, messages))).ToArbitrary();

        Prop.ForAll(plans, plan => Survives(plan.seed, plan.messages).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static async Task<bool> Survives(int seed, int messages)
    {
        var random = new Random(seed);
        await using var host = new AzureMessageHost();
        host.Azure.Choose = random.Next;
        host.Azure.FateOf = _ => random.Next(3) == 0 ? (Fate)random.Next(1, 5) : Fate.Fine;
        host.Script.Before = (_, _) => MaybeFail(random);
        host.Script.After = (_, _) => MaybeFail(random);
        for (var i = 0; i < messages; i++)
            await host.Send($"{i}", subject: $"{i % 3}", queue: i % 2 == 0 ? EraseCustomer.Queue : ErasePromotions.Queue);
        await host.RunUntilQuiet();

        host.Azure.FateOf = _ => Fate.Fine;
        host.Script.Before = host.Script.After = (_, _) => { };
        for (var i = 0; i < 3; i++)
        {
            host.Pass(TimeSpan.FromHours(25));
            await host.RetryDue();
        }

        for (var i = 0; i < messages; i++)
            Assert.Equal(1, await host.EffectsOf($"{i}"));
        await host.NothingIsLeft();
        return true;
    }

    private static void MaybeFail(Random random)
    {
        if (random.Next(3) == 0)
            throw new TestFailureException();
    }
}
