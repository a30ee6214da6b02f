using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim;

public sealed class InventoryTests
{
    [Fact]
    public async Task The_stock_is_counted_by_operator_and_plan_and_small_ones_are_named()
    {
        await using var host = await LocalSimHost.Start();
        var seller = await host.Seller();
        (await seller.Get("/dashboard/inventario")).IsExactly(200, """{"stock_por_plan": [], "stock_por_operador": [], "alertas_bajo_stock": [], "total_alertas": 0}""");
        (await seller.Upload([.. LotBook.Rows("L1", 12, "TIGO"), .. LotBook.Rows("L2", 3), .. LotBook.Rows("L3", 2)])).Is(200);
        (await seller.Post("/sims/asignar_plan/L2?plan=R7D")).Is(200);
        await host.Store(async transaction =>
        {
            var stock = new StockChange(transaction);
            var lot = await stock.Lot("L2");
            stock.Change("L2", lot!.Sims[0] with { State = SimState.Sold });
            stock.Change("L2", lot.Sims[1] with { State = SimState.Defective });
            await stock.Save();
        });

        (await seller.Get("/dashboard/inventario")).IsExactly(200, """
            {"stock_por_plan": [
              {"operador": "CLARO", "plan": "R7D", "total": 3, "disponibles": 0, "vendidas": 1, "recargadas": 1, "defectuosas": 1, "bajo_stock": true},
              {"operador": "CLARO", "plan": "Sin plan", "total": 2, "disponibles": 2, "vendidas": 0, "recargadas": 0, "defectuosas": 0, "bajo_stock": true},
              {"operador": "TIGO", "plan": "Sin plan", "total": 12, "disponibles": 12, "vendidas": 0, "recargadas": 0, "defectuosas": 0, "bajo_stock": false}],
             "stock_por_operador": [
              {"operador": "CLARO", "total": 5, "disponibles": 2, "vendidas": 1, "porcentaje_vendido": 20.0},
              {"operador": "TIGO", "total": 12, "disponibles": 12, "vendidas": 0, "porcentaje_vendido": 0.0}],
             "alertas_bajo_stock": [
              {"operador": "CLARO", "plan": "R7D", "disponibles": 0},
              {"operador": "CLARO", "plan": "Sin plan", "disponibles": 2}],
             "total_alertas": 2}
            """);
        (await (await host.With(2)).Get("/dashboard/inventario")).Is(403, """{"detail": "No tienes acceso al módulo Dashboard"}""");
    }

    [Theory]
    [InlineData(3, 2, 66.7)]
    [InlineData(16, 1, 6.3)]
    [InlineData(16, 16, 100)]
    public async Task The_share_that_was_sold_has_one_decimal_away_from_zero(int all, int sold, double share)
    {
        await using var host = await LocalSimHost.Start();
        var lot = await host.Lot(all);
        await host.Sell(1, 1000, sims: [.. lot.Sims.Take(sold)]);

        var row = Assert.Single((await (await host.Admin()).Get("/dashboard/inventario")).Is(200).Object["stock_por_operador"]!.AsArray())!;

        Assert.Equal(((int)row["vendidas"]!, (decimal)share), (sold, row["porcentaje_vendido"]!.GetValue<decimal>()));
    }

    [Fact]
    public async Task Shelves_hold_what_the_lots_hold_whatever_happens()
    {
        await using var host = await LocalSimHost.Start();
        var seller = await host.Seller();
        var steps = Gen.Choose(0, 3).ArrayOf();
        var number = 0;

        Prop.ForAll(steps.ToArbitrary(), kinds =>
        {
            foreach (var kind in kinds)
                Step(kind, number++).GetAwaiter().GetResult();
            return Counted(host).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10).WithEndSize(8));

        async Task Step(int kind, int i)
        {
            if (kind == 0 || i == 0)
                (await seller.Upload(LotBook.Rows($"L{i}", 1 + (i % 5), i % 2 == 0 ? "CLARO" : "TIGO"))).Is(200);
            else if (kind == 1)
                (await seller.Upload(Enumerable.Range(0, 6).SelectMany(lot => LotBook.Rows($"M{i}-{lot}")))).Is(200);
            else
                await seller.Post($"/sims/asignar_plan/L{i - kind}?plan=R{i % 3}D");
        }
    }

    private static async Task<bool> Counted(LocalSimHost host)
    {
        var lots = await host.Stored.Query(DocumentQuery.Over<Lot>());
        var shelves = await host.Stored.Query(DocumentQuery.Over<Shelf>());
        var expected = lots.SelectMany(lot => lot.Sims.Select(sim => (lot.Operator, Plan: lot.PlanOf(sim), sim.State))).CountBy(sim => sim).ToDictionary();
        Assert.Equal(lots.Count, shelves.Sum(shelf => shelf.Lots));
        Assert.Equal(expected.Values.Sum(), shelves.Sum(shelf => shelf.Total));
        Assert.All(shelves, shelf =>
        {
            Assert.Equal(expected.GetValueOrDefault((shelf.Operator, shelf.Plan, SimState.Available)), shelf.Available);
            Assert.Equal(expected.GetValueOrDefault((shelf.Operator, shelf.Plan, SimState.ToppedUp)), shelf.ToppedUp);
        });
        return true;
    }
}
