namespace Mostrador.LocalSim.Sales;

/// <summary>How many units of each plan a sale takes from what was counted at the opening of its shift (contract 10.2).</summary>
internal static class SoldUnits
{
    /// <summary>
    /// The counts with a sale more: of each plan the larger of its SIMs and of the items with its code, because a card and its plan may
    /// be sold as two items.
    /// </summary>
    /// <param name="counts">Units by plan; plans that are not in it are not counted.</param>
    /// <param name="items">What is sold.</param>
    /// <param name="simPlans">The plan of each SIM that is sold, once for each SIM.</param>
    public static IReadOnlyDictionary<string, long> Add(
        IReadOnlyDictionary<string, long> counts, IReadOnlyList<SaleItem> items, IReadOnlyCollection<string?> simPlans) =>
        counts.ToDictionary(plan => plan.Key, plan => plan.Value + Math.Max(
            simPlans.Count(one => one == plan.Key),
            items.Where(item => item.ProductCode == plan.Key).Sum(item => item.Quantity)));
}
