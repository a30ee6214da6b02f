using System.Text.Json;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Messages;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public async Task A_commit_may_have_98_operations_and_no_more()
    {
        await Add([.. Enumerable.Range(0, 98).Select(i => new Article { Key = $"{i}" })]);
        await Assert.ThrowsAsync<CommitTooLargeException>(
            () => Add([.. Enumerable.Range(100, 99).Select(i => new Article { Key = $"{i}" })]));
        Assert.Equal(98, await Store.In(Shop).Count(All));
    }

    [Fact]
    public async Task The_greatest_commit_has_room_for_the_record_of_a_key()
    {
        var record = new KeyRecord { Key = "k", Fingerprint = "f", State = KeyState.Answered, Answer = [1, 2, 3] };

        await Committed(
        [
            .. Enumerable.Range(0, CommitLimits.MostOperations).Select(i => Create($"{i}")),
            new CreateDocument(KeyRecord.Type.IdOf("k"), KeyRecord.Type, JsonSerializer.SerializeToUtf8Bytes(record, KeyRecord.Type.Json), KeyRecord.Life),
        ]);

        Assert.Equal(98, await Store.In(Shop).Count(All));
        Assert.Equal(KeyState.Answered, (await Store.In(Shop).Peek<KeyRecord>("k"))!.State);
    }

    [Fact]
    public async Task A_commit_of_more_than_two_megabytes_is_refused()
    {
        var half = new string('n', CommitLimits.MostBytes / 3);
        await Assert.ThrowsAsync<CommitTooLargeException>(
            () => Add(new Article { Key = "1", Name = half }, new Article { Key = "2", Name = half }));
        Assert.Equal(0, await Store.In(Shop).Count(All));
    }

    [Fact]
    public async Task A_message_that_no_broker_would_take_is_refused()
    {
        Task Tell(string key, int length) => Store.Transact(Shop, transaction =>
        {
            transaction.Create(new OutboxMessage { Key = key, Queue = "q", Subject = "s", Body = new string('n', length), WrittenAt = Noon });
            return Task.CompletedTask;
        });

        await Tell("large", CommitLimits.MostMessageBytes - 200);
        await Assert.ThrowsAsync<CommitTooLargeException>(() => Tell("larger", CommitLimits.MostMessageBytes));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_starts_does_not_happen()
    {
        var cancelled = new CancellationToken(canceled: true);
        var query = new DocumentQuery(Article.Type, [], [], 0, null);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Engine.Read(Shop, IdOf("1"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.Query(Shop, query, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.Count(Shop, query, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.Commit(Shop, [Create("1")], cancelled));
        Assert.Null(await Read("1"));
    }

    [Fact]
    public async Task A_message_exists_exactly_when_its_change_does()
    {
        Task Tell(string key, bool isRefused) => Store.Transact(Shop, transaction =>
        {
            transaction.Create(new Article { Key = key });
            transaction.Create(new OutboxMessage { Key = key, Queue = "q", Subject = "s", Body = "{}", WrittenAt = Noon });
            return isRefused ? throw new TimeoutException() : Task.CompletedTask;
        });

        await Tell("told", isRefused: false);
        await Assert.ThrowsAsync<TimeoutException>(() => Tell("refused", isRefused: true));
        await Conflicts(Create("new"), MessageOf("new"), Create("told"));

        var messages = await Store.In(Shop).Query(DocumentQuery.Over<OutboxMessage>());
        Assert.Equal("told", Assert.Single(messages).Key);
        Assert.Equal(["told"], await Keys(All));
    }

    [Fact]
    public async Task A_handled_message_is_handled_once()
    {
        Task<bool> Handle() => Store.Transact(Shop, async transaction =>
        {
            if (!await HandledMessage.IsFirst(transaction, "m1"))
                return false;
            transaction.Create(new Article { Key = "done" });
            return true;
        });
        var handled = await InParallel(10, _ => Handle());
        Assert.Single(handled, isFirst => isFirst);
    }

    protected static CreateDocument MessageOf(string key)
    {
        var message = new OutboxMessage { Key = key, Queue = "q", Subject = "s", Body = "{}", WrittenAt = Noon };
        var json = JsonSerializer.SerializeToUtf8Bytes(message, OutboxMessage.Type.Json);
        return new CreateDocument(OutboxMessage.Type.IdOf(key), OutboxMessage.Type, json, TimeToLive: null);
    }
}
