using System.Text.Json;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Documents;
using Mostrador.Storage.Tests.Skipping;

namespace Mostrador.Storage.Tests.Cosmos;

/// <summary>The undelivered messages of a container, for a host that delivers them itself.</summary>
[NeedsNode]
public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly Partition[] Shops = [new("pos", "shop"), new("stockly", "company/1"), new("localsim", "b")];

    private readonly ManualTime _time = new();
    private readonly CosmosOptions _options = CosmosTestAccount.Options();
    private CosmosDocumentEngine? _engine;

    private CosmosDocumentEngine Engine => _engine!;

    public async Task InitializeAsync() => _engine = await Open(_options);

    public Task DisposeAsync()
    {
        _engine?.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Messages_of_all_partitions_come_in_the_order_of_their_commits()
    {
        for (var i = 9; i > 0; i--)
            await Tell(Engine, Shops[i % 3], $"m{i}");
        await Tell(Engine, Shops[0], "z", "a", "m/ñ");

        var pending = await Engine.Pending(100, default);

        Assert.Equal(["m9", "m8", "m7", "m6", "m5", "m4", "m3", "m2", "m1", "z", "a", "m/ñ"], pending.Select(message => message.Message.Key));
        Assert.Equal([Shops[0], Shops[2], Shops[1]], pending.Take(3).Select(message => message.Partition));
    }

    [Fact]
    public async Task No_more_messages_come_than_were_asked_for_and_delivered_ones_are_gone()
    {
        await Tell(Engine, Shops[0], "1", "2", "3");
        await Tell(Engine, Shops[1], "other");
        Assert.Equal(["1", "2"], (await Engine.Pending(2, default)).Select(message => message.Message.Key));

        await new DocumentStore(Engine).Transact(Shops[0], async transaction =>
            transaction.Delete((await transaction.Find<OutboxMessage>("1"))!));

        Assert.Equal(["2", "3", "other"], (await Engine.Pending(9, default)).Select(message => message.Message.Key));
    }

    [Fact]
    public async Task More_messages_than_fit_into_one_answer_all_come()
    {
        for (var i = 0; i < 3; i++)
            await Tell(Engine, Shops[i], [.. Enumerable.Range(0, 90).Select(j => $"{(i * 90) + j:000}")]);

        Assert.Equal(Enumerable.Range(0, 270).Select(i => $"{i:000}"), (await Engine.Pending(1000, default)).Select(message => message.Message.Key));
    }

    [Fact]
    public async Task Waiting_ends_at_once_with_a_message_of_this_process()
    {
        await Tell(Engine, Shops[0], "1");
        Assert.True(Engine.WaitForArrival(default).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Waiting_ends_after_a_while_because_another_process_may_have_told_something()
    {
        using var other = await Open(_options);
        var waiting = Engine.WaitForArrival(default);
        await Tell(other, Shops[0], "1");

        await waiting.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("1", Assert.Single(await Engine.Pending(9, default)).Message.Key);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var waiting = Engine.WaitForArrival(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Messages_that_the_change_feed_delivers_go_by_themselves_and_others_stay()
    {
        using var forFeed = await Open(_options with { MessageLife = CosmosOptions.MessageLifeOnFeed });
        await Tell(forFeed, Shops[0], "fed");
        await Tell(Engine, Shops[0], "kept");

        _time.Advance(CosmosOptions.MessageLifeOnFeed - TimeSpan.FromSeconds(1));
        Assert.Equal(["fed", "kept"], (await Engine.Pending(9, default)).Select(message => message.Message.Key).Order());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["kept"], (await Engine.Pending(9, default)).Select(message => message.Message.Key));
    }

    private async Task<CosmosDocumentEngine> Open(CosmosOptions options)
    {
        var engine = new CosmosDocumentEngine(options, new DocumentCatalog([]), _time);
        await engine.Open(CancellationToken.None);
        return engine;
    }

    private static async Task Tell(CosmosDocumentEngine engine, Partition shop, params string[] keys) =>
        Assert.Equal(CommitOutcome.Committed, await engine.Commit(shop, [.. keys.Select(Message)], default));

    private static CreateDocument Message(string key)
    {
        var message = new OutboxMessage { Key = key, Queue = "q", Subject = "s", Body = "{}", WrittenAt = DateTimeOffset.UnixEpoch };
        var json = JsonSerializer.SerializeToUtf8Bytes(message, OutboxMessage.Type.Json);
        return new CreateDocument(OutboxMessage.Type.IdOf(key), OutboxMessage.Type, json, TimeToLive: null);
    }
}
