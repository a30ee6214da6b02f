using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Idempotency;

/// What a key promises when something goes wrong at the worst moment.
public sealed class InterruptedTests
{
    public static TheoryData<string> Modules => Trade.Modules;

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task An_answer_that_was_lost_after_the_commit_is_given_to_the_repetition(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var key = Keys.New();
        trade.Seam.After = _ => throw new IOException("The process dies.");

        (await seller.Sell(2, key)).Is(500);
        trade.Seam.After = _ => Task.CompletedTask;
        var again = (await seller.Sell(2, key)).Is(seller.Success);

        Assert.Equal("true", again.Header(Keys.Replay));
        Assert.Equal(2, await seller.Sold());
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task A_request_that_ended_before_its_commit_is_carried_out_by_its_repetition(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var key = Keys.New();
        trade.Seam.Before = _ => throw new IOException("The process dies.");

        (await seller.Sell(2, key)).Is(500);
        Assert.Equal(0, await seller.Sold());
        trade.Seam.Before = _ => Task.CompletedTask;
        var again = (await seller.Sell(2, key)).Is(seller.Success);

        Assert.Null(again.Header(Keys.Replay));
        Assert.Equal(2, await seller.Sold());
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Conflicts_run_the_request_again_and_leave_one_record(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var key = Keys.New();
        trade.Seam.Records.Clear();
        var rivals = 0;
        trade.Seam.IsLate = _ => Interlocked.Increment(ref rivals) <= 7;

        var first = (await seller.Sell(2, key)).Is(seller.Success);

        Assert.Single(trade.Seam.Records);
        Assert.Equal(first.Text, (await seller.Sell(2, key)).Text);
        Assert.Equal(2, await seller.Sold());
    }

    [Fact]
    public async Task Two_hosts_that_get_the_same_request_at_once_carry_it_out_once()
    {
        Seam? seam = null;
        await using var one = await PosHost.Start(options => options.Services = services =>
            services.AddSingleton<IDocumentEngine>(provider => seam = new Seam(TestStore.EngineOf(provider))));
        await using var other = await PosHost.Start(options => options.Services = services => services.AddSingleton<IDocumentEngine>(_ => seam!));
        var (key, product) = (Keys.New(), await (await one.Admin()).StockProduct(stock: 100));
        var here = (await one.Employee()).WithKey(key);
        var there = other.Anonymous.WithToken(here.Access).WithKey(key);
        var order = new { customer = (long?)null, items = new[] { new { product_id = product, quantity = 2 } } };
        Reply? theirs = null;
        seam!.Before = async _ =>
        {
            seam.Before = _ => Task.CompletedTask;
            theirs = await there.Post("/orders/", order);
        };

        var ours = await here.Post("/orders/", order);

        Assert.Equal((theirs!.Is(201).Text, "true"), (ours.Is(201).Text, ours.Header(Keys.Replay)));
        Assert.Equal("98", (await here.Get($"/products/{product}/"))["current_stock"]);
    }
}
