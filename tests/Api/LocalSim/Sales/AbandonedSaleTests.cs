using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim;

/// Contract 15: electronic sales whose process died. Whatever happens, an invoice has its sale, and there is one of each.
public sealed class AbandonedSaleTests : IAsyncLifetime
{
    private const string Timer = "localsim-abandoned-sales";
    private readonly SiigoWatch _siigo = new();
    private readonly ManualClock _clock = new(new DateTimeOffset(2025, 10, 1, 13, 0, 0, TimeSpan.Zero));
    private readonly string _identification = Unique.Phone();
    private LocalSimHost? _host;
    private LocalSimClient? _seller;
    private Lot? _lot;
    private string _shift = "";

    private LocalSimHost Host => _host!;

    private LocalSimClient Seller => _seller!;

    public async Task InitializeAsync()
    {
        _host = await LocalSimHost.Start(options =>
        {
            _siigo.Install(options);
            options.Time = _clock;
        });
        _seller = await Host.Seller();
        _lot = await Host.Lot(2);
        _shift = await Seller.OpenShift();
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sale_whose_process_died_when_Siigo_was_asked_is_finished(bool afterSiigo)
    {
        await Abandon(afterSiigo);
        Assert.Equal(afterSiigo ? 1 : 0, (await SiigoWatch.Invoices(Host.Http, _identification)).Count);

        _clock.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromSeconds(1));
        await Host.RunFunction(Timer);
        (await Seller.Sell("cash", Card(_lot!.Sims[0]))).Is(400, NotAvailable);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Host.RunFunction(Timer);
        await Host.RunFunction(Timer);

        var invoice = Assert.Single(await SiigoWatch.Invoices(Host.Http, _identification));
        var sale = Assert.Single(await Sales());
        Assert.Equal(((string?)invoice["idempotency_key"], invoice["number"]!.ToJsonString(), _shift), (sale.Id, sale.InvoiceNumber!, sale.ShiftId));
        Assert.Equal(_clock.GetUtcNow() - TimeSpan.FromMinutes(2), sale.SoldAt);
        Assert.Equal((SimState.Sold, sale.Id), ((await Sim()).State, (await Sim()).SaleId));
        await NothingIsPending();
        Assert.Equal("500.00", (await Seller.CloseShift()).Is(200).Object["totales_sistema"]!["electronicas"]!.ToJsonString());
    }

    [Fact]
    public async Task A_sale_that_Siigo_was_never_asked_about_is_given_up()
    {
        await Abandon(afterSiigo: false);
        await Host.Store(async transaction =>
        {
            var claim = (await transaction.Find<ElectronicSale>((await Claims()).Single().Key))!;
            transaction.Replace(claim with { Attempts = 0 });
        });

        _clock.Advance(TimeSpan.FromMinutes(3));
        await Host.RunFunction(Timer);

        await GivenUp();
    }

    [Fact]
    public async Task A_sale_that_Siigo_refuses_in_the_end_is_given_up()
    {
        await Abandon(afterSiigo: false);
        _siigo.OnInvoice = _ => Task.FromResult(SiigoWatch.Refusal);

        _clock.Advance(TimeSpan.FromMinutes(3));
        await Host.RunFunction(Timer);

        await GivenUp();
    }

    [Fact]
    public async Task While_Siigo_keeps_silent_a_sale_is_kept_for_a_day()
    {
        await Abandon(afterSiigo: false);
        _siigo.OnInvoice = _ => Task.FromResult(SiigoWatch.Silence);

        _clock.Advance(TimeSpan.FromHours(24));
        await Host.RunFunction(Timer);
        Assert.Equal(2, (await Claims()).Single().Attempts);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Host.RunFunction(Timer);
        Assert.Equal(2, (await Claims()).Single().Attempts);
        _clock.Advance(TimeSpan.FromMinutes(4));
        await Host.RunFunction(Timer);

        await GivenUp();
    }

    [Fact]
    public async Task Two_timers_at_once_finish_a_sale_once()
    {
        await Abandon(afterSiigo: true);
        _clock.Advance(TimeSpan.FromMinutes(3));

        await Task.WhenAll(Host.RunFunction(Timer), Host.RunFunction(Timer), Host.RunFunction(Timer));

        Assert.Single(await Sales());
        Assert.Single(await SiigoWatch.Invoices(Host.Http, _identification));
        await NothingIsPending();
    }

    [Fact]
    public async Task What_goes_wrong_with_one_sale_does_not_keep_others_waiting()
    {
        await Abandon(afterSiigo: true);
        await Abandon(afterSiigo: true, sim: 1);
        _clock.Advance(TimeSpan.FromMinutes(3));
        _siigo.Die(afterwards: false);

        await Host.RunFunction(Timer);
        Assert.Single(await Sales());
        _clock.Advance(TimeSpan.FromMinutes(3));
        await Host.RunFunction(Timer);

        Assert.Equal(2, (await Sales()).Count);
        await NothingIsPending();
    }

