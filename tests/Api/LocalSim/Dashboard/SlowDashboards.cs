using System.Globalization;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.LocalSim.Dashboard;

internal sealed record ModelSale(string Id, long User, string Method, decimal Total, DateTime At)
{
    public decimal Back { get; set; }

    public decimal Net => Total - Back;

    public bool Counts => Total == 0 || Back < Total;

    public bool IsPesos => Method != "dollars";
}

internal sealed record ModelReturn(long User, string Kind, string Reason, decimal Amount, bool IsPesos, DateTime At);

internal sealed record ModelClosing(
    string Id, long User, DateTime OpenedAt, DateTime ClosedAt, decimal[] Recorded, decimal[] Reported, string? Remarks)
{
    public decimal[] Differences => [.. Reported.Zip([Recorded[0], Recorded[1], Recorded[3]], (reported, recorded) => reported - recorded)];

    public bool Differs => Differences.Any(difference => Math.Abs(difference) > 0.01m);
}

internal sealed record ModelCount(
    string Id, string Shift, long User, string Plan, long Opening, long OpeningRecorded, long? Closing, long? ClosingRecorded,
    DateTime Registered, DateTime? ClosedAt, string? OpeningRemarks, string? ClosingRemarks)
{
    public long First => Opening - OpeningRecorded;

    public long? Last => Closing - ClosingRecorded;

    public bool Differs => First != 0 || Last is not (null or 0);
}

/// What is asked of a dashboard, in the shop's own time.
internal sealed record ModelQuery(DateOnly Today, int? Days, DateOnly? From, DateOnly? To, long? User, bool? Only)
{
    public (DateOnly From, DateOnly To) Range
    {
        get
        {
            var to = To ?? Today;
            return (From ?? to.AddDays(-(Days ?? 30)), to);
        }
    }

    public string Text(string onlyName = "")
    {
        var parts = new List<string>();
        if (Days is { } days)
            parts.Add($"days={days}");
        if (From is { } from)
            parts.Add($"fecha_desde={from:yyyy-MM-dd}");
        if (To is { } to)
            parts.Add($"fecha_hasta={to:yyyy-MM-dd}T13:00:00");
        if (User is { } user)
            parts.Add($"user_id={user}");
        if (onlyName.Length > 0 && Only is { } only)
            parts.Add($"{onlyName}={(only ? "yes" : "0")}");
        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}

/// The dashboards as the contract's formulas say, over plain lists and without any thought of speed. Times are those of the shop's wall.
internal sealed class SlowDashboards
{
    private static readonly string[] Methods = ["cash", "electronic", "card", "dollars"];

    public List<ModelSale> Sales { get; } = [];

    public List<ModelReturn> Returns { get; } = [];

    public List<ModelClosing> Closings { get; } = [];

    public List<ModelCount> Counts { get; } = [];

    public Dictionary<long, string> Names { get; } = [];

    public JsonObject Stats(ModelQuery query, JsonNode sims, JsonNode lots)
    {
        var mine = Sales.Where(sale => sale.Counts && (query.User is null || sale.User == query.User)).ToList();
        var today = query.Today;
        var monday = today;
        while (monday.DayOfWeek != DayOfWeek.Monday)
            monday = monday.AddDays(-1);
        var (from, to) = (query.From, query.To);
        if (from is null && to is null && query.Days is > 0)
            (from, to) = (today.AddDays(1 - query.Days.Value), today);
        var inRange = mine.Where(sale => (from is null || Day(sale) >= from) && (to is null || Day(sale) <= to)).ToList();
        var ofToday = mine.Where(sale => Day(sale) == today).ToList();
        var ofWeek = mine.Where(sale => Day(sale) >= monday && Day(sale) < monday.AddDays(7)).ToList();
        var ofMonth = mine.Where(sale => (Day(sale).Year, Day(sale).Month) == (today.Year, today.Month)).ToList();
        var last = to ?? today;
        var first = from ?? last.AddDays(-13);
        if (last.DayNumber - first.DayNumber >= 3650)
            first = last.AddDays(-3649);
        var series = new JsonArray();
        for (var day = first; day <= last; day = day.AddDays(1))
            series.Add(new JsonObject { ["fecha"] = Iso(day), ["total"] = Pesos(mine.Where(sale => Day(sale) == day)) });
        var byMethod = new JsonObject();
        foreach (var method in Methods.Where(method => method != "dollars" || ofToday.Any(sale => !sale.IsPesos)))
            byMethod[method] = Sum(ofToday, method);
        return new JsonObject
        {
            ["kpis"] = new JsonObject
            {
                ["total_general"] = Pesos(inRange),
                ["total_efectivo"] = Sum(inRange, "cash"),
                ["total_electronicas"] = Sum(inRange, "electronic"),
                ["total_datafono"] = Sum(inRange, "card"),
                ["total_hoy"] = Pesos(ofToday),
                ["total_semana"] = Pesos(ofWeek),
                ["total_mes"] = Pesos(ofMonth),
                ["ventas_total"] = inRange.Count,
                ["ventas_hoy"] = ofToday.Count,
                ["ticket_promedio_hoy"] = Average(ofToday.Where(sale => sale.IsPesos)),
                ["ticket_promedio_mes"] = Average(ofMonth.Where(sale => sale.IsPesos)),
            },
            ["series"] = new JsonObject { ["ventas_ultimos_14_dias"] = series, ["ventas_hoy_por_metodo"] = byMethod },
            ["sims"] = sims.DeepClone(),
            ["lotes"] = lots.DeepClone(),
            ["ultimas_ventas"] = new JsonArray([.. inRange.OrderByDescending(sale => sale.At).Take(10).Select(sale => new JsonObject
            {
                ["fecha"] = Iso(sale.At),
                ["metodo_pago"] = sale.Method,
                ["monto"] = sale.Net,
                ["sale_id"] = sale.Id,
            })]),
        };
    }

