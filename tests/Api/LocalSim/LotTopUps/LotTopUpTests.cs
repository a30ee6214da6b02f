using System.Text.Json.Nodes;
using Mostrador.Api.Tests.LocalSim.TopUps;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim.LotTopUps;

/// All SIMs of a lot (contract 8.4).
public sealed class LotTopUpTests(LotTopUpTests.Impatient fixture) : IClassFixture<LotTopUpTests.Impatient>
{
    private const string NothingLeft = """{"detail": "Lote sin SIMs disponibles"}""";

    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task A_whole_lot_is_topped_up()
    {
        var lot = await _host.LotEnding("0001", "0002", "0003");
        var seller = (await _host.Seller()).At("2025-10-01T13:00:00Z");

        var reply = (await seller.TopUpLot(lot.Id)).Is(200);

        Assert.Equal("""{"success":true,"message":"Recarga de lote exitosa"}""", reply.Json!["result"]!.ToJsonString());
        var data = reply.Json["data"]!.AsObject();
        Assert.Equal(["lote_id", "total_sims", "recargas_exitosas", "recargas_fallidas", "balance_final", "detalles"], data.Select(member => member.Key));
        Assert.Equal((lot.Id, 3, 3, 0), Figures(reply));
        Assert.True((decimal)data["balance_final"]! > 0);
        foreach (var (sim, detail) in lot.Sims.Zip(data["detalles"]!.AsArray()))
        {
            var request = Assert.Single(await _host.Http.Asked(sim.Number));
            Assert.Equal(["msisdn", "success", "transaction_id"], detail!.AsObject().Select(member => member.Key));
            Assert.Equal((sim.Number, true, (string)request["transaction_id"]!), Entry(detail));
        }

        var after = await _host.LotNow(lot);
        Assert.Equal(("R7D", SimState.ToppedUp), (after.Plan!, after.State));
        Assert.All(after.Sims, sim => Assert.Equal((SimState.ToppedUp, "R7D", 101L), (sim.State, sim.Plan!, sim.WinredProductId!.Value)));
        Assert.All(after.Sims, sim => Assert.Equal(new DateOnly(2025, 10, 1), DateOnly.FromDateTime(sim.ToppedUpAt!.Value.UtcDateTime)));
        (await seller.TopUpLot(lot.Id)).Is(400, NothingLeft);
    }

    [Fact]
    public async Task A_repetition_takes_up_what_failed()
    {
        var lot = await _host.LotEnding("0001", "9902", "9901", "0002");
        var seller = await _host.Seller();

        var first = (await seller.TopUpLot(lot.Id)).Is(200);
        var second = await seller.TopUpLot(lot.Id);

        Assert.Equal("""{"success":false,"message":"Recarga de lote con errores"}""", first.Json!["result"]!.ToJsonString());
        Assert.Equal((lot.Id, 4, 2, 2), Figures(first));
        AssertFailed(first, 1, lot.Sims[1].Number, "Saldo insuficiente");
        AssertFailed(first, 2, lot.Sims[2].Number, "Número inválido");
        second.Is(500, """{"detail": "Error de Winred: Saldo insuficiente"}""");
        Assert.Equal(["applied"], await _host.Http.Charges(lot.Sims[0].Number));
        Assert.Equal(["rejected", "rejected"], await _host.Http.Charges(lot.Sims[1].Number));
        var after = await _host.LotNow(lot);
        Assert.Equal(("R7D", SimState.ToppedUp), (after.Plan!, after.State));
        Assert.Equal(lot.Sims[1], after.Sims[1]);
    }

    [Fact]
    public async Task A_lot_of_which_nothing_succeeded_stays_as_it_was()
    {
        var lot = await _host.LotEnding("9901", "9902");

        (await (await _host.Seller()).TopUpLot(lot.Id)).Is(500, """{"detail": "Error de Winred: Número inválido"}""");

        var after = await _host.LotNow(lot);
        Assert.Equal((null, SimState.Available), (after.Plan, after.State));
        Assert.Equal(lot.Sims, after.Sims);
    }

    [Theory]
    [InlineData("9909", new[] { "error", "applied" }, null)]
    [InlineData("9905", new[] { "error", "error", "error" }, "Respuesta HTTP 500")]
    [InlineData("9910", new[] { "error", "error", "error" }, "Respuesta no válida")]
    [InlineData("9903", new[] { "applied" }, null)]
    public async Task What_is_unclear_is_tried_three_times_if_it_was_not_done(string ending, string[] charges, string? error)
    {
        var lot = await _host.LotEnding("0001", ending);

        var reply = (await (await _host.Seller()).TopUpLot(lot.Id)).Is(200);

        Assert.Equal(charges, await _host.Http.Charges(lot.Sims[1].Number));
        var requests = await _host.Http.Asked(lot.Sims[1].Number);
        Assert.Equal(requests.Count, requests.Select(request => (string?)request["request_id"]).Distinct().Count());
        Assert.Equal((lot.Id, 2, error is null ? 2 : 1, error is null ? 0 : 1), Figures(reply));
        if (error is not null)
            AssertFailed(reply, 1, lot.Sims[1].Number, error);
    }

