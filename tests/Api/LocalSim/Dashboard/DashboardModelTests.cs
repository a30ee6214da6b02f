using System.Globalization;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim.Dashboard;

/// Whatever is sold, returned, closed and counted, whenever and in whatever order, and whatever is asked in between and at whichever
/// present: the dashboards say what the contract's formulas say of plain lists.
public sealed class DashboardModelTests : IAsyncLifetime
{
    private static readonly int Steps = TestStore.IsCosmos ? 100 : 260;
    private static readonly DateOnly Middle = new(2025, 10, 1);
    private static readonly string[] Reasons = [.. Enumerable.Range(1, 8).Select(number => $"Motivo número {number}")];
    private static readonly string[] Plans = ["R7D", "R15D", "R30D"];

    private readonly SlowDashboards _model = new();
    private readonly List<Sim> _stock = [];
    private readonly List<(ModelSale Sale, Sim Sim)> _sold = [];
    private LocalSimHost? _host;
    private LocalSimClient _admin = null!;
    private LocalSimClient[] _sellers = [];
    private Random _random = new(0);
    private long _ticks;

    public async Task InitializeAsync() => _host = await LocalSimHost.Start();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_dashboards_agree_with_their_formulas(int seed)
    {
        _random = new Random(seed);
        _admin = await _host!.Admin();
        _sellers = [await _host.Seller("Ana Ruiz"), await _host.Seller("Juan Pérez"), await _host.Seller("Eva Gil")];
        foreach (var (client, name) in _sellers.Zip(["Ana Ruiz", "Juan Pérez", "Eva Gil"]))
            _model.Names[client.UserId] = name;
        for (var i = 0; i < 15; i++)
            _stock.AddRange((await _host.Lot(20)).Sims);
        for (var step = 0; step < Steps; step++)
            await Step();
        Assert.True(_model.Sales.Count > Steps / 4 && _model.Returns.Count > Steps / 16 && _model.Closings.Count > Steps / 30, "the history is too poor");
    }

    private Task Step() => _random.Next(10) switch
    {
        < 5 => Sell(),
        5 or 6 => Return(),
        7 => CloseShift(),
        _ => Compare(),
    };

    private async Task Sell()
    {
        var seller = Seller();
        var at = Moment();
        var method = PaymentMethod.All[_random.Next(4)];
        var total = _random.Next(12) == 0 ? 0 : _random.Next(1, 20_000_000) / 100m;
        Sim[] sims = [.. _stock.TakeLast(_random.Next(3))];
        _stock.RemoveRange(_stock.Count - sims.Length, sims.Length);
        var stored = StoredTrade.NewSale(seller.UserId, total, method, new DateTimeOffset(at, TimeSpan.FromHours(-5)));
        await _host!.Store(async transaction =>
        {
            await StoredTrade.Stage(transaction, stored);
            var stock = new StockChange(transaction);
            foreach (var one in sims)
            {
                var (lot, sim) = (await stock.Sim(one.Id))!.Value;
                stock.Change(lot.Id, sim with { State = SimState.Sold, SoldAt = stored.SoldAt, SaleId = stored.Id });
            }

            await stock.Save();
        });
        var sale = new ModelSale(stored.Id, seller.UserId, method, total, at);
        _model.Sales.Add(sale);
        _sold.AddRange(sims.Select(sim => (sale, sim)));
    }

    private async Task Return()
    {
        if (_sold.Count == 0)
            return;
        var place = _random.Next(_sold.Count);
        var (sale, sim) = _sold[place];
        _sold.RemoveAt(place);
        var (seller, at, reason) = (Seller(), Moment(), Reasons[_random.Next(Reasons.Length)]);
        var amount = _random.Next(2) == 0 ? sale.Net : Math.Round(sale.Net * _random.Next(1, 100) / 100, 2);
        var isExchange = amount == 0 || _random.Next(3) == 0;
        var body = new JsonObject { ["sim_id"] = sim.Id, ["motivo"] = reason, ["tipo_devolucion"] = isExchange ? "intercambio" : "devolucion" };
        if (isExchange)
        {
            body["sim_reemplazo_id"] = _stock[^1].Id;
            _sold.Add((sale, _stock[^1]));
            _stock.RemoveAt(_stock.Count - 1);
        }
        else
        {
            body["monto_devuelto"] = amount;
            sale.Back += amount;
        }

        var utc = at.AddHours(5).ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        (await seller.At(utc).Post("/devoluciones/", body)).Is(200);
        _model.Returns.Add(new ModelReturn(seller.UserId, isExchange ? "intercambio" : "devolucion", reason, isExchange ? 0 : amount, sale.IsPesos, at));
    }

