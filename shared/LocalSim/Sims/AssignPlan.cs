using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;

namespace Mostrador.LocalSim.Sims;

/// <summary>Gives a lot a plan, and those of its SIMs that are in stock (contract 7.3).</summary>
public sealed class AssignPlan(Business business)
{
    private static readonly TextField Plan = new("plan", least: 1, trimmed: true);

    /// <summary>Gives it; answers what is said of it.</summary>
    public async Task<string> Run(string lotId, HttpRequest request)
    {
        // The framework decodes a path, except for slashes within a segment.
        lotId = lotId.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var input = Input.Query(request);
        var plan = input.Read(Plan);
        input.Check();
        await business.Transact(async transaction =>
        {
            var stock = new StockChange(transaction);
            var lot = await stock.Lot(lotId) ?? throw FastApiAnswer.NotFound("Lote no encontrado");
            stock.Change(lot with { Plan = plan, State = SimState.ToppedUp, Sims = [.. lot.Sims.Select(sim => Given(lot, sim, plan))] });
            await stock.Save();
        });
        return $"Plan '{plan}' asignado al lote {lotId}.";
    }

    // A SIM that has left the stock keeps the plan that it left with, even none of its own.
    private static Sim Given(Lot lot, Sim sim, string plan) => SimState.IsSellable(sim.State)
        ? sim with { Plan = plan, State = SimState.ToppedUp }
        : sim with { Plan = lot.PlanOf(sim) };
}
