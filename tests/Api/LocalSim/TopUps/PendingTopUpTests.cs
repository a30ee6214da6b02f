using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim.TopUps;

/// What Winred does not decide at once (contract 8.3, 8.5).
public sealed class PendingTopUpTests(PendingTopUpTests.Impatient fixture) : IClassFixture<PendingTopUpTests.Impatient>
{
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task A_notification_releases_the_call_that_waits()
    {
        var seller = await _host.Seller();
        var (good, bad) = (WinredDesk.NumberEnding("9906"), WinredDesk.NumberEnding("9907"));

        var replies = await Task.WhenAll(seller.TopUp(good), seller.TopUp(bad));

        Assert.Equal("Recarga exitosa", (string?)replies[0].Is(200).Json!["result"]!["message"]);
        replies[1].Is(500, """{"detail": "Error de Winred: Rechazada por el operador"}""");
        Assert.Equal(["applied"], await _host.Http.Charges(good));
        (await seller.TopUp(bad)).Is(500);
    }

    [Fact]
    public async Task What_stays_pending_changes_nothing_until_the_notification()
    {
        var seller = await _host.Seller();
        var lot = await _host.LotEnding("9908");
        var number = lot.Sims[0].Number;

        var reply = (await seller.TopUp(number)).Is(200);
        Assert.Equal((true, "Recarga en proceso"), ((bool)reply.Json!["result"]!["success"]!, (string)reply.Json["result"]!["message"]!));
        Assert.Equal("Recarga 7 Días - 5GB", (string?)reply.Json["data"]!["product"]);
        Assert.Equal(SimState.Available, (await _host.SimNow(lot, 0)).State);
        (await seller.TopUp(number)).Is(400, """{"detail": "Ya hay una recarga en proceso para este número"}""");

        var request = Assert.Single(await _host.Http.Asked(number));
        Assert.Equal((string?)request["transaction_id"], (string?)reply.Json["result"]!["transaction_id"]);
        (await _host.Notify(WinredDesk.Notice(request))).IsExactly(200, """{"message": "Notificación recibida"}""");

        var sim = await _host.SimNow(lot, 0);
        Assert.Equal((SimState.ToppedUp, "R7D"), (sim.State, sim.Plan!));
        (await seller.TopUp(number)).Is(200);
    }

    [Fact]
    public async Task A_success_after_the_sale_updates_plan_and_dates_only()
    {
        var lot = await _host.LotEnding("9908");
        (await (await _host.Seller()).TopUp(lot.Sims[0].Number)).Is(200);
        await _host.Sell(lot, 0);
        var sold = await _host.SimNow(lot, 0);

        await _host.Notify(WinredDesk.Notice(Assert.Single(await _host.Http.Asked(lot.Sims[0].Number))));

        var sim = await _host.SimNow(lot, 0);
        Assert.Equal(sold with { Plan = "R7D", WinredProductId = 101, ToppedUpAt = sim.ToppedUpAt }, sim);
        Assert.NotNull(sim.ToppedUpAt);
    }

    [Fact]
    public async Task A_failure_frees_the_number_and_leaves_the_SIM()
    {
        var lot = await _host.LotEnding("9908");
        var seller = await _host.Seller();
        (await seller.TopUp(lot.Sims[0].Number)).Is(200);

        await _host.Notify(WinredDesk.Notice(Assert.Single(await _host.Http.Asked(lot.Sims[0].Number)), "failed"));

        Assert.Equal(lot.Sims[0], await _host.SimNow(lot, 0));
        (await seller.TopUp(lot.Sims[0].Number)).Is(200);
    }

    /// A host that waits a second for notifications: long enough for those of the simulator.
    public sealed class Impatient : IAsyncLifetime
    {
        private LocalSimHost? _host;

        public LocalSimHost Host => _host!;

        public async Task InitializeAsync() =>
            _host = await LocalSimHost.Start(options => options.Settings["Providers__Winred__PendingWaitSeconds"] = "2");

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
