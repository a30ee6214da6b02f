using Mostrador.LocalSim.Shifts;

namespace Mostrador.Api.Tests.LocalSim;

public sealed class OpenShiftTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    [Fact]
    public async Task An_empty_object_opens_a_shift_without_money_and_counts()
    {
        var seller = (await fixture.Host.Seller()).At("2025-10-01T13:00:00.900Z");

        var reply = await seller.Post("/turnos/abrir", new { });

        reply.IsExactly(200, $$"""
            {"message": "Turno abierto exitosamente", "turno_id": "{{reply["turno_id"]}}", "fecha_apertura": "2025-10-01T08:00:00", "descuadres_detectados": []}
            """);
        Assert.True(Guid.TryParseExact(reply["turno_id"], "D", out _));
        Assert.Null(await fixture.Host.Stored.Peek<ShiftInventory>(reply["turno_id"]));
    }

    [Fact]
    public async Task Differences_are_told_in_the_order_of_the_request_and_stored()
    {
        var seller = await fixture.Host.Seller();

        var reply = await seller.Post("/turnos/abrir", Bodies.Json("""
            {"fondo_inicial": "100000.005", "observaciones_apertura": "=1+1 <b>", "inventario_inicial": [
              {"plan": "Z", "cantidad_reportada": "50", "cantidad_sistema": 52, "observaciones": "faltan"},
              {"plan": "A", "cantidad_reportada": 3.0, "cantidad_sistema": 3},
              {"plan": "B", "cantidad_reportada": 2, "cantidad_sistema": 1}]}
            """));

        Assert.Equal(
            """[{"plan":"Z","diferencia":-2,"mensaje":"Faltan 2 SIMs en inventario inicial"},{"plan":"B","diferencia":1,"mensaje":"Sobran 1 SIMs en inventario inicial"}]""",
            reply.Is(200)["descuadres_detectados"]);
        var shift = await fixture.Host.Stored.Peek<Shift>(reply["turno_id"]);
        Assert.Equal(100000.01m, shift!.OpeningCash.Units);
        Assert.Equal("=1+1 <b>", shift.OpeningRemarks);
        var counts = await fixture.Host.Stored.Peek<ShiftInventory>(shift.Id);
        Assert.Equal(["Z", "A", "B"], counts!.Plans.Select(plan => plan.Plan));
        Assert.Equal((50, 52, -2, "faltan"), (counts.Plans[0].Opening, counts.Plans[0].OpeningRecorded, counts.Plans[0].OpeningDifference, counts.Plans[0].OpeningRemarks));
    }

    [Fact]
    public async Task Without_a_recorded_count_the_SIMs_in_stock_of_the_plan_are_counted_whoever_the_operator_is()
    {
        var plan = Unique.Text("plan");
        await fixture.Host.Lot(3, "CLARO", plan);
        var lot = await fixture.Host.Lot(2, "TIGO", plan);
        var seller = await fixture.Host.Seller();
        await seller.OpenShift();
        await seller.Sold("cash", SaleIntents.Card(lot.Sims[0]));
        (await seller.CloseShift(50000)).Is(200);

        var reply = await seller.Post("/turnos/abrir", new
        {
            inventarios = new object[] { new { plan, cantidad_reportada = 5 }, new { plan = "nobody's", cantidad_reportada = 0, cantidad_sistema = (int?)null } },
        });

        Assert.Equal(
            $$"""[{"plan":"{{plan}}","diferencia":1,"mensaje":"Sobran 1 SIMs en inventario inicial"}]""", reply.Is(200)["descuadres_detectados"]);
    }

    [Fact]
    public async Task A_second_shift_is_refused_before_a_plan_that_stands_twice_is()
    {
        var twice = new { inventario_inicial = new[] { new { plan = "R7D", cantidad_reportada = 1 }, new { plan = "R7D", cantidad_reportada = 2 } } };
        var seller = await fixture.Host.Seller();

        (await seller.Post("/turnos/abrir", twice)).Is(400, """{"detail": "Plan duplicado en inventario: R7D"}""");
        await seller.OpenShift();

        (await seller.Post("/turnos/abrir", twice)).Is(400, """{"detail": "Ya tienes un turno abierto"}""");
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_body_is_told_at_once()
    {
        var seller = await fixture.Host.Seller();

        (await seller.Post("/turnos/abrir", Bodies.Json("""
            {"fondo_inicial": -1, "observaciones_apertura": {}, "inventario_inicial": [
              {"plan": "", "cantidad_reportada": -1}, 5, {"cantidad_reportada": 1.5, "cantidad_sistema": -1, "observaciones": []}]}
            """))).Is(422, """
            {"detail": [
              {"loc": ["body", "fondo_inicial"], "msg": "ensure this value is greater than or equal to 0", "type": "value_error.number.not_ge", "ctx": {"limit_value": 0}},
              {"loc": ["body", "observaciones_apertura"], "msg": "str type expected", "type": "type_error.str"},
              {"loc": ["body", "inventario_inicial", 0, "plan"], "msg": "ensure this value has at least 1 characters", "type": "value_error.any_str.min_length", "ctx": {"limit_value": 1}},
              {"loc": ["body", "inventario_inicial", 0, "cantidad_reportada"], "msg": "ensure this value is greater than or equal to 0", "type": "value_error.number.not_ge", "ctx": {"limit_value": 0}},
              {"loc": ["body", "inventario_inicial", 1], "msg": "value is not a valid dict", "type": "type_error.dict"},
              {"loc": ["body", "inventario_inicial", 2, "plan"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "inventario_inicial", 2, "cantidad_reportada"], "msg": "value is not a valid integer", "type": "type_error.integer"},
              {"loc": ["body", "inventario_inicial", 2, "cantidad_sistema"], "msg": "ensure this value is greater than or equal to 0", "type": "value_error.number.not_ge", "ctx": {"limit_value": 0}},
              {"loc": ["body", "inventario_inicial", 2, "observaciones"], "msg": "str type expected", "type": "type_error.str"}]}
            """);
        (await seller.Post("/turnos/abrir")).Is(422, """{"detail": [{"loc": ["body"], "msg": "field required", "type": "value_error.missing"}]}""");
    }

    [Fact]
    public async Task Of_parallel_openings_of_one_user_one_succeeds() => await Race.Repeat(async () =>
    {
        var seller = await fixture.Host.Seller();

        var replies = await Race.Together(_ => seller.Post("/turnos/abrir", new { fondo_inicial = 1 }));

        replies.Are(1, 200, """{"detail": "Ya tienes un turno abierto"}""");
        Assert.Equal("1", (await seller.Get("/turnos/")).Is(200)["total"]);
    });

    [Fact]
    public async Task Who_may_neither_sell_nor_look_after_shifts_is_refused()
    {
        (await (await fixture.Host.With(4)).Post("/turnos/abrir", new { })).Is(403, """{"detail": "No tienes acceso al módulo Turnos"}""");
        (await fixture.Host.Anonymous.Post("/turnos/abrir", new { })).Is(401, """{"detail": "Not authenticated"}""");
        await (await fixture.Host.With(2)).OpenShift();
        await (await fixture.Host.Accountant()).OpenShift();
    }
}
