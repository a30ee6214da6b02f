using Mostrador.LocalSim.Sims;

namespace Mostrador.Benchmarks.Scenes.LocalSim;

/// <summary>How a number of documents is cut into closed shifts, each stored in one transaction.</summary>
/// <param name="Shifts">How many.</param>
/// <param name="Sales">Sales in each.</param>
internal sealed record ShiftPlan(int Shifts, int Sales)
{
    /// <summary>So many that a shift, with what it turns and counts, stays below 90 operations.</summary>
    private const int MostSales = 31;

    /// <summary>The shift, its closing, and the lot that it sells from.</summary>
    private const int BesideTheSales = 3;

    /// <summary>The first sales of a shift are of a SIM each, as far as its lot goes.</summary>
    public int Sims => Math.Min(Sales, Lot.MostSims);

    // A card leads to each SIM; each sale has a movement.
    private int Documents => BesideTheSales + Sims + (2 * Sales);

    /// <summary>
    /// The plan for about so many. As few as there are days are spread over the days, in short shifts: else a small shop would have had
    /// customers on three days of the year.
    /// </summary>
    public static ShiftPlan Of(int documents)
    {
        var plan = Enumerable.Range(1, MostSales).Select(sales => new ShiftPlan(0, sales)).LastOrDefault(plan => plan.Documents * History.Days <= documents)
            ?? new ShiftPlan(0, 1);
        return plan with { Shifts = Math.Max(1, documents / plan.Documents) };
    }
}
