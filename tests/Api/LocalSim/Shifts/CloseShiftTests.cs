using System.Text.Json.Nodes;
using Mostrador.LocalSim.Shifts;
using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim;

public sealed class CloseShiftTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string NoOpenShift = """{"detail": "No tienes un turno abierto"}""";
    private const string BadShift = """{"detail": "turno_id inválido"}""";

    [Fact]
    public async Task What_was_counted_stands_beside_what_was_sold_and_the_opening_cash_is_no_part_of_it()
    {
        var seller = (await fixture.Host.Seller()).At("2025-10-01T13:00:00Z");
        await seller.OpenShift(new { fondo_inicial = 100000 });
        await seller.Sold("cash", Service(500000));
        await seller.Sold("datafono", Service(200000));
        await seller.Sold("usd", Service(12.5m));

        var reply = await seller.At("2025-10-02T01:00:00Z").Post("/turnos/cerrar", new
        {
            efectivo_reportado = 495000,
            datafono_reportado = 200000,
            dolares_reportado = "12.50",
            observaciones = "Faltaron $5000 en efectivo",
        });

        reply.IsExactly(200, $$"""
            {"message": "Turno cerrado exitosamente", "cierre_id": "{{reply["cierre_id"]}}", "fecha_cierre": "2025-10-01T20:00:00",
             "totales_sistema": {"efectivo": 500000.00, "datafono": 200000.00, "electronicas": 0, "dolares": 12.50},
             "diferencias": {"efectivo": -5000.00, "datafono": 0, "dolares": 0}, "descuadres_inventario": [], "tiene_diferencias": true}
            """);
        var closing = await fixture.Host.Stored.Peek<ShiftClosing>(reply["cierre_id"]);
        Assert.Equal("Faltaron $5000 en efectivo", closing!.Remarks);
        Assert.Equal(seller.UserId, closing.UserId);
    }

    [Theory]
    [InlineData("0.01", "false")]
    [InlineData("0.02", "true")]
    [InlineData("0", "false")]
    public async Task More_than_a_cent_is_a_difference(string reported, string expected)
    {
        var seller = await fixture.Host.Seller();
        await seller.OpenShift();

        var reply = await seller.Post("/turnos/cerrar", new { efectivo_reportado = 0, datafono_reportado = 0, dolares_reportado = reported });

        Assert.Equal(expected, reply.Is(200)["tiene_diferencias"]);
    }

    [Fact]
    public async Task The_theoretical_stock_is_what_was_counted_at_the_opening_less_what_was_sold()
    {
        var (r7, r30) = (Unique.Text("R7D"), Unique.Text("R30D"));
        var lot = await fixture.Host.Lot(5, plan: r7);
        var seller = await fixture.Host.Seller();
        var id = await seller.OpenShift(new
        {
            inventario_inicial = new[] { new { plan = r7, cantidad_reportada = 10 }, new { plan = r30, cantidad_reportada = 4 }, new { plan = "uncounted", cantidad_reportada = 1 } },
        });

        // The card and its plan as two items: one SIM. Two more plans without a card. A SIM of a plan under another code.
        await seller.Sold("cash", Card(lot.Sims[0]), Card(lot.Sims[0], 40000, r7));
        await seller.Sold("cash", Service(1, 2, r7), Card(lot.Sims[1]));
        await seller.Sold("cash", Card(lot.Sims[2]), Card(lot.Sims[3], code: r30), Service(1, 3, "anything"));

        var reply = await seller.Post("/turnos/cerrar", new
        {
            turno_id = id,
            efectivo_reportado = 0,
            datafono_reportado = 0,
            dolares_reportado = 0,
            inventario_final = new object[]
            {
                new { plan = r30, cantidad_reportada = 5, observaciones = "?" },
                new { plan = r7, cantidad_reportada = 3 },
                new { plan = "new", cantidad_reportada = 7 },
                new { plan = "newer", cantidad_reportada = 7, cantidad_sistema = 9 },
            },
        });

        Assert.Equal(
            $$"""[{"plan":"{{r30}}","diferencia_final":2,"mensaje":"Sobran 2 SIMs en inventario final"},"""
            + $$"""{"plan":"{{r7}}","diferencia_final":-2,"mensaje":"Faltan 2 SIMs en inventario final"},"""
            + """{"plan":"newer","diferencia_final":-2,"mensaje":"Faltan 2 SIMs en inventario final"}]""",
            reply.Is(200)["descuadres_inventario"]);
        var stored = (await fixture.Host.Stored.Peek<ShiftInventory>(id))!;
        Assert.Equal([r7, r30, "uncounted", "new", "newer"], stored.Plans.Select(plan => plan.Plan));
        Assert.Equal([5L, 3, null, null, 9], stored.Plans.Select(plan => plan.ClosingRecorded));
        Assert.Equal([-2L, 2, null, null, -2], stored.Plans.Select(plan => plan.ClosingDifference));
        Assert.Equal([10L, 4, 1, null, null], stored.Plans.Select(plan => plan.Opening));
        Assert.NotNull(stored.ClosedAt);
    }

    [Fact]
    public async Task A_shift_that_counted_nothing_at_the_opening_may_count_at_the_closing()
    {
        var seller = (await fixture.Host.Seller()).At("2025-10-01T13:00:00Z");
        var id = await seller.OpenShift();

        var reply = await seller.At("2025-10-01T20:00:00Z").Post("/turnos/cerrar", Bodies.Json("""
            {"efectivo_reportado": 0, "datafono_reportado": 0, "dolares_reportado": 0, "inventarios": [{"plan": "R7D", "cantidad_reportada": 1}]}
            """));

        Assert.Equal("[]", reply.Is(200)["descuadres_inventario"]);
        var stored = (await fixture.Host.Stored.Peek<ShiftInventory>(id))!;
        Assert.Equal(stored.RegisteredAt, stored.ClosedAt);
        Assert.Null(stored.Plans.Single().ClosingRecorded);
    }

    [Fact]
    public async Task Refusals_come_in_the_order_of_the_contract()
    {
        var (seller, other) = (await fixture.Host.Seller(), await fixture.Host.Seller());
        var foreign = await other.OpenShift();
        var closing = JsonNode.Parse("""
            {"turno_id": "", "efectivo_reportado": 0, "datafono_reportado": 0, "dolares_reportado": 0,
             "inventario_final": [{"plan": "R7D", "cantidad_reportada": 1}, {"plan": "R7D", "cantidad_reportada": 1}]}
            """)!.AsObject();

        (await seller.Post("/turnos/cerrar", closing)).Is(404, NoOpenShift);
        var own = await seller.OpenShift();
        foreach (var wrong in new[] { "", "nada", foreign, own.ToUpperInvariant() })
        {
            closing["turno_id"] = wrong;
            (await seller.Post("/turnos/cerrar", closing)).Is(400, BadShift);
        }

        closing["turno_id"] = own;
        (await seller.Post("/turnos/cerrar", closing)).Is(400, """{"detail": "Plan duplicado en inventario: R7D"}""");
        closing.Remove("inventario_final");
        (await seller.Post("/turnos/cerrar", closing)).Is(200);
        (await seller.Post("/turnos/cerrar", closing)).Is(404, NoOpenShift);
        Assert.Equal(foreign, (await other.Get("/sales/por-turno")).Is(200)["turno_id"]);
    }

    [Fact]
    public async Task What_was_counted_must_be_said() =>
        (await (await fixture.Host.Seller()).Post("/turnos/cerrar", Bodies.Json("""{"turno_id": null, "dolares_reportado": null, "efectivo_reportado": -0.01}"""))).Is(422, """
            {"detail": [
              {"loc": ["body", "efectivo_reportado"], "msg": "ensure this value is greater than or equal to 0", "type": "value_error.number.not_ge", "ctx": {"limit_value": 0}},
              {"loc": ["body", "datafono_reportado"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "dolares_reportado"], "msg": "none is not an allowed value", "type": "type_error.none.not_allowed"}]}
            """);

    [Fact]
    public async Task A_new_shift_can_be_opened_afterwards_and_begins_with_nothing()
    {
        var seller = await fixture.Host.Seller();
        var first = await seller.OpenShift();
        await seller.Sold("cash", Service());
        (await seller.CloseShift()).Is(200);
        (await seller.Sell("cash", Service())).Is(403, NoShift);

        var second = await seller.OpenShift();

        Assert.NotEqual(first, second);
        Assert.Equal("0", (await seller.Get("/sales/por-turno")).Is(200)["cantidad_ventas"]);
    }

    [Fact]
    public async Task Of_parallel_closings_of_one_user_one_succeeds() => await Race.Repeat(async () =>
    {
        var seller = await fixture.Host.Seller();
        await seller.OpenShift();

        var replies = await Race.Together(_ => seller.CloseShift());

        foreach (var loser in replies.Where(reply => reply.Status != 200))
            loser.Is(404, NoOpenShift);
        Assert.Single(replies, reply => reply.Status == 200);
    });

    [Fact]
    public async Task A_sale_beside_a_closing_is_counted_or_refused() => await Race.Repeat(async () =>
    {
        var seller = await fixture.Host.Seller();
        var shift = await seller.OpenShift();
        await seller.Sold("cash", Service(1));

        var replies = await Race.Together(client => client == 10 ? seller.CloseShift() : seller.Sell("cash", Service(1)));

        var closing = replies[10].Is(200);
        var sales = replies.Where((_, client) => client != 10).ToList();
        foreach (var refused in sales.Where(sale => sale.Status != 200))
            refused.Is(403, NoShift);
        Assert.Equal(1m + sales.Count(sale => sale.Status == 200), closing.Object["totales_sistema"]!["efectivo"]!.GetValue<decimal>());
        Assert.Equal(1 + sales.Count(sale => sale.Status == 200), (await fixture.Host.Stored.Peek<Shift>(shift))!.Sales);
    });

    [Fact]
    public async Task A_ledger_that_says_something_else_than_the_shift_is_a_fault()
    {
        var seller = await fixture.Host.Seller();
        var id = await seller.OpenShift();
        await seller.Sold("cash", Service());
        await fixture.Host.Store(async transaction =>
        {
            var shift = (await transaction.Find<Shift>(id))!;
            transaction.Replace(shift with { Totals = Totals.Zero });
        });

        (await seller.CloseShift()).Is(500, """{"detail": "Error interno del servidor"}""");
        Assert.True((await fixture.Host.Stored.Peek<Shift>(id))!.IsOpen);
    }
}
