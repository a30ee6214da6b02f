using System.Text.Json.Nodes;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Turnover;

namespace Mostrador.Api.Tests.LocalSim.Dashboard;

/// The shapes of the contract's examples, key by key, and what its formulas say at their edges.
public sealed class DashboardExampleTests : IAsyncLifetime
{
    private const string Now = "2025-10-01T20:00:00Z";
    private LocalSimHost? _host;

    private LocalSimHost Host => _host!;

    public async Task InitializeAsync() => _host = await LocalSimHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Nothing_at_all_is_zeros_and_empty_lists()
    {
        var admin = (await Host.Admin()).At(Now);
        var series = string.Join(", ", Enumerable.Range(18, 13).Select(day => $"\"2025-09-{day}\"").Append("\"2025-10-01\"").Select(day => $$"""{"fecha": {{day}}, "total": 0}"""));

        (await admin.Get("/dashboard/stats")).IsExactly(200, $$"""
            {"kpis": {"total_general": 0, "total_efectivo": 0, "total_electronicas": 0, "total_datafono": 0, "total_hoy": 0, "total_semana": 0, "total_mes": 0,
              "ventas_total": 0, "ventas_hoy": 0, "ticket_promedio_hoy": 0, "ticket_promedio_mes": 0},
             "series": {"ventas_ultimos_14_dias": [{{series}}], "ventas_hoy_por_metodo": {"cash": 0, "electronic": 0, "card": 0} },
             "sims": {"total": 0, "disponibles": 0, "recargadas": 0, "vendidas": 0},
             "lotes": {"lotes": 0, "total_sims": 0, "disponibles": 0, "recargadas": 0, "vendidas": 0},
             "ultimas_ventas": []}
            """);
        (await admin.Get("/dashboard/ventas-ingresos/")).IsExactly(200, """
            {"ventas_por_dia": [], "resumen_por_metodo": [], "periodo_dias": 30,
             "fecha_desde": "2025-09-01T00:00:00", "fecha_hasta": "2025-10-01T23:59:59", "user_id": null}
            """);
        (await admin.Get("/dashboard/cierres-descuadres")).IsExactly(200, """
            {"cierres": [], "resumen_diferencias": {"efectivo": 0, "datafono": 0, "dolares": 0}, "total_cierres": 0, "cierres_con_diferencias": 0,
             "periodo_dias": 30, "fecha_desde": "2025-09-01T00:00:00", "fecha_hasta": "2025-10-01T23:59:59", "user_id": null, "solo_con_diferencias": false}
            """);
        (await admin.Get("/dashboard/devoluciones")).IsExactly(200, """
            {"devoluciones_por_dia": [], "resumen": {"intercambios": 0, "devoluciones_dinero": 0, "monto_total_devuelto": 0}, "motivos_comunes": [],
             "periodo_dias": 30, "fecha_desde": "2025-09-01T00:00:00", "fecha_hasta": "2025-10-01T23:59:59", "user_id": null}
            """);
        (await admin.Get("/dashboard/inventarios-descuadres")).IsExactly(200, """
            {"inventarios": [], "resumen": {"total_registros": 0, "total_descuadres_inicial": 0, "total_descuadres_final": 0, "descuadres_por_plan": []},
             "periodo_dias": 30, "fecha_desde": "2025-09-01T00:00:00", "fecha_hasta": "2025-10-01T23:59:59", "user_id": null, "solo_con_descuadres": true}
            """);
    }