    [Fact]
    public async Task SIMs_with_a_plan_are_topped_up_and_those_that_are_gone_are_not()
    {
        var lot = await _host.LotEnding("0001", "0002", "0003", "0004");
        await _host.Change(lot, 0, sim => sim with { State = SimState.ToppedUp, Plan = "R30D" });
        await _host.Change(lot, 1, sim => sim with { State = SimState.Sold, Plan = "R5D" });
        await _host.Change(lot, 2, sim => sim with { State = SimState.Returned });

        var reply = (await (await _host.Seller()).TopUpLot(lot.Id)).Is(200);

        Assert.Equal((lot.Id, 2, 2, 0), Figures(reply));
        Assert.Equal([lot.Sims[0].Number, lot.Sims[3].Number], Details(reply).Select(detail => (string?)detail["msisdn"]));
        var after = await _host.LotNow(lot);
        Assert.Equal(["R7D", "R5D", null, "R7D"], after.Sims.Select(sim => sim.Plan));
        Assert.Empty(await _host.Http.Asked(lot.Sims[1].Number));
    }

    [Fact]
    public async Task A_single_top_up_of_the_same_product_counts()
    {
        var lot = await _host.LotEnding("0001", "0002", "9908");
        var seller = await _host.Seller();
        (await seller.TopUp(lot.Sims[0].Number)).Is(200);
        (await seller.TopUp(lot.Sims[1].Number, 202)).Is(200);
        (await seller.TopUp(lot.Sims[2].Number)).Is(200);

        var reply = (await seller.TopUpLot(lot.Id)).Is(200);

        Assert.Equal([lot.Sims[1].Number], Details(reply).Select(detail => (string?)detail["msisdn"]));
        (await seller.TopUpLot(lot.Id)).Is(400, NothingLeft);
        (await seller.TopUpLot(lot.Id, 202)).Is(200);
        Assert.Equal(["applied", "applied"], await _host.Http.Charges(lot.Sims[1].Number));
    }

    [Fact]
    public async Task Fields_and_lots_are_checked()
    {
        var seller = await _host.Seller();

        (await seller.Post("/winred/topup-lote", new { amount = "x" })).IsExactly(422, """
            {"detail": [
              {"loc": ["body", "lote_id"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "product_id"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "amount"], "msg": "value is not a valid integer", "type": "type_error.integer"}]}
            """);
        (await seller.TopUpLot("nobody's")).Is(404, """{"detail": "Lote no encontrado"}""");
        (await seller.TopUpLot("")).Is(404, """{"detail": "Lote no encontrado"}""");
    }

    [Fact]
    public async Task A_lot_may_be_named_by_a_number_and_an_amount_is_what_it_costs()
    {
        var id = Random.Shared.NextInt64(1_000_000_000, 9_000_000_000);
        await _host.Lot(2, id: $"{id}");
        var seller = await _host.Seller();
        var before = (decimal)(await seller.Get("/winred/balance")).Is(200).Json!["balance"]!;

        var reply = (await seller.Post("/winred/topup-lote", Bodies.Json($$"""{"lote_id": {{id}}, "product_id": "101", "amount": "2000", "sell_from": "S"}"""))).Is(200);

        Assert.Equal(($"{id}", 2, 2, 0), Figures(reply));
        Assert.Equal(before - 4000, (decimal)reply.Json!["data"]!["balance_final"]!);
    }

    [Fact]
    public async Task A_number_that_cannot_be_topped_up_fails_without_Winred()
    {
        var lot = await _host.LotEnding("0001", "0002");
        await _host.Change(lot, 0, sim => sim with { Number = "12345" });

        var reply = (await (await _host.Seller()).TopUpLot(lot.Id)).Is(200);

        AssertFailed(reply, 0, "12345", "Número inválido: debe tener 10 dígitos");
        Assert.Empty(await _host.Http.Asked("12345"));
    }

    [Fact]
    public async Task Notifications_end_what_is_pending()
    {
        var lot = await _host.LotEnding("9906", "9907", "0001");

        var reply = (await (await _host.Seller()).TopUpLot(lot.Id)).Is(200);

        Assert.Equal((lot.Id, 3, 2, 1), Figures(reply));
        AssertFailed(reply, 1, lot.Sims[1].Number, "Rechazada por el operador", hasTransaction: true);
        Assert.Equal([SimState.ToppedUp, SimState.Available, SimState.ToppedUp], (await _host.LotNow(lot)).Sims.Select(sim => sim.State));
    }

