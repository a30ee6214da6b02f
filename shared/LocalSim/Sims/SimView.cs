namespace Mostrador.LocalSim.Sims;

/// <summary>A SIM as every answer shows it (contract 7): all twelve fields.</summary>
public sealed record SimView(
    string Id, string LoteId, string NumeroLinea, string Iccid, string Estado, DateTime FechaRegistro, string? PlanAsignado,
    long? WinredProductId, DateTime? FechaUltimaRecarga, bool Vendida, DateTime? FechaVenta, string? VentaId)
{
    /// <summary>The view of a SIM of a lot.</summary>
    public static SimView Of(Business business, Lot lot, Sim sim) => new(
        sim.Id, lot.Id, sim.Number, sim.Iccid, sim.State, business.Local(lot.RegisteredAt), lot.PlanOf(sim),
        sim.WinredProductId, business.Local(sim.ToppedUpAt), sim.State == SimState.Sold, business.Local(sim.SoldAt), sim.SaleId);
}