    [Fact]
    public async Task Sales_around_midnight_are_of_the_shops_own_day()
    {
        var admin = (await Host.Admin()).At("2025-10-02T04:59:59Z"); // 23:59:59 on the 1st
        var (ana, juan) = (await Host.Seller(), await Host.Seller());
        await Host.Lot(3);
        await Host.Lot(2, plan: "R7D");
        await Host.Sell(ana.UserId, 100, "cash", "2025-09-30T23:59:59");
        var first = await Host.Sell(ana.UserId, 200, "cash", "2025-10-01T00:00:00");
        var second = await Host.Sell(juan.UserId, 100.01m, "card", "2025-10-01T00:00:01");
        var dollars = await Host.Sell(juan.UserId, 25, "dollars", "2025-10-01T23:59:59");
        await Host.Sell(juan.UserId, 7, "electronic", "2025-10-02T00:00:00");

        var stats = (await admin.Get("/dashboard/stats?fecha_desde=2025-10-01&fecha_hasta=2025-10-01")).Is(200);

        stats.IsExactly(200, $$"""
            {"kpis": {"total_general": 300.01, "total_efectivo": 200, "total_electronicas": 0, "total_datafono": 100.01, "total_hoy": 300.01,
              "total_semana": 407.01, "total_mes": 307.01, "ventas_total": 3, "ventas_hoy": 3, "ticket_promedio_hoy": 150.01, "ticket_promedio_mes": 102.34},
             "series": {"ventas_ultimos_14_dias": [{"fecha": "2025-10-01", "total": 300.01}],
              "ventas_hoy_por_metodo": {"cash": 200, "electronic": 0, "card": 100.01, "dollars": 25} },
             "sims": {"total": 5, "disponibles": 3, "recargadas": 2, "vendidas": 0},
             "lotes": {"lotes": 2, "total_sims": 5, "disponibles": 3, "recargadas": 2, "vendidas": 0},
             "ultimas_ventas": [
              {"fecha": "2025-10-01T23:59:59", "metodo_pago": "dollars", "monto": 25, "sale_id": "{{dollars.Id}}"},
              {"fecha": "2025-10-01T00:00:01", "metodo_pago": "card", "monto": 100.01, "sale_id": "{{second.Id}}"},
              {"fecha": "2025-10-01T00:00:00", "metodo_pago": "cash", "monto": 200, "sale_id": "{{first.Id}}"}]}
            """);
        Assert.Contains("\"ticket_promedio_hoy\":150.01,", stats.Text, StringComparison.Ordinal); // 150.005, away from zero
        (await admin.Get($"/dashboard/ventas-ingresos?days=0&user_id={juan.UserId}")).IsExactly(200, $$"""
            {"ventas_por_dia": [{"fecha": "2025-10-01", "total_ventas": 2, "total_ingresos": 100.01, "por_metodo": {
                "card": {"cantidad": 1, "ingresos": 100.01, "ticket_promedio": 100.01},
                "dollars": {"cantidad": 1, "ingresos": 25, "ticket_promedio": 25} } }],
             "resumen_por_metodo": [
               {"metodo": "card", "cantidad_ventas": 1, "total_ingresos": 100.01, "ticket_promedio": 100.01, "venta_minima": 100.01, "venta_maxima": 100.01},
               {"metodo": "dollars", "cantidad_ventas": 1, "total_ingresos": 25, "ticket_promedio": 25, "venta_minima": 25, "venta_maxima": 25}],
             "periodo_dias": 0, "fecha_desde": "2025-10-01T00:00:00", "fecha_hasta": "2025-10-01T23:59:59", "user_id": {{juan.UserId}}}
            """);
    }

