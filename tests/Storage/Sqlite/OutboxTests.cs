using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Storage.Tests.Sqlite;

public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly Partition[] Shops = [new("pos", "shop"), new("stockly", "company/1"), new("localsim", "b")];

    private readonly DataFolder _folder = new();
    private SqliteDocumentEngine? _engine;

    private SqliteDocumentEngine Engine => _engine!;

    public Task InitializeAsync()
    {
        _engine = _folder.Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Engine.DisposeAsync();
        await _folder.DisposeAsync();
    }

    [Fact]
    public async Task Messages_of_all_partitions_come_in_the_order_of_their_commits()
    {
        for (var i = 9; i > 0; i--)
            await Tell(Shops[i % 3], $"m{i}");
        var pending = await Engine.Pending(100, default);
        Assert.Equal(["m9", "m8", "m7", "m6", "m5", "m4", "m3", "m2", "m1"], pending.Select(message => message.Message.Key));
        Assert.Equal(Shops[0], pending[0].Partition);
        Assert.Equal(Shops[2], pending[1].Partition);
        Assert.Equal(Shops[1], pending[2].Partition);
    }

    [Fact]
    public async Task Messages_of_one_commit_come_in_the_order_they_were_staged()
    {
        await Tell(Shops[0], "z", "a", "m");
        Assert.Equal(["z", "a", "m"], (await Engine.Pending(100, default)).Select(message => message.Message.Key));
    }

    [Fact]
    public async Task No_more_messages_come_than_were_asked_for_and_delivered_ones_are_gone()
    {
        await Tell(Shops[0], "1", "2", "3");
        Assert.Equal(["1", "2"], (await Engine.Pending(2, default)).Select(message => message.Message.Key));
        await new DocumentStore(Engine).Transact(Shops[0], async transaction =>
            transaction.Delete((await transaction.Find<OutboxMessage>("1"))!));
        await Tell(Shops[0], "4");
        Assert.Equal(["2", "3", "4"], (await Engine.Pending(9, default)).Select(message => message.Message.Key));
    }

    [Fact]
    public async Task Waiting_ends_with_the_arrival_of_a_message()
    {
        var waiting = Engine.WaitForArrival(default);
        await new DocumentStore(Engine).Transact(Shops[0], transaction => transaction.NextNumber("invoice"));
        Assert.False(waiting.IsCompleted);
        await Tell(Shops[0], "1");
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_message_that_came_before_the_wait_ends_it_at_once_and_only_once()
    {
        await Tell(Shops[0], "1");
        await Tell(Shops[0], "2");
        Assert.True(Engine.WaitForArrival(default).IsCompletedSuccessfully);
        using var stop = new CancellationTokenSource();
        var waiting = Engine.WaitForArrival(stop.Token);
        Assert.False(waiting.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_conflicting_commit_announces_nothing()
    {
        await Tell(Shops[0], "1");
        await Engine.WaitForArrival(default);
        Assert.Equal(CommitOutcome.Conflict, await Engine.Commit(Shops[0], [Message("2"), Message("1")], default));
        using var stop = new CancellationTokenSource();
        var waiting = Engine.WaitForArrival(stop.Token);
        Assert.False(waiting.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Messages_left_by_an_earlier_process_are_announced_at_start()
    {
        await Tell(Shops[0], "1");
        await Engine.DisposeAsync();
        _engine = _folder.Open();
        Assert.True(Engine.WaitForArrival(default).IsCompletedSuccessfully);
        Assert.Equal("1", Assert.Single(await Engine.Pending(9, default)).Message.Key);
    }

    private async Task Tell(Partition shop, params string[] keys) =>
        Assert.Equal(CommitOutcome.Committed, await Engine.Commit(shop, [.. keys.Select(Message)], default));

    private static CreateDocument Message(string key)
    {
        var message = new OutboxMessage
        {
            Key = key,
            Queue = "q",
            Subject = "s",
            Body = "{}",
            WrittenAt = DateTimeOffset.UnixEpoch,
        };
        var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(message, OutboxMessage.Type.Json);
        return new CreateDocument(OutboxMessage.Type.IdOf(key), OutboxMessage.Type, json, TimeToLive: null);
    }
}