    [Fact]
    public async Task A_process_that_wakes_up_after_its_sale_was_finished_finds_it_done()
    {
        var invoice = _siigo.Hold(afterwards: true);
        var selling = Seller.SellElectronic(_identification, Card(_lot!.Sims[0], 500));
        await invoice.Reached.Task;
        _clock.Advance(TimeSpan.FromMinutes(3));
        await Host.RunFunction(Timer);
        invoice.Go.SetResult();

        var id = (await selling).Is(200)["venta_id"];

        Assert.Equal(id, Assert.Single(await Sales()).Id);
        Assert.Single(await SiigoWatch.Invoices(Host.Http, _identification));
        await NothingIsPending();
    }

    [Fact]
    public async Task A_process_that_wakes_up_with_an_invoice_after_its_claim_was_given_up_stores_the_sale_all_the_same()
    {
        var invoice = _siigo.Hold(afterwards: true);
        var selling = Seller.SellElectronic(_identification, Card(_lot!.Sims[0], 500), Card(_lot.Sims[1], 1));
        await invoice.Reached.Task;
        _siigo.OnInvoice = _ => Task.FromResult(SiigoWatch.Refusal);
        _clock.Advance(TimeSpan.FromMinutes(3));
        await Host.RunFunction(Timer);
        var cash = await Seller.Sold("cash", Card(_lot.Sims[0], 3));
        invoice.Go.SetResult();

        var id = (await selling).Is(200)["venta_id"];

        Assert.Equal((cash, id), ((await Sim()).SaleId, (await Host.Stored(_lot, _lot.Sims[1])).SaleId));
        Assert.Equal(2, (await Sales()).Count);
        Assert.Equal("501.00", (await Seller.CloseShift()).Is(200).Object["totales_sistema"]!["electronicas"]!.ToJsonString());
        await NothingIsPending();
    }

    [Fact]
    public async Task A_process_that_wakes_up_with_a_refusal_leaves_its_sale_to_who_took_it_over()
    {
        var (first, second) = (_siigo.Hold(), new SiigoWatch.Held());
        var selling = Seller.SellElectronic(_identification, Card(_lot!.Sims[0], 500));
        await first.Reached.Task;
        _siigo.OnInvoice = async send =>
        {
            second.Reached.SetResult();
            await second.Go.Task;
            return await send();
        };
        _clock.Advance(TimeSpan.FromMinutes(3));
        var timer = Host.RunFunction(Timer);
        await second.Reached.Task;

        // The first request is refused now, while the second is on its way.
        _siigo.OnInvoice = _ => Task.FromResult(SiigoWatch.Refusal);
        first.Go.SetException(new HttpRequestException(HttpRequestError.ConnectionError));
        (await selling).Is(500);
        (await Seller.Sell("cash", Card(_lot.Sims[0]))).Is(400, NotAvailable);
        second.Go.SetResult();
        await timer;

        Assert.Single(await Sales());
        await NothingIsPending();
    }

    [Fact]
    public async Task A_shift_that_was_closed_meanwhile_stays_as_it_was_closed()
    {
        await Abandon(afterSiigo: true);
        await Host.Store(async transaction =>
        {
            var shift = (await transaction.Find<Shift>(_shift))!;
            transaction.Replace(shift with { Invoicing = [] }); // The closing has lost its patience.
        });
        (await Seller.CloseShift()).Is(200);

        _clock.Advance(TimeSpan.FromMinutes(3));
        await Host.RunFunction(Timer);

        Assert.Null(Assert.Single(await Sales()).ShiftId);
        Assert.Equal(0, (await Host.Stored.Peek<Shift>(_shift))!.Movements);
        await NothingIsPending();
    }

    private async Task Abandon(bool afterSiigo, int sim = 0)
    {
        _siigo.Die(afterSiigo);
        (await Seller.SellElectronic(_identification, Card(_lot!.Sims[sim], 500))).Is(500, """{"detail": "Error interno del servidor"}""");
        Assert.Empty(await Sales());
    }

    private async Task GivenUp()
    {
        Assert.Empty(await Sales());
        Assert.Equal(_lot!.Sims[0], await Sim());
        await NothingIsPending();
        _seller = await Host.LogIn(Seller.Username, LocalSimHost.Password);
        await Seller.Sold("cash", Card(_lot.Sims[0]));
    }

    private async Task NothingIsPending()
    {
        Assert.Empty(await Claims());
        Assert.Empty((await Host.Stored.Peek<Shift>(_shift))!.Invoicing);
    }

    private Task<Sim> Sim() => Host.Stored(_lot!, _lot!.Sims[0]);

    private Task<IReadOnlyList<Sale>> Sales() => Host.Stored.Query(DocumentQuery.Over<Sale>());

    private Task<IReadOnlyList<ElectronicSale>> Claims() => Host.Stored.Query(DocumentQuery.Over<ElectronicSale>());
}