    [Fact]
    public async Task A_sale_leaves_the_figures_as_its_money_leaves_the_box()
    {
        var admin = (await Host.Admin()).At(Now);
        var lot = await Host.Lot(2);
        var sale = await Host.Sell(1, 50_000, "cash", "2025-09-10T12:00:00", [.. lot.Sims]);
        Assert.Equal((50_000m, 1), await Figures());

        await GiveBack(0, 20_000.50m);
        Assert.Equal((29_999.50m, 1), await Figures());
        await GiveBack(1, 29_999.50m);
        Assert.Equal((0m, 0), await Figures());
        Assert.Empty((await admin.Get("/dashboard/ventas-ingresos")).Is(200).Object["ventas_por_dia"]!.AsArray());
        Assert.Equal(Sale.Returned, (await Host.Stored.Peek<Sale>(sale.Id))!.State);

        async Task GiveBack(int sim, decimal amount) => (await admin.Post("/devoluciones", new
        {
            sim_id = lot.Sims[sim].Id,
            tipo_devolucion = "devolucion",
            monto_devuelto = amount,
            motivo = "Ya no la necesita",
        })).Is(200);

        async Task<(decimal, int)> Figures()
        {
            var kpis = (await admin.Get("/dashboard/stats")).Is(200).Object["kpis"]!;
            return (kpis["total_general"]!.GetValue<decimal>(), kpis["ventas_total"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task Behind_many_returned_sales_the_latest_ten_are_still_found()
    {
        var admin = (await Host.Admin()).At(Now);
        for (var i = 0; i < 12; i++)
            await Host.Sell(1, 1000 + i, "cash", $"2025-09-01T10:00:{i:00}");
        for (var i = 0; i < 45; i++)
        {
            var returned = StoredTrade.NewSale(1, 10, "cash", StoredTrade.Wall($"2025-09-02T10:00:{i:00}")) with { GivenBack = Amount.Round(10), State = Sale.Returned };
            await Host.Store(async transaction =>
            {
                transaction.Create(returned);
                await SalesBook.Turn(transaction, returned);
            });
        }

        var latest = (await admin.Get("/dashboard/stats?user_id=1")).Is(200).Object["ultimas_ventas"]!.AsArray();

        Assert.Equal(Enumerable.Range(0, 10).Select(i => 1011m - i), latest.Select(sale => sale!["monto"]!.GetValue<decimal>()));
        Assert.Equal(10, (await admin.Get("/dashboard/stats")).Is(200).Object["ultimas_ventas"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_longest_series_has_ten_years_and_the_totals_more()
    {
        var admin = (await Host.Admin()).At(Now);
        await Host.Sell(1, 5, at: "1999-12-31T12:00:00");
        await Host.Sell(1, 7, at: "2025-10-01T12:00:00");

        foreach (var query in new[] { "days=999999999999", "fecha_desde=0001-01-01", "fecha_desde=1990-01-01&fecha_hasta=2025-10-01" })
        {
            var stats = (await admin.Get($"/dashboard/stats?{query}")).Is(200).Object;
            var series = stats["series"]!["ventas_ultimos_14_dias"]!.AsArray();
            Assert.Equal(3650, series.Count);
            Assert.Equal("2025-10-01", series[^1]!["fecha"]!.GetValue<string>());
            Assert.Equal(12m, stats["kpis"]!["total_general"]!.GetValue<decimal>());
        }

        (await admin.Get("/dashboard/ventas-ingresos?days=99999999")).Is(200);
        var backwards = (await admin.Get("/dashboard/ventas-ingresos?fecha_desde=2025-10-02&fecha_hasta=2025-09-01")).Is(200).Object;
        Assert.Empty(backwards["ventas_por_dia"]!.AsArray());
        Assert.Equal(-31, backwards["periodo_dias"]!.GetValue<int>());
        Assert.Empty((await admin.Get("/dashboard/stats?fecha_desde=2025-10-02&fecha_hasta=2025-09-01")).Is(200).Object["series"]!["ventas_ultimos_14_dias"]!.AsArray());
        (await admin.Get("/dashboard/stats?fecha_desde=9999-12-31&fecha_hasta=9999-12-31")).Is(200);
        (await admin.At("9999-12-31T23:00:00Z").Get("/dashboard/stats")).Is(200);
        (await admin.At("0001-01-02T23:00:00Z").Get("/dashboard/stats?days=400")).Is(200);
    }

    [Fact]
    public async Task A_closing_is_shown_as_in_the_document()
    {
        var (admin, seller) = ((await Host.Admin()).At(Now), await Host.Seller("Juan Pérez"));
        var closing = new ShiftClosing
        {
            Id = StoredTrade.NewId(),
            ShiftId = StoredTrade.NewId(),
            UserId = seller.UserId,
            OpenedAt = StoredTrade.Wall("2025-10-01T08:00:00"),
            ClosedAt = StoredTrade.Wall("2025-10-01T20:00:00"),
            Recorded = new Totals(Amount.Round(500_000), Amount.Round(200_000), Amount.Round(300_000), Amount.Zero),
            ReportedCash = Amount.Round(495_000),
            ReportedCard = Amount.Round(200_000),
            ReportedDollars = Amount.Zero,
            Remarks = "Faltaron $5000 en efectivo",
        };
        var even = closing with { Id = StoredTrade.NewId(), ReportedCash = Amount.Round(500_000.01m), Remarks = null, ClosedAt = StoredTrade.Wall("2025-10-01T19:00:00") };
        await Host.Store(transaction =>
        {
            transaction.Create(closing);
            transaction.Create(even);
            return Task.CompletedTask;
        });

        var row = $$"""
            {"id": "{{closing.Id}}", "fecha_cierre": "2025-10-01T20:00:00", "fecha_apertura": "2025-10-01T08:00:00", "usuario": "Juan Pérez",
             "totales_sistema": {"efectivo": 500000, "datafono": 200000, "electronicas": 300000, "dolares": 0},
             "totales_reportados": {"efectivo": 495000, "datafono": 200000, "dolares": 0},
             "diferencias": {"efectivo": -5000, "datafono": 0, "dolares": 0},
             "tiene_diferencias": true, "observaciones": "Faltaron $5000 en efectivo"}
            """;
        (await admin.Get("/dashboard/cierres-descuadres?solo_con_diferencias=TRUE")).IsExactly(200, $$"""
            {"cierres": [{{row}}], "resumen_diferencias": {"efectivo": -5000, "datafono": 0, "dolares": 0}, "total_cierres": 1, "cierres_con_diferencias": 1,
             "periodo_dias": 30, "fecha_desde": "2025-09-01T00:00:00", "fecha_hasta": "2025-10-01T23:59:59", "user_id": null, "solo_con_diferencias": true}
            """);
        var all = (await admin.Get($"/dashboard/cierres-descuadres?user_id={seller.UserId}")).Is(200).Object;
        Assert.Equal("[true,false]", new JsonArray([.. all["cierres"]!.AsArray().Select(one => one!["tiene_diferencias"]!.DeepClone())]).ToJsonString());
        Assert.Equal((2, 1, -4999.99m), (all["total_cierres"]!.GetValue<int>(), all["cierres_con_diferencias"]!.GetValue<int>(), all["resumen_diferencias"]!["efectivo"]!.GetValue<decimal>()));
    }

    [Fact]
    public async Task Who_has_no_full_name_is_shown_with_his_user_name()
    {
        var (admin, seller) = (await Host.Admin(), await Host.Seller());
        (await admin.Put($"/users/{seller.UserId}", new { full_name = "" })).Is(200);
        await seller.OpenShift(new { inventario_inicial = new[] { new { plan = "R7D", cantidad_reportada = 1 } } });
        (await seller.CloseShift()).Is(200);

        Assert.Equal(seller.Username, (string)(await seller.Get("/dashboard/cierres-descuadres")).Is(200).Object["cierres"]![0]!["usuario"]!);
        Assert.Equal(seller.Username, (string)(await seller.Get("/dashboard/inventarios-descuadres")).Is(200).Object["inventarios"]![0]!["usuario"]!);
        Assert.Equal(seller.Username, (string)(await seller.Get("/turnos/")).Is(200).Object["turnos"]![0]!["usuario_nombre"]!);
    }

    [Fact]
    public async Task A_count_is_shown_as_in_the_document()
    {
        var (admin, seller) = ((await Host.Admin()).At(Now), await Host.Seller("Juan Pérez"));
        var shift = new Shift
        {
            Id = StoredTrade.NewId(),
            UserId = seller.UserId,
            OpenedAt = StoredTrade.Wall("2025-10-01T08:00:00"),
            ClosedAt = StoredTrade.Wall("2025-10-01T20:00:00"),
            OpeningCash = Amount.Zero,
            OpeningRemarks = "Diferencia en conteo inicial",
            ClosingRemarks = "De todo el turno",
        };
        var plan = new PlanCount
        {
            Id = StoredTrade.NewId(),
            Plan = "R7D",
            Opening = 50,
            OpeningRecorded = 52,
            Closing = 30,
            ClosingRecorded = 28,
            ClosingRemarks = "Se encontraron 2 SIMs adicionales",
        };
        var atTheEnd = new PlanCount { Id = StoredTrade.NewId(), Plan = "R15D", Closing = 4 };
        await Host.Store(transaction =>
        {
            transaction.Create(shift);
            transaction.Create(new ShiftInventory { ShiftId = shift.Id, UserId = seller.UserId, RegisteredAt = shift.OpenedAt, ClosedAt = shift.ClosedAt, Plans = [plan, atTheEnd] });
            return Task.CompletedTask;
        });

        var row = $$"""
            {"id": "{{plan.Id}}", "turno_id": "{{shift.Id}}", "plan": "R7D",
             "cantidades": {"inicial_reportada": 50, "inicial_sistema": 52, "final_reportada": 30, "final_sistema": 28},
             "diferencias": {"inicial": -2, "final": 2},
             "descuadres": {"inicial": true, "final": true, "tiene_descuadre": true},
             "fechas": {"registro": "2025-10-01T08:00:00", "cierre": "2025-10-01T20:00:00", "turno_apertura": "2025-10-01T08:00:00", "turno_cierre": "2025-10-01T20:00:00"},
             "turno": {"estado": "cerrado"}, "usuario": "Juan Pérez",
             "observaciones": {"apertura": "Diferencia en conteo inicial", "cierre": "Se encontraron 2 SIMs adicionales"} }
            """;
        (await admin.Get("/dashboard/inventarios-descuadres")).IsExactly(200, $$"""
            {"inventarios": [{{row}}],
             "resumen": {"total_registros": 1, "total_descuadres_inicial": 1, "total_descuadres_final": 1,
               "descuadres_por_plan": [{"plan": "R7D", "descuadres_inicial": 1, "descuadres_final": 1, "diferencia_total_inicial": -2, "diferencia_total_final": 2}]},
             "periodo_dias": 30, "fecha_desde": "2025-09-01T00:00:00", "fecha_hasta": "2025-10-01T23:59:59", "user_id": null, "solo_con_descuadres": true}
            """);
        var all = (await admin.Get($"/dashboard/inventarios-descuadres?solo_con_descuadres=off&user_id={seller.UserId}")).Is(200).Object;
        Assert.Equal(["R7D", "R15D"], all["inventarios"]!.AsArray().Select(one => one!["plan"]!.GetValue<string>()));
        Assert.Equal(["R15D", "R7D"], all["resumen"]!["descuadres_por_plan"]!.AsArray().Select(one => one!["plan"]!.GetValue<string>()));
        var late = all["inventarios"]![1]!;
        Assert.Equal("""{"inicial_reportada":0,"inicial_sistema":0,"final_reportada":4,"final_sistema":null}""", late["cantidades"]!.ToJsonString());
        Assert.Equal("""{"inicial":0,"final":null}""", late["diferencias"]!.ToJsonString());
    }

    [Fact]
    public async Task Dollars_that_come_back_are_counted_and_not_added()
    {
        var admin = (await Host.Admin()).At(Now);
        var lot = await Host.Lot(3);
        await Host.Sell(1, 100, "dollars", "2025-10-01T09:00:00", lot.Sims[0]);
        await Host.Sell(1, 40_000, "cash", "2025-10-01T09:00:00", lot.Sims[1]);
        await Return(lot.Sims[0].Id, new JsonObject { ["tipo_devolucion"] = "devolucion", ["monto_devuelto"] = 100 });
        await Return(lot.Sims[1].Id, new JsonObject { ["tipo_devolucion"] = "intercambio", ["sim_reemplazo_id"] = lot.Sims[2].Id });
        await Return(lot.Sims[2].Id, new JsonObject { ["tipo_devolucion"] = "devolucion", ["monto_devuelto"] = 15_000 });

        (await admin.Get("/dashboard/devoluciones")).IsExactly(200, """
            {"devoluciones_por_dia": [{"fecha": "2025-10-01", "intercambios": 1, "devoluciones_dinero": 2, "monto_devuelto": 15000}],
             "resumen": {"intercambios": 1, "devoluciones_dinero": 2, "monto_total_devuelto": 15000},
             "motivos_comunes": [
               {"motivo": "Cambio de operador", "frecuencia": 2, "tipo": "devolucion"},
               {"motivo": "Cambio de operador", "frecuencia": 1, "tipo": "intercambio"}],
             "periodo_dias": 30, "fecha_desde": "2025-09-01T00:00:00", "fecha_hasta": "2025-10-01T23:59:59", "user_id": null}
            """);

        async Task Return(string sim, JsonObject body)
        {
            body["sim_id"] = sim;
            body["motivo"] = "Cambio de operador";
            (await admin.Post("/devoluciones", body)).Is(200);
        }
    }
}
