using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Endurance.Hosts;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.LocalSim;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.LocalSim.TopUps;
using Mostrador.Storage.Cosmos;

namespace Mostrador.Api.Tests.Desk;

/// <summary>Every section shows what has happened before.</summary>
public sealed class SectionTests
{
    [Fact]
    public async Task Requests_are_told_by_module_and_class_of_status()
    {
        await using var host = await DeskHost.Start();
        var browser = await host.Operator();
        var before = Numbers((await browser.Get("/desk")).Row("pos"));

        var admin = new PosClient(host.Http).WithToken(await Administrator.Token(host.Http, "pos"));
        (await admin.Get("/orders/")).Is(200);
        (await admin.Get("/orders/4711/")).Is(404);
        (await new PosClient(host.Http).Get("/orders/")).Is(401);

        var page = (await browser.Get("/desk")).Is(HttpStatusCode.OK);
        var after = Numbers(page.Row("pos"));

        // Other hosts of these tests live in the same process and measure under the same name.
        Assert.True(after[0] >= before[0] + 4, page.Words);
        Assert.True(after[1] >= before[1] + 2, page.Words);
        Assert.True(after[3] >= before[3] + 2, page.Words);
        Assert.All(page.Row("pos")!.Skip(5), latency => Assert.Matches(@"^[0-9.]+ m?s$", latency));
        Assert.Contains("Counted by this instance alone, since its start at", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_told_too()
    {
        await using var host = await DeskHost.Start(options =>
            options.Services = services => services.AddSingleton<IStoreFigures>(new BrokenStore()));
        var browser = await host.Operator();
        var before = Numbers((await browser.Get("/desk")).Row("pages"));

        var fault = (await browser.Get("/desk/storage")).Is(HttpStatusCode.InternalServerError);

        Assert.DoesNotContain("A fault of the test", fault.Html, StringComparison.Ordinal);
        Assert.True(Numbers((await browser.Get("/desk")).Row("pages"))[4] > before[4]);
    }

    [Fact]
    public async Task Conflicts_retries_and_outcomes_are_told_by_module()
    {
        await using var host = await DeskHost.Start();
        var documents = host.Service<DocumentStore>();
        var partition = new Partition($"test{Guid.NewGuid():N}", "shop");
        await Store(documents, partition, 1);
        var isFirst = true;
        await documents.Transact(partition, async transaction =>
        {
            var counter = await transaction.Find<Counter>("n");
            if (isFirst)
                await Store(documents, partition, 2);
            isFirst = false;
            transaction.Replace(counter! with { Last = 3 });
        });

        var page = await (await host.Operator()).Get("/desk");

        Assert.Equal(["3", "0", "0", "1", "1"], page.Row(partition.Module)!);
    }

    [Fact]
    public async Task Request_units_are_told_by_operation_where_any_are_charged()
    {
        await using var host = await DeskHost.Start();
        using var meter = new Meter("Mostrador.Test");
        var operation = $"test-{Guid.NewGuid():N}";

        var charges = meter.CreateHistogram<double>(CosmosFigures.RequestCharge);
        charges.Record(2.5, new KeyValuePair<string, object?>("operation", operation));
        charges.Record(10.5, new KeyValuePair<string, object?>("operation", operation));

        Assert.Equal(["2", "13", "6.5"], (await (await host.Operator()).Get("/desk")).Row(operation)!);
    }

    [Fact]
    public async Task Timers_tell_their_last_run_even_after_a_restart()
    {
        using var folder = new DataFolder();
        await using (var host = await DeskHost.Start(options => options.DataFolder = folder.Path))
        {
            Assert.Equal("has not run yet", (await (await host.Operator()).Get("/desk/work")).Row("pos-nightly")![0]);
            await host.RunFunction("pos-nightly");
        }

        await using var again = await DeskHost.Start(options => options.DataFolder = folder.Path);
        var row = (await (await again.Operator()).Get("/desk/work")).Row("pos-nightly")!;
        Assert.Equal(("0 5 * * * *", "done"), (row[4], row[0]));
        Assert.Matches("^[0-9]+ s$", row[2]);
    }

    [Fact]
    public async Task Every_timer_writes_its_runs_down_under_its_own_name()
    {
        await using var host = await DeskHost.Start();
        var browser = await host.Operator();
        string[] timers =
        [
            "localsim-abandoned-sales", "localsim-reconcile-top-ups", "localsim-sync-catalogue", "localsim-undo-uploads", "messages-retry", "pos-nightly",
            "SmartSalesTrainForecast", "stockly-nightly",
        ];

        foreach (var timer in timers)
        {
            Assert.Equal("has not run yet", (await browser.Get("/desk/work")).Row(timer)![0]);
            await host.RunFunction(timer);
            Assert.Equal("done", (await browser.Get("/desk/work")).Row(timer)![0]);
        }

        Assert.Equal("0 0 7 * * *", (await browser.Get("/desk/work")).Row("SmartSalesTrainForecast")![4]);
    }

    [Fact]
    public async Task A_lot_that_is_being_topped_up_shows_how_far_it_is_and_no_number()
    {
        await using var host = await DeskHost.Start();
        var browser = await host.Operator();
        Assert.Contains("No lot of Local SIM is being topped up.", (await browser.Get("/desk/work")).Words, StringComparison.Ordinal);

        await host.Service<DocumentStore>().Transact(Business.Partition, transaction =>
        {
            transaction.Create(TopUpOf("a", TopUpState.Done));
            transaction.Create(TopUpOf("b", TopUpState.Failed));
            transaction.Create(TopUpOf("c", TopUpState.ToSend));
            transaction.Create(JobOf("running", "LPN-1", TopUpJobState.Running, ["a", "b", "c"]));
            transaction.Create(JobOf("queued", "LPN-2", TopUpJobState.Queued, ["c"]));
            transaction.Create(JobOf("ended", "LPN-3", TopUpJobState.Ended, ["a"]));
            return Task.CompletedTask;
        });

        var page = await browser.Get("/desk/work");
        Assert.Equal(["", "1", "1", "3"], page.Row("LPN-1")!.Take(4));
        Assert.Equal(["waits in its queue", "0", "0", "1"], page.Row("LPN-2")!.Take(4));
        Assert.Null(page.Row("LPN-3"));
        Assert.DoesNotContain("3001234567", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_tells_sizes_and_documents_of_each_kind_and_module()
    {
        await using var host = await DeskHost.Start(options => options.OnCosmos = false);

        var page = await (await host.Operator()).Get("/desk/storage");

        Assert.Equal(["1"], page.Row("pos-user")!);
        Assert.Contains("Documents lie in SQLite.", page.Words, StringComparison.Ordinal);
        Assert.Matches("[0-9.]+ [KM]B in the file", page.Words);
        Assert.True(int.Parse(page.Row("localsim")![0], CultureInfo.InvariantCulture) > 0);
        Assert.True(int.Parse(page.Row("all of them")![0], CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public async Task Without_a_module_that_tells_sales_the_section_says_so()
    {
        await using var host = await DeskHost.Start(options => options.Services = services =>
        {
            foreach (var figures in services.Where(service => service.ServiceType == typeof(IShopFigures)).ToList())
                services.Remove(figures);
        });

        Assert.Contains("No module of this version tells its shops' sales.", (await (await host.Operator()).Get("/desk/trade")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trade_is_drawn_and_told_for_the_shop_that_is_asked_for()
    {
        await using var host = await DeskHost.Start(options =>
        {
            options.Time = new ManualClock(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero)); // In America it is still the day before.
            options.Services = services => services.Insert(0, ServiceDescriptor.Singleton<IShopFigures, FakeFigures>());
        });
        var browser = await host.Operator();

        var busy = (await browser.Get("/desk/trade?module=Test+shops&shop=1")).Is(HttpStatusCode.OK);
        Assert.Contains("<h2>Corner &amp; Sons</h2>", busy.Html, StringComparison.Ordinal);
        Assert.Equal(90 + 24, busy.Html.Split("<rect ").Length - 1);
        Assert.Equal(["16", "2,388.85"], busy.Row("2026-11-21")!);
        Assert.Equal(["0", "0.00"], busy.Row("2026-11-15")!);
        Assert.Equal(["13", "2,000.00"], busy.Row("13:00")!);
        Assert.Equal(["2.25", "2.50"], busy.Row("2026-12-01")!);
        Assert.Equal(["–", "5.25"], busy.Row("2026-12-12")!);
        Assert.Null(busy.Row("2026-08-23"));
        Assert.Null(busy.Row("2026-11-22"));

        var quiet = await browser.Get("/desk/trade?module=Test+shops&shop=north%2F2");
        Assert.Contains("<h2>Northern &lt;shop&gt;</h2>", quiet.Html, StringComparison.Ordinal);
        Assert.Contains("Nothing was sold in these days.", quiet.Words, StringComparison.Ordinal);
        Assert.Contains("<h2>Corner &amp; Sons</h2>", (await browser.Get("/desk/trade?module=x&shop=9")).Html, StringComparison.Ordinal);
    }

    private static int[] Numbers(IReadOnlyList<string>? row) =>
        [.. (row ?? ["0", "0", "0", "0", "0"]).Take(5).Select(cell => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))];

    private static Task Store(DocumentStore documents, Partition partition, long number) => documents.Transact(partition, async transaction =>
    {
        if (await transaction.Find<Counter>("n") is { } counter)
            transaction.Replace(counter with { Last = number });
        else
            transaction.Create(new Counter { Key = "n", Last = number });
    });

    private sealed class BrokenStore : IStoreFigures
    {
        public Task<StoreFigures> Figures(CancellationToken cancellation) => throw new InvalidOperationException("A fault of the test.");
    }

    private static TopUp TopUpOf(string id, string state) => new()
    {
        Id = id,
        State = state,
        Subscriber = "3001234567",
        ProductId = 101,
        SellFrom = "S",
        UserId = 1,
        CreatedAt = DateTimeOffset.UnixEpoch,
        StartedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };

    private static TopUpJob JobOf(string id, string lot, string state, IReadOnlyList<string> topUps) => new()
    {
        Id = id,
        LotId = lot,
        State = state,
        ProductId = 101,
        TopUpIds = topUps,
        UserId = 1,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };
}
