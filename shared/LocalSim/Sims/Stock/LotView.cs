namespace Mostrador.LocalSim.Sims.Stock;

/// <summary>A lot, with how many of its SIMs are in each state (contract 7.2).</summary>
public sealed record LotView(
    string LoteId, string Operador, string? PlanAsignado, string Estado, DateTime FechaRegistro, int TotalSims, int SimsDisponibles,
    int SimsRecargadas, int SimsVendidas)
{
    /// <summary>The view of a lot.</summary>
    public static LotView Of(Business business, Lot lot)
    {
        return new LotView(
            lot.Id, lot.Operator, lot.Plan, lot.State, business.Local(lot.RegisteredAt), lot.Sims.Count,
            In(SimState.Available), In(SimState.ToppedUp), In(SimState.Sold));

        int In(string state) => lot.Sims.Count(sim => sim.State == state);
    }
}

/// <summary>All lots, written as they are read.</summary>
public sealed record LotListView(IAsyncEnumerable<LotView> Lotes);
