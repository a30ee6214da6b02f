using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.TopUps;

/// What nobody heard the end of (contract 15): asked by the real age, never sent again.
public sealed class ReconciliationTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);
    private LocalSimHost? _host;

    private LocalSimHost Host => _host!;

    public async Task InitializeAsync() => _host = await LocalSimHost.Start(options =>
    {
        options.Time = _clock;
        options.Settings["Providers__Winred__PendingWaitSeconds"] = "0";
        options.Services = services => services.AddHttpClient("winred-notices").ConfigurePrimaryHttpMessageHandler(() => new Lost());
    });

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_crash_after_the_call_is_found_out_after_two_minutes()
    {
        var lot = await Host.LotEnding("0001");
        var id = await Crash(lot.Sims[0], lot);

        await After(TimeSpan.FromSeconds(119));
        Assert.Equal(TopUpState.Sent, (await TopUp(id)).State);
        await After(TimeSpan.FromSeconds(2));

        Assert.Equal(TopUpState.Done, (await TopUp(id)).State);
        var sim = await Host.SimNow(lot, 0);
        Assert.Equal((SimState.ToppedUp, "R7D"), (sim.State, sim.Plan!));
        Assert.Equal(["applied"], await Host.Http.Charges(lot.Sims[0].Number));
        (await (await Host.Seller()).TopUp(lot.Sims[0].Number)).Is(200);
    }

    [Fact]
    public async Task The_clock_that_a_request_simulates_changes_no_age()
    {
        var lot = await Host.LotEnding("9908");

        (await (await Host.Seller()).At("2020-01-01T00:00:00Z").TopUp(lot.Sims[0].Number)).Is(200);

        var topUp = Assert.Single(await Host.Stored.Query(DocumentQuery.Over<TopUp>().Where(Mostrador.LocalSim.TopUps.TopUp.LotIdField.Is(lot.Id))));
        Assert.Equal((2020, _clock.GetUtcNow()), (topUp.CreatedAt.Year, topUp.SentAt!.Value));
        Assert.Equal(_clock.GetUtcNow().AddMinutes(2), topUp.ReviewAt);
    }

    [Fact]
    public async Task What_was_never_sent_has_failed_after_a_day()
    {
        var lot = await Host.LotEnding("0001");
        var id = await Crash(lot.Sims[0], lot, arrived: false);

        await After(TimeSpan.FromHours(23.9));
        Assert.Equal(TopUpState.Sent, (await TopUp(id)).State);
        await After(TimeSpan.FromHours(0.2));

        Assert.Equal(TopUpState.Failed, (await TopUp(id)).State);
        Assert.Empty(await Host.Http.Asked(lot.Sims[0].Number));
        Assert.Equal(lot.Sims[0], await Host.SimNow(lot, 0));
        (await (await Host.Seller()).TopUp(lot.Sims[0].Number)).Is(200);
    }

    [Fact]
    public async Task What_Winred_has_taken_on_stays_pending_however_long_it_takes()
    {
        var number = WinredDesk.NumberEnding("9908");
        var seller = await Host.Seller();
        (await seller.TopUp(number)).Is(200);

        await After(TimeSpan.FromHours(30));

        seller = await Host.LogIn(seller.Username, seller.Password);
        (await seller.TopUp(number)).Is(400, """{"detail": "Ya hay una recarga en proceso para este número"}""");
    }

    [Fact]
    public async Task A_lost_notification_is_made_up_for()
    {
        var number = WinredDesk.NumberEnding("9907");
        var seller = await Host.Seller();
        (await seller.TopUp(number)).Is(200);
        while ((await Host.Http.Charges(number)).Single() == "pending")
        {
            // The simulator decides after a second.
        }

        (await seller.TopUp(number)).Is(400);
        await After(TimeSpan.FromMinutes(3));

        (await seller.TopUp(number)).Is(200);
    }

    [Fact]
    public async Task A_younger_top_up_of_the_number_hides_ours_until_a_day_has_passed()
    {
        var lot = await Host.LotEnding("0001");
        var id = await Crash(lot.Sims[0], lot);
        _clock.Advance(TimeSpan.FromSeconds(5));
        (await (await Host.Seller()).TopUp(lot.Sims[0].Number, 202)).Is(200);

        await After(TimeSpan.FromMinutes(3));
        Assert.Equal(TopUpState.Sent, (await TopUp(id)).State);
        await After(TimeSpan.FromHours(24));

        Assert.Equal((TopUpState.Failed, "Sin confirmación de Winred"), ((await TopUp(id)).State, (await TopUp(id)).Message!));
    }

    private async Task After(TimeSpan time)
    {
        _clock.Advance(time);
        await Host.RunFunction("localsim-reconcile-top-ups");
    }

    private async Task<TopUp> TopUp(string id) => (await Host.Stored.Peek<TopUp>(id))!;

    /// A single top-up whose process died, before its request left or before the answer came.
    private async Task<string> Crash(Sim sim, Lot lot, bool arrived = true)
    {
        var now = _clock.GetUtcNow();
        var topUp = new TopUp
        {
            Id = Guid.NewGuid().ToString(),
            SimId = sim.Id,
            LotId = lot.Id,
            Subscriber = sim.Number,
            ProductId = 101,
            SellFrom = "S",
            UserId = 1,
            CreatedAt = now,
            StartedAt = now,
            UpdatedAt = now,
        }.Leaving(WinredRequestId.New(), now);
        await Host.Store(transaction =>
        {
            transaction.Create(topUp);
            transaction.Claim(Mostrador.LocalSim.TopUps.TopUp.OpenScope, topUp.OpenValue, topUp.Id);
            transaction.Create(new TopUpRequest { RequestId = topUp.RequestIds[^1], TopUpId = topUp.Id, SentAt = now });
            return Task.CompletedTask;
        });
        if (arrived)
            await Host.Services.GetRequiredService<WinredClient>().TopUp(topUp.RequestIds[^1], topUp.Order);
        return topUp.Id;
    }

    /// Where the simulator's notifications end.
    private sealed class Lost : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway));
    }
}
