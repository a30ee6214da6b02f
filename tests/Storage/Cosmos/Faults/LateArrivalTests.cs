using Mostrador.Kernel.Documents;
using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Cosmos.Faults;

/// <summary>A request is held up on its way, its sender gives it up, and then it arrives after all.</summary>
public sealed class LateArrivalTests
{
    [NodeFact]
    public async Task A_batch_that_arrives_after_its_commit_was_told_as_a_conflict_does_nothing()
    {
        var road = new Road();
        using var store = await TroubledStore.Open(rest => new HeldUp(road, rest));
        await store.Add(new Article { Key = "1", Stock = 1 });
        road.HoldsNextBatch = true;

        Assert.Equal(CommitOutcome.Conflict, await store.Commit(LostAnswerTests.Increment("1", -2, floor: 0)));
        await store.Neighbours.Transact(store.Shop, transaction =>
        {
            transaction.Increment<Article>("1", Article.ByStock, 10);
            return Task.CompletedTask;
        });
        await road.LetArrive();

        Assert.Equal(11, (await store.Find("1"))!.Stock);
    }

    [NodeFact]
    public async Task A_batch_that_arrives_after_it_was_sent_again_does_nothing()
    {
        var road = new Road();
        using var store = await TroubledStore.Open(rest => new HeldUp(road, rest));
        await store.Add(new Article { Key = "1", Stock = 10 });
        road.HoldsNextBatch = true;

        Assert.Equal(CommitOutcome.Committed, await store.Commit(LostAnswerTests.Increment("1", -2, floor: 0)));
        await road.LetArrive();

        Assert.Equal(8, (await store.Find("1"))!.Stock);
    }

    [NodeFact]
    public async Task A_batch_that_arrives_just_before_it_is_given_up_is_told_as_done()
    {
        var road = new Road();
        using var store = await TroubledStore.Open(rest => new HeldUp(road, rest));
        await store.Add(new Article { Key = "1", Stock = 1 });
        road.HoldsNextBatch = true;

        // Held up, refused when sent again for want of stock; then stock comes, and the first one arrives before it is given up.
        var batches = 0;
        store.Plan.Decide = request =>
        {
            if (request.IsBatch() && ++batches == 3)
            {
                store.Neighbours.Transact(store.Shop, transaction =>
                {
                    transaction.Increment<Article>("1", Article.ByStock, 10);
                    return Task.CompletedTask;
                }).GetAwaiter().GetResult();
                road.LetArrive().GetAwaiter().GetResult();
            }

            return null;
        };

        Assert.Equal(CommitOutcome.Committed, await store.Commit(LostAnswerTests.Increment("1", -2, floor: 0)));
        Assert.Equal(9, (await store.Find("1"))!.Stock);
    }

    /// <summary>Where a request is held up.</summary>
    private sealed class Road
    {
        public bool HoldsNextBatch { get; set; }

        public Func<Task>? Arrival { get; set; }

        public Task LetArrive() => Arrival!();
    }

    private sealed class HeldUp(Road road, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.IsBatch() || !road.HoldsNextBatch)
                return await base.SendAsync(request, cancellationToken);
            road.HoldsNextBatch = false;
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(body) };
            foreach (var header in request.Headers)
                copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
            road.Arrival = async () => (await base.SendAsync(copy, CancellationToken.None)).Dispose();
            throw new TaskCanceledException("The request was canceled due to a timeout.");
        }
    }
}
