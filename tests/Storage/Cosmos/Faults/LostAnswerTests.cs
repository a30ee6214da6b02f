using Mostrador.Kernel.Documents;
using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Documents;
using Mostrador.Storage.Tests.Faults;

namespace Mostrador.Storage.Tests.Cosmos.Faults;

/// <summary>A commit happened and nobody heard of it, or it did not and nobody can tell: it must be done once, and told as it was.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private TroubledStore? _store;

    public static TheoryData<int> LateFaults => [.. Enumerable.Range(0, Fault.Late.Count)];

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
    [MemberData(nameof(LateFaults))]
    public async Task A_commit_whose_answer_is_lost_is_done_once_and_told_as_done(int fault)
    {
        await Store.Add(
            new Article { Key = "replaced" }, new Article { Key = "deleted" }, new Article { Key = "touched" }, new Article { Key = "counted" });
        var touched = await Store.ETagOf("touched");
        DocumentOperation[] operations =
        [
            Increment("counted", 5),
            new ReplaceDocument(Id("replaced"), Article.Type, Json(new Article { Key = "replaced", Name = "New" }), await Store.ETagOf("replaced")),
            new DeleteDocument(Id("deleted"), await Store.ETagOf("deleted")),
            new TouchDocument(Id("touched"), touched),
            Create("created"),
        ];
        Store.Plan.OnBatches(Fault.Late[fault]);

        Assert.Equal(CommitOutcome.Committed, await Store.Commit(operations));

        Assert.Equal(5, (await Store.Find("counted"))!.Stock);
        Assert.Equal("New", (await Store.Find("replaced"))!.Name);
        Assert.Null(await Store.Find("deleted"));
        Assert.NotEqual(touched, await Store.ETagOf("touched"));
        Assert.NotNull(await Store.Find("created"));
    }

    [NodeFact]
    public async Task Increments_alone_which_could_be_done_any_number_of_times_are_done_once()
    {
        await Store.Add(new Article { Key = "1", Stock = 10 });
        Store.Plan.OnBatches(Fault.LostByTimeout, Fault.LostInAnswer, Fault.TooManyRequests, Fault.LostBehindGateway, Fault.Refused);

        Assert.Equal(CommitOutcome.Committed, await Store.Commit(Increment("1", -3, floor: 0)));

        Assert.Equal(7, (await Store.Find("1"))!.Stock);
        Assert.Equal(6, Store.Plan.Requests);
    }

    [NodeFact]
    public async Task What_others_did_to_it_meanwhile_is_not_undone()
    {
        // They delete what was created before its creator has learned that it was.
        Store.Plan.Decide = request =>
        {
            Store.Plan.Decide = request =>
            {
                Store.Neighbours.Transact(Store.Shop, async transaction =>
                    transaction.Delete((await transaction.Find<Article>("1"))!)).GetAwaiter().GetResult();
                Store.Plan.OnBatches();
                return null;
            };
            return Fault.LostBeforeAnswer;
        };

        Assert.Equal(CommitOutcome.Committed, await Store.Commit(Create("1")));
        Assert.Null(await Store.Find("1"));
    }

    [NodeFact]
    public async Task A_commit_that_never_arrived_and_no_longer_holds_is_a_conflict()
    {
        await Store.Add(new Article { Key = "1", Stock = 10 });
        var etag = await Store.ETagOf("1");
        await Store.Neighbours.Transact(Store.Shop, async transaction =>
            transaction.Replace((await transaction.Find<Article>("1"))! with { Stock = 20 }));
        Store.Plan.OnBatches(Fault.Refused);

        Assert.Equal(
            CommitOutcome.Conflict,
            await Store.Commit(new ReplaceDocument(Id("1"), Article.Type, Json(new Article { Key = "1", Stock = 99 }), etag), Create("2")));
        Assert.Equal((20, null), ((await Store.Find("1"))!.Stock, await Store.Find("2")));
    }

    [NodeTheory]
    [MemberData(nameof(LateFaults))]
    public async Task That_it_is_given_up_is_told_even_if_that_answer_is_lost_too(int fault)
    {
        await Store.Add(new Article { Key = "1", Stock = 1 });

        // The first batch never arrives; the second is refused; the third gives it up, unheard twice; the last asks what became of it.
        Store.Plan.OnBatches(Fault.Refused, null, Fault.Late[fault], Fault.Late[fault]);
        Assert.Equal(CommitOutcome.Conflict, await Store.Commit(Increment("1", -2, floor: 0)));
        Assert.Equal(1, (await Store.Find("1"))!.Stock);
    }

    [NodeFact]
    public async Task A_conflict_whose_answer_is_lost_is_a_conflict()
    {
        await Store.Add(new Article { Key = "1" });
        Store.Plan.OnBatches(Fault.LostInAnswer);
        Assert.Equal(CommitOutcome.Conflict, await Store.Commit(Create("1"), Create("2")));
        Assert.Null(await Store.Find("2"));
    }

    internal static string Id(string key) => Article.Type.IdOf(key);

    internal static byte[] Json(Article article) => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(article, Article.Type.Json);

    internal static CreateDocument Create(string key) => new(Id(key), Article.Type, Json(new Article { Key = key }), null);

    internal static IncrementDocument Increment(string key, long by, long? floor = null) => new(Id(key), [new FieldIncrement("stock", by, floor)], null);
}