    public JsonObject SalesFigures(ModelQuery query)
    {
        var mine = Sales.Where(sale => sale.Counts && Wanted(query, sale.User, sale.At)).ToList();
        return Framed(query, new JsonObject
        {
            ["ventas_por_dia"] = new JsonArray([.. mine.GroupBy(Day).OrderByDescending(day => day.Key).Select(day => new JsonObject
            {
                ["fecha"] = Iso(day.Key),
                ["total_ventas"] = day.Count(),
                ["total_ingresos"] = Pesos(day),
                ["por_metodo"] = new JsonObject(day.GroupBy(sale => sale.Method).Select(same => KeyValuePair.Create(same.Key, (JsonNode?)new JsonObject
                {
                    ["cantidad"] = same.Count(),
                    ["ingresos"] = same.Sum(sale => sale.Net),
                    ["ticket_promedio"] = Average(same),
                }))),
            })]),
            ["resumen_por_metodo"] = new JsonArray([.. mine.GroupBy(sale => sale.Method)
                .OrderByDescending(same => same.Sum(sale => sale.Net)).ThenBy(same => Array.IndexOf(Methods, same.Key))
                .Select(same => new JsonObject
                {
                    ["metodo"] = same.Key,
                    ["cantidad_ventas"] = same.Count(),
                    ["total_ingresos"] = same.Sum(sale => sale.Net),
                    ["ticket_promedio"] = Average(same),
                    ["venta_minima"] = same.Min(sale => sale.Net),
                    ["venta_maxima"] = same.Max(sale => sale.Net),
                })]),
        });
    }

    public JsonObject ClosingFigures(ModelQuery query)
    {
        var only = query.Only ?? false;
        var mine = Closings.Where(closing => Wanted(query, closing.User, closing.ClosedAt) && (closing.Differs || !only))
            .OrderByDescending(closing => closing.ClosedAt).ToList();
        var framed = Framed(query, new JsonObject
        {
            ["cierres"] = new JsonArray([.. mine.Select(closing => new JsonObject
            {
                ["id"] = closing.Id,
                ["fecha_cierre"] = Iso(closing.ClosedAt),
                ["fecha_apertura"] = Iso(closing.OpenedAt),
                ["usuario"] = Names[closing.User],
                ["totales_sistema"] = new JsonObject
                {
                    ["efectivo"] = closing.Recorded[0],
                    ["datafono"] = closing.Recorded[1],
                    ["electronicas"] = closing.Recorded[2],
                    ["dolares"] = closing.Recorded[3],
                },
                ["totales_reportados"] = Three(closing.Reported),
                ["diferencias"] = Three(closing.Differences),
                ["tiene_diferencias"] = closing.Differs,
                ["observaciones"] = closing.Remarks,
            })]),
            ["resumen_diferencias"] = Three([.. Enumerable.Range(0, 3).Select(i => mine.Sum(closing => closing.Differences[i]))]),
            ["total_cierres"] = mine.Count,
            ["cierres_con_diferencias"] = mine.Count(closing => closing.Differs),
        });
        framed["solo_con_diferencias"] = only;
        return framed;
    }