    [Fact]
    public async Task What_stays_pending_is_ended_by_a_late_notification()
    {
        var lot = await _host.LotEnding("9908", "9902");
        var seller = await _host.Seller();

        var reply = (await seller.TopUpLot(lot.Id)).Is(200);

        Assert.Equal("""{"success":false,"message":"Recarga de lote en proceso"}""", reply.Json!["result"]!.ToJsonString());
        Assert.Equal((lot.Id, 2, 0, 1), Figures(reply));
        AssertFailed(reply, 0, lot.Sims[0].Number, "Recarga en proceso", hasTransaction: true);
        Assert.Null((await _host.LotNow(lot)).Plan);

        await _host.Notify(WinredDesk.Notice(Assert.Single(await _host.Http.Asked(lot.Sims[0].Number))));

        var after = await _host.LotNow(lot);
        Assert.Equal(("R7D", SimState.ToppedUp, SimState.ToppedUp), (after.Plan!, after.State, after.Sims[0].State));
        (await seller.TopUpLot(lot.Id)).Is(500);
        Assert.Single(await _host.Http.Asked(lot.Sims[0].Number));
    }

    [Fact]
    public async Task A_failed_notification_makes_the_SIM_eligible_again()
    {
        var lot = await _host.LotEnding("9908");
        var seller = await _host.Seller();
        (await seller.TopUpLot(lot.Id)).Is(200);
        (await seller.TopUpLot(lot.Id)).Is(400, NothingLeft);

        await _host.Notify(WinredDesk.Notice(Assert.Single(await _host.Http.Asked(lot.Sims[0].Number)), "failed"));

        Assert.Equal((lot.Id, 1, 0, 0), Figures((await seller.TopUpLot(lot.Id)).Is(200)));
    }

    [Fact]
    public async Task All_who_ask_at_once_get_the_same_report_and_nobody_is_charged_twice()
    {
        var lot = await _host.LotEnding("9911", "0001", "0002");
        var seller = await _host.Seller();

        var replies = await Race.Together(_ => seller.TopUpLot(lot.Id));

        Assert.Single(replies.Select(reply => reply.Is(200).Text).Distinct());
        foreach (var sim in lot.Sims)
            Assert.Equal(["applied"], await _host.Http.Charges(sim.Number));
    }

    [Fact]
    public async Task While_a_lot_is_topped_up_no_other_product_and_no_single_top_up_comes_between()
    {
        var lot = await _host.LotEnding("9911", "0001");
        var seller = await _host.Seller();
        var call = seller.TopUpLot(lot.Id);
        while ((await _host.Http.Asked(lot.Sims[0].Number)).Count == 0)
        {
            // The job has not come to its first SIM.
        }

        (await seller.TopUpLot(lot.Id, 202)).Is(400, """{"detail": "El lote tiene una recarga en proceso"}""");
        (await seller.TopUp(lot.Sims[1].Number)).Is(400, """{"detail": "Ya hay una recarga en proceso para este número"}""");

        (await call).Is(200);
        (await seller.TopUpLot(lot.Id, 202)).Is(200);
    }

    [Fact]
    public async Task A_SIM_sold_meanwhile_is_skipped()
    {
        var lot = await _host.LotEnding("9911", "0001");
        var seller = await _host.Seller();
        var call = seller.TopUpLot(lot.Id);
        while ((await _host.Http.Asked(lot.Sims[0].Number)).Count == 0)
        {
            // The job has not come to its first SIM.
        }

        await _host.Sell(lot, 1);

        AssertFailed((await call).Is(200), 1, lot.Sims[1].Number, "SIM no disponible");
        Assert.Empty(await _host.Http.Asked(lot.Sims[1].Number));
        Assert.Equal(SimState.Sold, (await _host.SimNow(lot, 1)).State);
    }

    private static IReadOnlyList<JsonObject> Details(Reply reply) =>
        [.. reply.Json!["data"]!["detalles"]!.AsArray().Select(detail => detail!.AsObject())];

    private static (string Lot, int All, int Good, int Bad) Figures(Reply reply)
    {
        var data = reply.Json!["data"]!;
        Assert.Equal((int)data["total_sims"]!, Details(reply).Count);
        return ((string)data["lote_id"]!, (int)data["total_sims"]!, (int)data["recargas_exitosas"]!, (int)data["recargas_fallidas"]!);
    }

    private static (string Number, bool Success, string? TransactionId) Entry(JsonNode detail) =>
        ((string)detail["msisdn"]!, (bool)detail["success"]!, (string?)detail["transaction_id"]);

    private static void AssertFailed(Reply reply, int index, string number, string error, bool hasTransaction = false)
    {
        var detail = Details(reply)[index];
        Assert.Equal(["msisdn", "success", "transaction_id", "error"], detail.Select(member => member.Key));
        Assert.Equal((number, false, error), ((string)detail["msisdn"]!, (bool)detail["success"]!, (string)detail["error"]!));
        Assert.Equal(hasTransaction, detail["transaction_id"] is not null);
    }

    /// A host that waits two seconds for notifications: long enough for those of the simulator.
    public sealed class Impatient : IAsyncLifetime
    {
        private LocalSimHost? _host;

        public LocalSimHost Host => _host!;

        public async Task InitializeAsync() =>
            _host = await LocalSimHost.Start(options => options.Settings["Providers__Winred__PendingWaitSeconds"] = "2");

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
