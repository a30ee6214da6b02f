using System.Text.Json;
using Mostrador.App.Messages;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.Api.Tests.Messages;

/// <summary>What the forwarder makes of changed documents, whatever they are and whatever goes wrong around it.</summary>
public sealed class ForwardTests : IAsyncDisposable
{
    private readonly AzureMessageHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Messages_go_to_their_queues_in_order_and_other_documents_nowhere()
    {
        await _host.Documents.Transact(ScriptedFunctions.Shop, transaction => transaction.NextNumber("invoice"));
        await _host.Send("a1");
        await _host.Send("b1", queue: ErasePromotions.Queue);
        await _host.Send("a2");

        var forwarded = await Forward();

        Assert.Equal(["a1", "a2"], Ids(forwarded.PosEraseCustomer));
        Assert.Equal(["b1"], Ids(forwarded.PosErasePromotions));
    }

    [Fact]
    public async Task A_queue_without_messages_is_sent_nothing()
    {
        await _host.Documents.Transact(ScriptedFunctions.Shop, transaction => transaction.NextNumber("invoice"));

        var forwarded = await Forward();

        Assert.Null(forwarded.PosEraseCustomer);
        Assert.Null(forwarded.PosErasePromotions);
    }

    [Fact]
    public async Task An_envelope_says_whose_message_it_is_and_survives_the_hosts_idea_of_dates()
    {
        const string Like = "{\"at\":\"2026-01-31T18:05:09.1000000Z\",\"ñ\":\"á\"}";
        var written = new DateTimeOffset(2026, 1, 31, 18, 5, 9, 100, TimeSpan.Zero);
        await _host.Documents.Transact(new Partition("stockly", "company/1"), transaction =>
        {
            transaction.Create(new OutboxMessage { Key = "order 7/ñ", Queue = EraseCustomer.Queue, Subject = "s", Body = Like, WrittenAt = written });
            return Task.CompletedTask;
        });

        var envelope = MessageEnvelope.Read(Assert.Single((await Forward()).PosEraseCustomer!))!;

        Assert.Equal(("order 7/ñ", "stockly", "company/1", EraseCustomer.Queue), (envelope.Id, envelope.Module, envelope.Tenant, envelope.Queue));
        Assert.Equal(("s", Like, written, 0), (envelope.Subject, envelope.Body, envelope.WrittenAt, envelope.Round));
    }

    [Theory]
    [InlineData("""{"id":"outbox:x","pk":"pos/shop","type":"outbox","body":{"key":"x"}}""")]
    [InlineData("""{"id":"outbox:x","pk":"pos/shop","type":"outbox","body":{"key":"x","queue":null,"subject":"s","body":"b","writtenAt":"2026-01-31T18:05:09Z"}}""")]
    [InlineData("""{"id":"outbox:x","pk":"nowhere","type":"outbox","body":{"key":"x","queue":"q","subject":"s","body":"b","writtenAt":"2026-01-31T18:05:09Z"}}""")]
    [InlineData("""{"id":"outbox:x","pk":"pos/shop","type":"outbox","body":"text"}""")]
    [InlineData("""{"id":"outbox:x","pk":"pos/shop","type":"outbox","exact":"{"}""")]
    [InlineData("""{"id":"outbox:x","type":"outbox"}""")]
    [InlineData("""{"id":"outbox:x","pk":7,"type":"outbox","exact":7}""")]
    public async Task What_cannot_be_read_is_laid_aside_for_good_and_holds_nothing_up(string item)
    {
        _host.Feed.Add(item);
        await _host.Send("m1");

        await _host.RunUntilQuiet();

        Assert.Equal(1, await _host.EffectsOf("m1"));
        var letter = await _host.OnlyLetter();
        Assert.True(letter.IsFinal);
        Assert.Contains("\"outbox:x\"", letter.Unreadable, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"a","pk":"pos/shop","type":7}""")]
    [InlineData("""{"id":"a","pk":"pos/shop"}""")]
    [InlineData("""{"id":"$commit:1","pk":"pos/shop","type":"$commit","ttl":3600,"state":"committed"}""")]
    public async Task What_is_no_message_is_passed_over(string item)
    {
        _host.Feed.Add(item);

        await _host.RunUntilQuiet();

        await _host.NothingIsLeft();
    }

    [Fact]
    public async Task A_queue_that_this_version_does_not_know_holds_nothing_up_and_loses_nothing()
    {
        await _host.Send("early", queue: "of-a-later-version");
        await _host.Send("m1");

        await _host.RunUntilQuiet();

        Assert.Equal(1, await _host.EffectsOf("m1"));
        var letter = await _host.OnlyLetter();
        Assert.Equal(("of-a-later-version", "NoSuchQueue", false), (letter.Queue, letter.Reason, letter.IsFinal));
    }

    [Fact]
    public async Task What_a_crash_of_the_forwarder_sent_half_is_sent_again_whole()
    {
        var fates = new Queue<Fate>([Fate.CrashBefore, Fate.CrashAmid, Fate.CrashAfter, Fate.Twice]);
        _host.Azure.FateOf = step => step == Step.Forward && fates.TryDequeue(out var fate) ? fate : Fate.Fine;
        for (var i = 0; i < 4; i++)
            await _host.Send($"m{i}");

        await _host.RunUntilQuiet();

        Assert.Empty(fates);
        for (var i = 0; i < 4; i++)
            Assert.Equal(1, await _host.EffectsOf($"m{i}"));
        await _host.NothingIsLeft();
    }

    [Fact]
    public async Task A_store_out_of_order_stops_the_feed_and_does_not_lose_it()
    {
        _host.Feed.Add("""{"type":"outbox"}""");
        var faults = 3;
        _host.Engine.BeforeCommit = _ =>
        {
            if (faults-- > 0)
                throw new IOException("The disk is gone.");
        };

        await _host.RunUntilQuiet();

        Assert.NotNull((await _host.OnlyLetter()).Unreadable);
    }

    private async Task<ForwardedMessages> Forward()
    {
        var (changes, _) = _host.Feed.Next(100)!.Value;
        return await new ForwardMessages(null!).Run(changes);
    }

    private static IEnumerable<string> Ids(string[]? envelopes) =>
        envelopes!.Select(text => JsonSerializer.Deserialize<JsonElement>(text).GetProperty("id").GetString()!);
}
