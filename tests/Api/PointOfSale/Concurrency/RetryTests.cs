using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale.Orders;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// Section 17: conflicts are retried inside; whatever is run twice or thrice happens once, and the client notices nothing.
public sealed class RetryTests : IAsyncLifetime
{
    private QuarrelsomeEngine _engine = null!;
    private PosHost _host = null!;

    public async Task InitializeAsync() => _host = await PosHost.Start(options => options.Services = services =>
        services.AddSingleton<IDocumentEngine>(provider => _engine = new QuarrelsomeEngine(TestStore.EngineOf(provider))));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public void A_store_in_constant_conflict_changes_no_answer() =>
        Prop.ForAll(ShopSteps.Days(steps: 20), day => Live(day).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Race.Rounds).WithReplay(ShopSteps.Seed));

    [Fact]
    public async Task A_folio_that_is_taken_is_replaced_by_another()
    {
        var admin = await _host.Admin();
        var product = await admin.StockProduct(stock: 10);
        _engine.FoliosTried.Clear();

        var order = await admin.PlaceOrder(null, (product, 1));

        Assert.Matches("^[0-9A-F]{8}$", order.Words("ticket_folio"));
        Assert.InRange(_engine.FoliosTried.Count, 2, 3); // refused at least once, and never tried again
        Assert.Equal(_engine.FoliosTried.Count, _engine.FoliosTried.Distinct().Count());
        Assert.Equal(9, await admin.Stock(product));
        Assert.Single((await admin.Get("/orders/")).Is(200).Array);
    }

    private async Task Live(IReadOnlyList<ShopStep> day)
    {
        var model = await ShopModel.Open((await _host.Admin()).At("2024-05-15T18:00:00Z"));
        foreach (var step in day)
            await model.Do(step);
        await model.Agrees();
    }
}