    public JsonObject ReturnFigures(ModelQuery query)
    {
        var mine = Returns.Where(one => Wanted(query, one.User, one.At)).ToList();
        return Framed(query, new JsonObject
        {
            ["devoluciones_por_dia"] = new JsonArray([.. mine.GroupBy(one => DateOnly.FromDateTime(one.At)).OrderByDescending(day => day.Key).Select(day => new JsonObject
            {
                ["fecha"] = Iso(day.Key),
                ["intercambios"] = day.Count(one => one.Kind == "intercambio"),
                ["devoluciones_dinero"] = day.Count(one => one.Kind == "devolucion"),
                ["monto_devuelto"] = day.Where(one => one.IsPesos).Sum(one => one.Amount),
            })]),
            ["resumen"] = new JsonObject
            {
                ["intercambios"] = mine.Count(one => one.Kind == "intercambio"),
                ["devoluciones_dinero"] = mine.Count(one => one.Kind == "devolucion"),
                ["monto_total_devuelto"] = mine.Where(one => one.IsPesos).Sum(one => one.Amount),
            },
            ["motivos_comunes"] = new JsonArray([.. mine.GroupBy(one => (one.Reason, one.Kind))
                .OrderByDescending(same => same.Count())
                .ThenBy(same => same.Key.Reason, StringComparer.Ordinal).ThenBy(same => same.Key.Kind, StringComparer.Ordinal)
                .Take(10)
                .Select(same => new JsonObject { ["motivo"] = same.Key.Reason, ["frecuencia"] = same.Count(), ["tipo"] = same.Key.Kind })]),
        });
    }

    public JsonObject CountFigures(ModelQuery query)
    {
        var only = query.Only ?? true;
        var mine = Counts.Where(count => Wanted(query, count.User, count.Registered) && (count.Differs || !only))
            .OrderByDescending(count => count.Registered).ToList();
        var framed = Framed(query, new JsonObject
        {
            ["inventarios"] = new JsonArray([.. mine.Select(Row)]),
            ["resumen"] = new JsonObject
            {
                ["total_registros"] = mine.Count,
                ["total_descuadres_inicial"] = mine.Count(count => count.First != 0),
                ["total_descuadres_final"] = mine.Count(count => count.Last is not (null or 0)),
                ["descuadres_por_plan"] = new JsonArray([.. mine.GroupBy(count => count.Plan).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => new JsonObject
                {
                    ["plan"] = same.Key,
                    ["descuadres_inicial"] = same.Count(count => count.First != 0),
                    ["descuadres_final"] = same.Count(count => count.Last is not (null or 0)),
                    ["diferencia_total_inicial"] = same.Sum(count => count.First),
                    ["diferencia_total_final"] = same.Sum(count => count.Last ?? 0),
                })]),
            },
        });
        framed["solo_con_descuadres"] = only;
        return framed;
    }

    private JsonObject Row(ModelCount count) => new()
    {
        ["id"] = count.Id,
        ["turno_id"] = count.Shift,
        ["plan"] = count.Plan,
        ["cantidades"] = new JsonObject
        {
            ["inicial_reportada"] = count.Opening,
            ["inicial_sistema"] = count.OpeningRecorded,
            ["final_reportada"] = count.Closing,
            ["final_sistema"] = count.ClosingRecorded,
        },
        ["diferencias"] = new JsonObject { ["inicial"] = count.First, ["final"] = count.Last },
        ["descuadres"] = new JsonObject
        {
            ["inicial"] = count.First != 0,
            ["final"] = count.Last is not (null or 0),
            ["tiene_descuadre"] = count.Differs,
        },
        ["fechas"] = new JsonObject
        {
            ["registro"] = Iso(count.Registered),
            ["cierre"] = count.ClosedAt is { } closed ? Iso(closed) : null,
            ["turno_apertura"] = Iso(count.Registered),
            ["turno_cierre"] = count.ClosedAt is { } end ? Iso(end) : null,
        },
        ["turno"] = new JsonObject { ["estado"] = count.ClosedAt is null ? "abierto" : "cerrado" },
        ["usuario"] = Names[count.User],
        ["observaciones"] = new JsonObject { ["apertura"] = count.OpeningRemarks, ["cierre"] = count.ClosingRemarks },
    };

    private static JsonObject Framed(ModelQuery query, JsonObject figures)
    {
        var (from, to) = query.Range;
        figures["periodo_dias"] = to.DayNumber - from.DayNumber;
        figures["fecha_desde"] = $"{Iso(from)}T00:00:00";
        figures["fecha_hasta"] = $"{Iso(to)}T23:59:59";
        figures["user_id"] = query.User;
        return figures;
    }

    private static bool Wanted(ModelQuery query, long user, DateTime at)
    {
        var (from, to) = query.Range;
        var day = DateOnly.FromDateTime(at);
        return day >= from && day <= to && (query.User is null || query.User == user);
    }

    private static JsonObject Three(decimal[] amounts) => new() { ["efectivo"] = amounts[0], ["datafono"] = amounts[1], ["dolares"] = amounts[2] };

    private static DateOnly Day(ModelSale sale) => DateOnly.FromDateTime(sale.At);

    private static decimal Pesos(IEnumerable<ModelSale> sales) => sales.Where(sale => sale.IsPesos).Sum(sale => sale.Net);

    private static decimal Sum(IEnumerable<ModelSale> sales, string method) => sales.Where(sale => sale.Method == method).Sum(sale => sale.Net);

    private static decimal Average(IEnumerable<ModelSale> sales) =>
        sales.Any() ? Math.Round(sales.Average(sale => sale.Net), 2, MidpointRounding.AwayFromZero) : 0;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
