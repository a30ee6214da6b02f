using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Turnover;

namespace Mostrador.Api.Tests.LocalSim.Dashboard;

/// A dashboard reads no more in a shop's tenth year than in its first month: counted, not timed.
public sealed class FlatnessTests
{
    private const string Now = "2025-10-17T04:59:00Z"; // Still the 16th in Bogota.
    private static readonly DateOnly Today = new(2025, 10, 16);

    // What is counted is the same; the emulator copies all that it holds at every commit, and would take an hour for ten years.
    private static readonly int TenYears = TestStore.IsCosmos ? 800 : 3650;

    [Fact]
    public async Task Ten_years_cost_what_a_month_costs()
    {
        await using var young = await Shop.Open(days: 31);
        await using var old = await Shop.Open(days: TenYears);

        foreach (var path in new[] { "stats", "stats?user_id=1", "stats?user_id=77", "stats?days=30", "stats?fecha_hasta=2025-10-16", "ventas-ingresos", "ventas-ingresos?user_id=1" })
        {
            var (journeys, documents) = await young.CostOf(path);
            var (sameJourneys, moreDocuments) = await old.CostOf(path);
            Assert.Equal(journeys, sameJourneys);

            // Each year is two documents more, its version and its sums, and so is each month of this year. Of each seller the last
            // twenty sales are read, where the young shop has ten.
            Assert.InRange(moreDocuments - documents, 0, (2 * (10 + 8)) + 10);
        }

        Assert.Equal(31m * Shop.Price, await young.Total());
        Assert.Equal(TenYears * Shop.Price, await old.Total());
    }

    [Fact]
    public async Task A_change_of_an_old_sale_sums_its_day_its_month_and_its_year_again()
    {
        await using var shop = await Shop.Open(days: TenYears);
        var (journeys, documents) = await shop.CostOf("stats");

        await shop.GiveBack(new DateOnly(2024, 5, 5));
        shop.Reads.Reset();
        Assert.Equal((TenYears * Shop.Price) - 1, await shop.Total());

        Assert.InRange(shop.Reads.Commits, 3, 3);
        Assert.InRange(shop.Reads.Documents - documents, 0, (2 * 12) + (2 * 31) + 10);
        Assert.Equal((journeys, documents), await shop.CostOf("stats"));
    }

    private sealed class Shop : IAsyncDisposable
    {
        public const decimal Price = 1000;
        private CountingEngine _engine = null!;
        private LocalSimHost _host = null!;
        private LocalSimClient _admin = null!;

        public CountingEngine Reads => _engine;

        /// A shop that has sold once a day, until today.
        public static async Task<Shop> Open(int days)
        {
            var shop = new Shop();
            shop._host = await LocalSimHost.Start(options => options.Services = services =>
                services.AddSingleton<IDocumentEngine>(provider => shop._engine = new CountingEngine(TestStore.EngineOf(provider))));
            shop._admin = (await shop._host.Admin()).At(Now);
            await Parallel.ForEachAsync(Enumerable.Range(0, days), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, _) =>
            {
                var noon = $"{DocumentKey.Of(Today.AddDays(-i))}T12:00:00";
                var sale = StoredTrade.NewSale(1 + (i % 3), Price, "cash", StoredTrade.Wall(noon));
                await shop._host.Store(transaction => StoredTrade.Stage(transaction, sale));
            });
            (await shop._admin.Get("/dashboard/stats")).Is(200);
            return shop;
        }

        /// What a dashboard costs, once it has been looked at.
        public async Task<(int Journeys, int Documents)> CostOf(string path)
        {
            (await _admin.Get($"/dashboard/{path}")).Is(200);
            _engine.Reset();
            (await _admin.Get($"/dashboard/{path}")).Is(200);
            Assert.Equal(0, _engine.Commits);
            return (_engine.Journeys, _engine.Documents);
        }

        public async Task<decimal> Total() =>
            (await _admin.Get("/dashboard/stats")).Is(200).Object["kpis"]!["total_general"]!.GetValue<decimal>();

        /// One peso of the sale of a day.
        public Task GiveBack(DateOnly day) => _host.Store(async transaction =>
        {
            var found = await transaction.First(DocumentQuery.Over<Sale>().Where(Sale.SoldOnField.Is(day)));
            var sale = (await transaction.Find<Sale>(found!.Id))! with { GivenBack = Amount.Round(1) };
            transaction.Replace(sale);
            await SalesBook.Turn(transaction, sale);
        });

        public ValueTask DisposeAsync() => _host.DisposeAsync();
    }
}