    // A shift with its counts, which half of the time is still open.
    private async Task CloseShift()
    {
        var (user, opened, isOpen) = (Seller().UserId, Moment(), _random.Next(3) == 0);
        var closed = opened.AddMinutes(_random.Next(1, 900));
        decimal[] recorded = [Cents(), Cents(), Cents(), Cents()];
        decimal[] reported = [recorded[0] + Difference(), recorded[1] + Difference(), recorded[3] + Difference()];
        var (shiftSays, closingSays) = (Words("turno"), Words("cierre"));
        var shift = new Shift
        {
            Id = StoredTrade.NewId(),
            UserId = user,
            OpenedAt = Stored(opened),
            ClosedAt = isOpen ? null : Stored(closed),
            OpeningCash = Amount.Zero,
            OpeningRemarks = shiftSays,
            ClosingRemarks = isOpen ? null : closingSays,
        };
        var plans = Plans.Where(_ => _random.Next(2) == 0).Select(plan => new PlanCount
        {
            Id = StoredTrade.NewId(),
            Plan = plan,
            Opening = _random.Next(50, 53),
            OpeningRecorded = _random.Next(50, 53),
            Closing = isOpen ? null : _random.Next(30, 33),
            ClosingRecorded = isOpen ? null : _random.Next(30, 33),
            OpeningRemarks = Words("plan"),
            ClosingRemarks = isOpen ? null : Words("plan al cierre"),
        }).ToList();
        var closing = new ShiftClosing
        {
            Id = StoredTrade.NewId(),
            ShiftId = shift.Id,
            UserId = user,
            OpenedAt = Stored(opened),
            ClosedAt = Stored(closed),
            Recorded = new Totals(Amount.Round(recorded[0]), Amount.Round(recorded[1]), Amount.Round(recorded[2]), Amount.Round(recorded[3])),
            ReportedCash = Amount.Round(reported[0]),
            ReportedCard = Amount.Round(reported[1]),
            ReportedDollars = Amount.Round(reported[2]),
            Remarks = closingSays,
        };
        await _host!.Store(transaction =>
        {
            transaction.Create(shift);
            transaction.Create(new ShiftInventory { ShiftId = shift.Id, UserId = user, RegisteredAt = shift.OpenedAt, ClosedAt = shift.ClosedAt, Plans = plans });
            if (!isOpen)
                transaction.Create(closing);
            return Task.CompletedTask;
        });
        _model.Counts.AddRange(plans.Select(plan => new ModelCount(
            plan.Id, shift.Id, user, plan.Plan, plan.Opening!.Value, plan.OpeningRecorded!.Value, plan.Closing, plan.ClosingRecorded,
            opened, isOpen ? null : closed, plan.OpeningRemarks ?? shiftSays, plan.ClosingRemarks ?? (isOpen ? null : closingSays))));
        if (!isOpen)
            _model.Closings.Add(new ModelClosing(closing.Id, user, opened, closed, recorded, reported, closingSays));
    }

    private async Task Compare()
    {
        var today = Middle.AddDays(_random.Next(-40, 40));
        var query = new ModelQuery(
            today,
            Maybe() ? _random.Next(0, 90) : null,
            Maybe() ? Near() : null,
            Maybe() ? Near() : null,
            Maybe() ? Seller().UserId : null,
            Maybe() ? _random.Next(2) == 0 : null);
        var now = today.ToDateTime(new TimeOnly(23, 59, 58)).AddHours(_random.Next(24) + 5 - 23);
        var admin = _admin.At(now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

        await Agrees("stats", query.Text(), stats => _model.Stats(query, stats["sims"]!, stats["lotes"]!));
        await Agrees("ventas-ingresos", query.Text(), _ => _model.SalesFigures(query));
        await Agrees("cierres-descuadres", query.Text("solo_con_diferencias"), _ => _model.ClosingFigures(query));
        await Agrees("devoluciones", query.Text(), _ => _model.ReturnFigures(query));
        await Agrees("inventarios-descuadres", query.Text("solo_con_descuadres"), _ => _model.CountFigures(query));

        async Task Agrees(string dashboard, string text, Func<JsonObject, JsonObject> model)
        {
            var reply = await admin.Get($"/dashboard/{dashboard}{text}");
            reply.Is(200, model(reply.Is(200).Object).ToJsonString());
        }
    }

    private LocalSimClient Seller() => _sellers[_random.Next(_sellers.Length)];

    private bool Maybe() => _random.Next(2) == 0;

    private DateOnly Near() => Middle.AddDays(_random.Next(-500, 60));

    // Mostly near midnight, in the shop's time and in UTC; never the same instant twice. A year and a half around, most of it near.
    private DateTime Moment()
    {
        var day = Middle.AddDays(_random.Next(4) == 0 ? _random.Next(-500, 60) : _random.Next(-20, 10));
        var second = _random.Next(6) switch
        {
            0 => 0,
            1 => 86_399,
            2 => 19 * 3600,
            3 => (19 * 3600) - 1,
            _ => _random.Next(86_400),
        };
        return day.ToDateTime(TimeOnly.MinValue).AddSeconds(second).AddTicks(++_ticks);
    }

    private decimal Cents() => _random.Next(0, 100_000_000) / 100m;

    private decimal Difference() => _random.Next(4) switch { 0 => 0.01m, 1 => -_random.Next(2, 500_000) / 100m, _ => 0 };

    private string? Words(string text) => Maybe() ? text : null;

    private static DateTimeOffset Stored(DateTime wall) => new(wall, TimeSpan.FromHours(-5));
}
