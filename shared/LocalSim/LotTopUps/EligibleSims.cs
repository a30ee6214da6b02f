using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.TopUps;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>Which SIMs of a lot a job takes (contract 8.4, A-18).</summary>
public static class EligibleSims
{
    /// <summary>
    /// Those in stock that have not had the package and are not about to: the ledger decides, not the SIM's plan. A number that stands
    /// twice in the lot is topped up for its first SIM.
    /// </summary>
    /// <param name="lot">The lot.</param>
    /// <param name="productId">The package.</param>
    /// <param name="ledger">All top-ups of the lot's SIMs.</param>
    public static IReadOnlyList<Sim> Of(Lot lot, int productId, IEnumerable<TopUp> ledger)
    {
        var taken = ledger
            .Where(topUp => topUp.ProductId == productId && topUp.State != TopUpState.Failed)
            .Select(topUp => topUp.SimId)
            .ToHashSet();
        return
        [
            .. lot.Sims.Where(sim => SimState.IsSellable(sim.State) && !taken.Contains(sim.Id))
                .DistinctBy(sim => TelephoneNumber.TenDigits(sim.Number) ?? sim.Id),
        ];
    }
}
