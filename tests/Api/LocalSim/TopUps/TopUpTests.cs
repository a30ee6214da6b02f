using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim.TopUps;

/// One number, once (contract 8.3).
public sealed class TopUpTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string InFlight = """{"detail": "Ya hay una recarga en proceso para este número"}""";

    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task Any_number_may_be_topped_up()
    {
        var seller = await _host.Seller();
        var number = WinredDesk.NumberEnding("0001");

        var reply = (await seller.TopUp(number)).Is(200);

        var request = Assert.Single(await _host.Http.Asked(number));
        Assert.Equal("applied", (string?)request["status"]);
        Assert.Equal((true, "Recarga exitosa"), ((bool)reply.Json!["result"]!["success"]!, (string)reply.Json["result"]!["message"]!));
        Assert.Equal((string?)request["transaction_id"], (string?)reply.Json["result"]!["transaction_id"]);
        Assert.Equal((number, "Recarga 7 Días - 5GB"), ((string)reply.Json["data"]!["subscriber"]!, (string)reply.Json["data"]!["product"]!));
        Assert.Equal(["balance", "subscriber", "product"], reply.Json["data"]!.AsObject().Select(member => member.Key));
        Assert.Equal(["success", "message", "transaction_id"], reply.Json["result"]!.AsObject().Select(member => member.Key));
        Assert.True((decimal)reply.Json["data"]!["balance"]! > 0);
    }

    [Fact]
    public async Task The_fields_are_checked_in_their_order() =>
        (await (await _host.Seller()).Post("/winred/topup", new { amount = -1, sell_from = (string?)null })).IsExactly(422, """
            {"detail": [
              {"loc": ["body", "product_id"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "amount"], "msg": "ensure this value is greater than or equal to 0", "type": "value_error.number.not_ge", "ctx": {"limit_value": 0}},
              {"loc": ["body", "subscriber"], "msg": "field required", "type": "value_error.missing"},
              {"loc": ["body", "sell_from"], "msg": "none is not an allowed value", "type": "type_error.none.not_allowed"}]}
            """);

    [Theory]
    [InlineData("321123456")]
    [InlineData("58321123456")]
    [InlineData("5832112345678")]
    [InlineData("no number")]
    [InlineData("")]
    public async Task A_number_has_ten_digits(string number) =>
        (await (await _host.Seller()).TopUp(number)).Is(400, """{"detail": "Número inválido: debe tener 10 dígitos"}""");

    [Fact]
    public async Task Country_code_spaces_and_numbers_without_quotes_are_understood()
    {
        var seller = await _host.Seller();
        var (first, second) = (WinredDesk.NumberEnding("0001"), WinredDesk.NumberEnding("0002"));

        var spaced = (await seller.TopUp($"+57 {first[..3]} {first[3..]}")).Is(200);
        (await seller.Post("/winred/topup", Bodies.Json($$"""{"product_id": "101", "subscriber": {{second}}}"""))).Is(200);

        Assert.Equal(first, (string?)spaced.Json!["data"]!["subscriber"]);
        Assert.Equal(["applied"], await _host.Http.Charges(second));
    }

    [Theory]
    [InlineData("9901", 101, "Número inválido")]
    [InlineData("9902", 101, "Saldo insuficiente")]
    [InlineData("0001", 999, "Paquete no disponible")]
    [InlineData("9905", 101, "Respuesta HTTP 500")]
    [InlineData("9910", 101, "Respuesta no válida")]
    [InlineData("9904", 101, "Tiempo de espera agotado")]
    public async Task What_was_not_done_is_an_error_and_frees_the_number(string ending, int product, string message)
    {
        var seller = await _host.Seller();
        var number = WinredDesk.NumberEnding(ending);

        (await seller.TopUp(number, product)).Is(500, $$"""{"detail": "Error de Winred: {{message}}"}""");
        Assert.Single(await _host.Http.Asked(number));
        (await seller.TopUp(number, product)).Is(500);
        Assert.Equal(2, (await _host.Http.Asked(number)).Count);
    }

    [Fact]
    public async Task A_time_out_is_asked_after_and_not_sent_again()
    {
        var seller = await _host.Seller();
        var number = WinredDesk.NumberEnding("9903");

        var reply = (await seller.TopUp(number, 202)).Is(200);

        Assert.Equal(["applied"], await _host.Http.Charges(number));
        Assert.Equal(("Recarga exitosa", "Recarga 30 Días - 30GB"), ((string)reply.Json!["result"]!["message"]!, (string)reply.Json["data"]!["product"]!));
        Assert.NotNull(reply.Json["result"]!["transaction_id"]);
        Assert.NotNull(reply.Json["data"]!["balance"]);
    }

    [Fact]
    public async Task A_SIM_of_the_stock_gets_the_plan_of_the_package()
    {
        var lot = await _host.LotEnding("0001", "0002");
        var seller = (await _host.Seller()).At("2025-10-01T13:00:00Z");

        (await seller.TopUp(lot.Sims[0].Number, 1189)).Is(200);

        var after = await _host.LotNow(lot);
        Assert.Equal((SimState.ToppedUp, "R30D", 1189L), (after.Sims[0].State, after.Sims[0].Plan, after.Sims[0].WinredProductId!.Value));
        Assert.InRange(after.Sims[0].ToppedUpAt!.Value, At("2025-10-01T13:00:00Z"), At("2025-10-01T13:00:30Z"));
        Assert.Equal((after.Sims[1], null, SimState.Available), (lot.Sims[1], after.Plan, after.State));
        Assert.Equal(1, (await _host.Stored.Peek<Shelf>(Shelf.KeyOf("CLARO", "R30D")))!.ToppedUp);
    }

    [Theory]
    [InlineData(SimState.Sold)]
    [InlineData(SimState.Defective)]
    [InlineData(SimState.Returned)]
    public async Task A_SIM_that_is_not_in_stock_any_more_keeps_its_state(string state)
    {
        var lot = await _host.LotEnding("0001");
        await _host.Change(lot, 0, sim => sim with { State = state });

        (await (await _host.Seller()).TopUp(lot.Sims[0].Number)).Is(200);

        var sim = await _host.SimNow(lot, 0);
        Assert.Equal((state, "R7D", 101L), (sim.State, sim.Plan, sim.WinredProductId!.Value));
        Assert.NotNull(sim.ToppedUpAt);
    }

    [Fact]
    public async Task Of_a_recycled_number_the_SIM_that_can_be_sold_gets_the_plan()
    {
        var old = await _host.LotEnding("0001");
        var young = await _host.LotEnding("0002");
        await _host.Sell(old, 0);
        await _host.Store(async transaction =>
        {
            var number = old.Sims[0].Number;
            var stock = new StockChange(transaction);
            var lot = (await stock.Lot(young.Id))!;
            var card = (await transaction.Find<SimCard>(young.Sims[0].Id))!;
            transaction.Replace(card with { Number = number });
            stock.Change(lot.Id, lot.Sims[0] with { Number = number });
            await stock.Save();
        });

        (await (await _host.Seller()).TopUp(old.Sims[0].Number)).Is(200);

        Assert.Null((await _host.SimNow(old, 0)).WinredProductId);
        Assert.Equal(101, (await _host.SimNow(young, 0)).WinredProductId);
    }

    [Fact]
    public async Task A_package_without_a_plan_leaves_the_SIMs_plan()
    {
        await using var host = await LocalSimHost.Start();
        await host.Store(async transaction =>
            transaction.Replace((await transaction.Find<PlanCode>("302"))! with { IsActive = false }));
        var lot = await host.LotEnding("0001");
        await host.Change(lot, 0, sim => sim with { Plan = "R5D" });

        (await (await host.Seller()).TopUp(lot.Sims[0].Number, 302)).Is(200);

        var sim = await host.SimNow(lot, 0);
        Assert.Equal(("R5D", 302L, SimState.ToppedUp), (sim.Plan!, sim.WinredProductId!.Value, sim.State));
    }

    [Fact]
    public async Task While_one_is_on_its_way_there_is_no_second_of_the_same_number_and_product()
    {
        var seller = await _host.Seller();
        var number = WinredDesk.NumberEnding("9911");

        var replies = await Race.Together(_ => seller.TopUp(number));

        replies.Are(1, 200, InFlight);
        Assert.Equal(["applied"], await _host.Http.Charges(number));
        (await seller.TopUp(number, 202)).Is(200);
    }

    [Fact]
    public async Task Only_roles_with_the_module_top_up()
    {
        var accountant = await _host.Accountant();
        const string Closed = """{"detail": "No tienes acceso al módulo Recargas"}""";

        (await accountant.TopUp("1")).Is(403, Closed);
        (await accountant.TopUpLot("x")).Is(403, Closed);
        (await accountant.Get("/winred/balance")).Is(403, Closed);
        (await accountant.Post("/winred/querypackages", new { })).Is(403, Closed);
        (await _host.Anonymous.TopUp("1")).Is(401, """{"detail": "Not authenticated"}""");
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, null);
}
