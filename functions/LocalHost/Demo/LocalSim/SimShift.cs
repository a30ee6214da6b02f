using System.Globalization;

namespace Mostrador.LocalHost.Demo.LocalSim;

/// <summary>One seller's shift.</summary>
internal sealed class SimShift(int seller, string token, IReadOnlyList<SimSale> sales, IReadOnlyDictionary<Errand, DemoSim?> returns)
{
    private const string Faulty = "La SIM no registra señal";
    private const string Unwanted = "El cliente cambió de operador";

    public required decimal Fund { get; init; }

    public required TimeOnly Opens { get; init; }

    public required TimeOnly Closes { get; init; }

    /// <summary>What the seller counts in the morning, by plan.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>By how much he miscounts in the evening, by plan.</summary>
    public required IReadOnlyDictionary<string, int> Slips { get; init; }

    /// <summary>By how much the cash box is wrong, in pesos.</summary>
    public required int Shortfall { get; init; }

    /// <summary>Opens, sells, takes back, closes.</summary>
    /// <returns>What was sold.</returns>
    public async Task<IReadOnlyList<SimSale>> Run(DemoDay day)
    {
        await day.Attempt(Clerk(day, Opens, "open").Post("turnos/abrir", new
        {
            fondo_inicial = Fund,
            inventario_inicial = Counts.Select(count => new { plan = count.Key, cantidad_reportada = count.Value }),
        }));
        var backed = returns.Select((back, i) => day.Attempt(TakeBack(day, back.Key, back.Value, i)));
        var sold = Task.WhenAll(sales.Select(sale => day.Attempt(Sell(day, sale))));
        await Task.WhenAll([sold, .. backed]);
        await day.Attempt(Close(day));
        return [.. (await sold).OfType<SimSale>()];
    }

    /// <summary>Counts what was sold, and puts off what will come back.</summary>
    public void Remember(DemoDay day, IReadOnlyList<SimSale> sold)
    {
        foreach (var sale in sold)
        {
            day.Memory.Add(DemoTally.Sales, 1);
            day.Memory.Add(sale.Method == "dollars" ? "dollars" : DemoTally.Revenue, sale.Total);
            if (sale.Sim is not { } sim || !day.Random.Happens(0.03))
                continue;
            var detail = string.Create(CultureInfo.InvariantCulture, $"{sim.Operator.Name}|{sale.Total}");
            var due = day.Date.AddDays(day.Random.Between(1, 5));
            day.Memory.Later(due, sale.Method == "cash" && day.Random.Happens(0.4) ? "refund" : "exchange", sim.Iccid, detail);
        }

        foreach (var refund in returns.Keys.Where(back => back.What == "refund"))
        {
            day.Memory.Add(DemoTally.Sales, -1);
            day.Memory.Add(DemoTally.Revenue, -Amount(refund));
        }
    }

    private async Task<SimSale> Sell(DemoDay day, SimSale sale)
    {
        await Clerk(day, sale.Time, $"sale-{sale.Number}").Post("sales/ventas", sale.Body);
        return sale;
    }

    private async Task TakeBack(DemoDay day, Errand back, DemoSim? replacement, int number) =>
        await Clerk(day, new TimeOnly(11, 5), $"return-{number}").Post("devoluciones/", replacement is { } fresh
            ? (object)new { sim_defectuosa_iccid = back.Subject, tipo_devolucion = "intercambio", sim_reemplazo_iccid = fresh.Iccid, motivo = Faulty }
            : new { sim_defectuosa_iccid = back.Subject, tipo_devolucion = "devolucion", monto_devuelto = Amount(back) / 100m, motivo = Unwanted });

    private async Task Close(DemoDay day)
    {
        var refunded = returns.Keys.Where(back => back.What == "refund").Sum(Amount) / 100m;
        await Clerk(day, Closes, "close").Post("turnos/cerrar", new
        {
            efectivo_reportado = Math.Max(0, Sum("cash") - refunded + Shortfall),
            datafono_reportado = Sum("card"),
            dolares_reportado = Sum("dollars"),
            observaciones_cierre = Shortfall == 0 ? null : "La caja no cuadra, se revisa mañana",
            inventario_final = Counts.Select(count => new
            {
                plan = count.Key,
                cantidad_reportada = Math.Max(0, count.Value - sales.Count(sale => sale.Sim?.Plan == count.Key) + Slips[count.Key]),
            }),
        });
    }

    private decimal Sum(string method) => sales.Where(sale => sale.Method == method).Sum(sale => sale.Total) / 100m;

    private static long Amount(Errand refund) => long.Parse(refund.Detail.Split('|')[1], CultureInfo.InvariantCulture);

    private DemoClerk Clerk(DemoDay day, TimeOnly time, string errand) => day.Clerk(token, time, $"shift-{seller}-{errand}");
}
