using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Documents;
using Mostrador.Storage.Tests.Faults;

namespace Mostrador.Storage.Tests.Cosmos.Faults;

/// <summary>Trouble that passes is waited out; trouble that stays is told, after a bounded number of attempts.</summary>
public sealed class BoundsTests : IAsyncLifetime
{
    private static readonly DocumentQuery All = new(Article.Type, [], [], 0, null);

    private TroubledStore? _store;

    public static TheoryData<int> EarlyFaults => [.. Enumerable.Range(0, Fault.Early.Count)];

    /// <summary>A 449 is repeated by the SDK itself, as long as an attempt may take: that has a test of its own.</summary>
    public static TheoryData<int> LastingFaults =>
        [.. Enumerable.Range(0, Fault.Early.Count).Where(fault => Fault.Early[fault] != Fault.RetryWith)];

    private TroubledStore Store => _store!;

    public async Task InitializeAsync()
    {
        if (NodeTools.Missing is null)
            _store = await TroubledStore.Open();
    }

    public Task DisposeAsync()
    {
        _store?.Dispose();
        return Task.CompletedTask;
    }

    [NodeTheory]
    [MemberData(nameof(LastingFaults))]
    public async Task Trouble_that_stays_ends_every_operation_with_a_storage_fault(int fault)
    {
        Store.Plan.Always(Fault.Early[fault]);
        await Task.WhenAll(
            Fails(() => Store.Commit(LostAnswerTests.Create("1"))),
            Fails(async () => await Store.Engine.Read(Store.Shop, LostAnswerTests.Id("1"), CancellationToken.None)),
            Fails(() => Store.Engine.Query(Store.Shop, All, CancellationToken.None)),
            Fails(() => Store.Engine.Count(Store.Shop, All, CancellationToken.None)));

        // The SDK itself sends a read that got no answer again, a few times.
        Assert.Equal(4 * (Retries.MostAttempts - 1), Store.Pauses.Count);
        Assert.InRange(Store.Plan.Requests, 4 * Retries.MostAttempts, 16 * Retries.MostAttempts);
    }

    [NodeFact]
    public async Task An_attempt_that_takes_too_long_is_given_up()
    {
        using var hasty = await TroubledStore.Open(longestAttempt: TimeSpan.FromMilliseconds(50));
        hasty.Plan.Always(Fault.RetryWith);
        var fault = await Assert.ThrowsAsync<StorageException>(() => hasty.Commit(LostAnswerTests.Create("1")));
        Assert.StartsWith("Cosmos DB did not answer a commit", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Retries.MostAttempts - 1, hasty.Pauses.Count);
    }

    [NodeTheory]
    [MemberData(nameof(EarlyFaults))]
    public async Task Trouble_that_passes_is_never_seen(int fault)
    {
        await Store.Add(new Article { Key = "1", Stock = 3 });

        Store.Plan.Once(Fault.Early[fault]);
        Assert.Equal(CommitOutcome.Committed, await Store.Commit(LostAnswerTests.Increment("1", 2)));
        Store.Plan.Once(Fault.Early[fault]);
        Assert.NotNull(await Store.Engine.Read(Store.Shop, LostAnswerTests.Id("1"), CancellationToken.None));
        Store.Plan.Once(Fault.Early[fault]);
        Assert.Single(await Store.Engine.Query(Store.Shop, All, CancellationToken.None));
        Store.Plan.Once(Fault.Early[fault]);
        Assert.Equal(1, await Store.Engine.Count(Store.Shop, All, CancellationToken.None));
        Assert.Equal(5, (await Store.Find("1"))!.Stock);
    }

    [NodeFact]
    public async Task Pauses_grow_and_are_at_least_what_the_server_asks_for()
    {
        Store.Plan.OnBatches(Fault.Unavailable, Fault.Unavailable, Fault.Unavailable, Fault.Unavailable, Fault.TooManyRequests);

        await Store.Commit(LostAnswerTests.Create("1"));

        Assert.Equal(5, Store.Pauses.Count);
        Assert.InRange(Store.Pauses[0].TotalMilliseconds, 10, 20);
        Assert.InRange(Store.Pauses[3].TotalMilliseconds, 80, 160);
        Assert.InRange(Store.Pauses[4], Fault.RetryAfter, 2 * Fault.RetryAfter);
    }

    [NodeFact]
    public async Task Who_cancels_waits_no_longer()
    {
        Store.Plan.Always(Fault.Unavailable);
        using var cancel = new CancellationTokenSource();
        Store.Plan.Decide = _ =>
        {
            cancel.Cancel();
            return Fault.Refused;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.Engine.Read(Store.Shop, LostAnswerTests.Id("1"), cancel.Token));
    }

    private static async Task Fails(Func<Task> operation)
    {
        var fault = await Assert.ThrowsAnyAsync<StorageException>(operation);
        Assert.Matches(@"^Cosmos DB .+\.$", fault.Message);
    }
}
