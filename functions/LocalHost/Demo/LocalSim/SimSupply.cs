using System.Globalization;

namespace Mostrador.LocalHost.Demo.LocalSim;

/// <summary>Lots that come when an operator's SIMs run short, and top-ups.</summary>
internal sealed class SimSupply(DemoDay day, string admin, bool topsUp)
{
    private const int Short = 22;
    private const int Balance = 5_000_000;
    private static readonly TimeOnly Early = new(7, 0);
    private readonly SimLots _lots = new(day.Memory);
    private (string Name, int Package)? _toTopUp;

    /// <summary>Loads what runs short, and gives it its plan.</summary>
    public async Task Load()
    {
        foreach (var @operator in SimLots.Operators)
        {
            while (_lots.Left(@operator) < Short)
                await Load(@operator);
        }
    }

    /// <summary>Tops up a whole lot once a month, when one comes that fits, and a telephone now and then.</summary>
    public async Task TopUp()
    {
        if (_toTopUp is { } lot)
        {
            await day.Clerk("", Early, "balance").Post("/_simulators/winred/_control", new { balance = Balance });
            await day.Attempt(day.Clerk(admin, new TimeOnly(9, 30), "lot").Post("winred/topup-lote", new { lote_id = lot.Name, product_id = lot.Package }));
        }
        else if (topsUp && day.Date.DayNumber % 3 == 0)
        {
            await day.Attempt(day.Clerk(admin, new TimeOnly(10, 10), "telephone").Post("winred/topup", new
            {
                product_id = SimLots.Operators[0].Package,
                subscriber = string.Create(CultureInfo.InvariantCulture, $"3204{day.Date.DayNumber % 9000:D6}"),
            }));
        }
    }

    private async Task Load(SimOperator @operator)
    {
        var lot = _lots.Lots(@operator);
        var name = SimLots.Name(@operator, lot);
        var clerk = day.Clerk(admin, Early, name);
        (await clerk.Send(HttpMethod.Post, "sims/upload_lotes", SimLots.Upload(@operator, lot, day.At(Early)))).Yes.Text("message");
        if (SimLots.PlanOf(@operator, lot) is { } plan)
            await clerk.Post($"sims/asignar_plan/{name}?plan={plan}");
        if (topsUp && SimLots.PlanOf(@operator, lot) == @operator.Plan && day.Memory.Number("topped-up") != day.Date.Month)
        {
            day.Memory.Numbers["topped-up"] = day.Date.Month;
            _toTopUp = (name, @operator.Package);
        }

        _lots.Came(@operator);
    }
}
