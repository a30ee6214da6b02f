using System.Text.Json.Nodes;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim;

public sealed class StockTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    [Fact]
    public async Task Lots_are_listed_newest_first_with_counts_that_do_not_overlap()
    {
        var (seller, id) = (await fixture.Host.Seller(), Unique.Text("L"));
        (await seller.At("2031-09-15T15:00:00Z").Upload([.. LotBook.Rows($"{id}-b", 2), .. LotBook.Rows($"{id}-a", 1, "TIGO")])).Is(200);
        (await seller.At("2031-09-15T15:00:01Z").Upload(LotBook.Rows($"{id}-0", 4))).Is(200);
        await Change($"{id}-0", (0, SimState.Sold), (1, SimState.Defective), (2, SimState.ToppedUp));

        (await seller.Get("/sims/lotes")).Is(200);
        var lots = (await seller.Get("/sims/lotes/")).Is(200).Object["lotes"]!.AsArray().Where(lot => ((string)lot!["lote_id"]!).StartsWith(id, StringComparison.Ordinal)).ToList();

        Assert.Equal([$"{id}-0", $"{id}-a", $"{id}-b"], lots.Select(lot => (string)lot!["lote_id"]!));
        Assert.Equal(
            $$"""{"lote_id":"{{id}}-0","operador":"CLARO","plan_asignado":null,"estado":"available","fecha_registro":"2031-09-15T10:00:01","total_sims":4,"sims_disponibles":1,"sims_recargadas":1,"sims_vendidas":1}""",
            lots[0]!.ToJsonString());
        Assert.Equal(("TIGO", "2031-09-15T10:00:00"), ((string)lots[1]!["operador"]!, (string)lots[1]!["fecha_registro"]!));
    }

    [Fact]
    public async Task SIMs_are_listed_newest_lot_first_and_in_the_order_of_the_file()
    {
        var (seller, id) = (await fixture.Host.Seller(), Unique.Text("L"));
        var (old, young) = (LotBook.Rows($"{id}-1", 3).ToList(), LotBook.Rows($"{id}-2", 3).ToList());
        (await seller.At("2032-01-01T00:00:00Z").Upload(old)).Is(200);
        (await seller.At("2032-01-01T00:00:00.5Z").Upload(young)).Is(200);

        var sims = Of(id, await seller.Get("/sims/"));

        Assert.Equal([.. young.Select(row => row[2]), .. old.Select(row => row[2])], sims.Select(sim => (string)sim["iccid"]!));
    }

    [Fact]
    public async Task SIMs_are_filtered_by_state_and_its_other_names()
    {
        var (seller, id) = (await fixture.Host.Seller(), Unique.Text("L"));
        var rows = LotBook.Rows(id, 3).ToList();
        (await seller.Upload(rows)).Is(200);
        await Change(id, (0, SimState.Sold), (1, SimState.ToppedUp));

        foreach (var (status, row) in new[] { ("vendido", 0), ("sold", 0), ("recargado", 1), ("recharged", 1), ("available", 2) })
            Assert.Equal(rows[row][2], (string)Assert.Single(Of(id, await seller.Get($"/sims?status={status}")))["iccid"]!);
        Assert.Equal(3, Of(id, await seller.Get("/sims?status=")).Count);
        (await seller.Get("/sims/?status=nada")).Is(200, """{"sims": []}""");
    }

    [Fact]
    public async Task Search_takes_an_ICCID_or_a_number_or_both()
    {
        var (seller, number) = (await fixture.Host.Seller(), Number());
        var (first, second) = (LotBook.Row(Unique.Text("L"), number: number), LotBook.Row(Unique.Text("L")));
        (await seller.Upload([first, second])).Is(200);

        Assert.Equal(first[2], await Found($"/sims/search?msisdn={number}"));
        Assert.Equal(second[2], await Found($"/sims/search?iccid={second[2]}&msisdn=0"));
        Assert.Equal(first[2], await Found($"/sims/search?iccid=0&msisdn={number}"));
        Assert.Equal(first[2], await Found($"/sims/find-by-code?code={number}"));
        Assert.Equal(second[2], await Found($"/sims/find-by-code?code={second[2]}"));
        (await seller.Get("/sims/search")).IsExactly(400, """{"detail": "Envíe iccid o msisdn"}""");
        (await seller.Get("/sims/search?iccid=&msisdn=")).IsExactly(400, """{"detail": "Envíe iccid o msisdn"}""");
        (await seller.Get("/sims/search?iccid=nada")).IsExactly(404, """{"detail": "SIM no encontrada"}""");
        (await seller.Get("/sims/find-by-code?code=nada")).IsExactly(404, """{"detail": "SIM no encontrada"}""");
        foreach (var path in new[] { "/sims/find-by-code", "/sims/find-by-code?code=" })
            (await seller.Get(path)).IsExactly(422, """{"detail": [{"loc": ["query", "code"], "msg": "field required", "type": "value_error.missing"}]}""");

        async Task<string> Found(string path) => (string)(await seller.Get(path)).Is(200).Object["sim"]!["iccid"]!;
    }

    [Fact]
    public async Task Of_several_SIMs_with_one_number_a_sellable_one_is_found_before_others_then_the_newest()
    {
        var (seller, number, id) = (await fixture.Host.Seller(), Number(), Unique.Text("L"));
        var rows = Enumerable.Range(1, 3).Select(i => LotBook.Row($"{id}-{i}", number: number)).ToList();
        for (var i = 0; i < 3; i++)
            (await seller.At($"2025-09-0{i + 1}T15:00:00Z").Upload([rows[i]])).Is(200);

        Assert.Equal(rows[2][2], await Found());
        await Change($"{id}-3", (0, SimState.Sold));
        Assert.Equal(rows[1][2], await Found());
        await Change($"{id}-1", (0, SimState.Sold));
        await Change($"{id}-2", (0, SimState.Sold));
        Assert.Equal(rows[2][2], await Found());

        async Task<string> Found() => (string)(await seller.Get($"/sims/search?msisdn={number}")).Is(200).Object["sim"]!["iccid"]!;
    }

    [Fact]
    public async Task The_SIMs_of_a_lot_come_in_the_order_of_its_file()
    {
        var (seller, id) = (await fixture.Host.Seller(), Unique.Text("L"));
        var rows = LotBook.Rows(id).Reverse().ToList();
        (await seller.Upload(rows)).Is(200);

        Assert.Equal(rows.Select(row => row[2]), (await seller.Get($"/sims/por_lote?lote_id={id}")).Is(200).Object["sims"]!.AsArray().Select(sim => (string)sim!["iccid"]!));
        (await seller.Get("/sims/por_lote?lote_id=nada")).IsExactly(200, """{"sims": []}""");
        (await seller.Get($"/sims/por_lote?lote_id={new string('L', 300)}")).IsExactly(200, """{"sims": []}""");
        (await seller.Get("/sims/por_lote")).IsExactly(422, """{"detail": [{"loc": ["query", "lote_id"], "msg": "field required", "type": "value_error.missing"}]}""");
    }

    [Fact]
    public async Task A_plan_goes_to_the_lot_and_to_its_SIMs_in_stock_alone()
    {
        var (seller, id) = (await fixture.Host.Seller(), Unique.Text("L"));
        (await seller.Upload(LotBook.Rows(id, 5))).Is(200);
        (await seller.Post($"/sims/asignar_plan/{id}?plan=R7D")).IsExactly(200, $$"""{"message": "Plan 'R7D' asignado al lote {{id}}."}""");
        await Change(id, (0, SimState.Sold), (1, SimState.Defective), (2, SimState.Returned), (3, SimState.Available));

        (await seller.Post($"/sims/asignar_plan/{id}/?plan=%20R15D%20")).IsExactly(200, $$"""{"message": "Plan 'R15D' asignado al lote {{id}}."}""");

        var sims = Of(id, await seller.Get("/sims/"));
        Assert.Equal(["R7D vendido", "R7D defectuosa", "R7D devuelta", "R15D recargado", "R15D recargado"], sims.Select(sim => $"{sim["plan_asignado"]} {sim["estado"]}"));
        var lot = (await seller.Get("/sims/lotes")).Is(200).Object["lotes"]!.AsArray().Single(lot => (string)lot!["lote_id"]! == id)!;
        Assert.Equal(("R15D", "recargado"), ((string)lot["plan_asignado"]!, (string)lot["estado"]!));
    }

    [Fact]
    public async Task A_plan_needs_a_lot_and_a_text()
    {
        var seller = await fixture.Host.Seller();
        var lot = await fixture.Host.Lot();

        (await seller.Post("/sims/asignar_plan/nada?plan=R7D")).IsExactly(404, """{"detail": "Lote no encontrado"}""");
        (await seller.Post($"/sims/asignar_plan/{new string('L', 300)}?plan=R7D")).IsExactly(404, """{"detail": "Lote no encontrado"}""");
        (await seller.Post("/sims/asignar_plan/nada")).IsExactly(422, """{"detail": [{"loc": ["query", "plan"], "msg": "field required", "type": "value_error.missing"}]}""");
        (await seller.Post($"/sims/asignar_plan/{lot.Id}?plan=")).Is(422);
        (await seller.Post($"/sims/asignar_plan/{lot.Id}?plan=%20")).Is(422);
        (await (await fixture.Host.Accountant()).Post($"/sims/asignar_plan/{lot.Id}?plan=R7D")).Is(403, """{"detail": "No tienes acceso al módulo SIMs"}""");
    }

    [Fact]
    public async Task Each_module_that_works_with_SIMs_opens_the_stock_and_others_do_not()
    {
        foreach (var module in new long[] { 2, 3, 4, 5, 8 })
            (await (await fixture.Host.With(module)).Get("/sims/lotes")).Is(200);
        var other = await fixture.Host.With(1, 6, 7);
        foreach (var path in new[] { "/sims/", "/sims/lotes", "/sims/search", "/sims/find-by-code", "/sims/por_lote" })
            (await other.Get(path)).Is(403, """{"detail": "No tienes acceso al módulo SIMs"}""");
    }

    private static string Number() => $"300{Random.Shared.Next(1_000_000, 10_000_000)}";

    private static List<JsonNode> Of(string lot, Reply reply) =>
        [.. reply.Is(200).Object["sims"]!.AsArray().Where(sim => ((string)sim!["lote_id"]!).StartsWith(lot, StringComparison.Ordinal)).Select(sim => sim!)];

    // What sales and returns bring about.
    private Task Change(string lotId, params (int Place, string State)[] changes) => fixture.Host.Store(async transaction =>
    {
        var stock = new StockChange(transaction);
        var lot = await stock.Lot(lotId);
        foreach (var (place, state) in changes)
            stock.Change(lotId, Changed(lot!.Sims[place], state));
        await stock.Save();

        Sim Changed(Sim sim, string state) => sim with { State = state };
    });
}
