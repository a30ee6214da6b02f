using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Endurance.Faults;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Tests.CosmosEmulator;

namespace Mostrador.Api.Tests.PointOfSale.Nightly;

/// What clients see of a delete is right at once; the stored rows follow by the queue (contract 15).
public sealed class ErasureTests
{
    [Fact]
    public Task The_promotions_of_a_deleted_product_are_erased_in_steps_and_those_of_others_stay() => Erases(TestStore.IsCosmos);

    [NodeFact]
    public Task So_they_are_on_cosmos_db() => Erases(onCosmos: true);

    private static async Task Erases(bool onCosmos)
    {
        const int Promotions = 120; // more than one transaction holds
        ErasureWatch watch = null!;
        await using var host = await PosHost.Start(options =>
        {
            options.OnCosmos = onCosmos;
            options.Services = services => services.AddSingleton<IDocumentEngine>(
                provider => watch = new ErasureWatch(TestStore.EngineOf(provider), "pos-promotion:", Promotions));
        });
        var admin = await host.Admin();
        var (doomed, other) = (await admin.StockProduct(), await admin.StockProduct());
        var kept = await admin.Promote(other, "10.00", "2024-05-15", "2024-05-15");
        for (var i = 0; i < Promotions; i++)
        {
            var day = new DateOnly(2024, 5, 15).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await admin.Promote(doomed, "10.00", day, day);
        }

        (await admin.Delete($"/products/{doomed}/")).Is(204);

        (await admin.Get("/promotions/")).Is(200, $"[{(await admin.Get($"/promotions/{kept}/")).Text}]");
        await watch.Done.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(Promotions, watch.Erased.Count);
        Assert.DoesNotContain($"pos-promotion:{kept.ToString(CultureInfo.InvariantCulture)}", watch.Erased);
        (await admin.Get($"/promotions/{kept}/")).Is(200);
    }

    /// The store, telling when so many documents of one kind have been deleted.
    private sealed class ErasureWatch(IDocumentEngine engine, string prefix, int awaited) : EngineBetween(engine)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => _done.Task;

        public ConcurrentBag<string> Erased { get; } = [];

        public override async Task<CommitOutcome> Commit(
            Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
        {
            var outcome = await base.Commit(partition, operations, cancellation);
            if (outcome == CommitOutcome.Committed)
            {
                foreach (var delete in operations.OfType<DeleteDocument>())
                {
                    if (delete.Id.StartsWith(prefix, StringComparison.Ordinal))
                        Erased.Add(delete.Id);
                }

                if (Erased.Count >= awaited)
                    _done.TrySetResult();
            }

            return outcome;
        }
    }
}
