using System.Globalization;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Benchmarks.Scenes.LocalSim;

/// <summary>Lots whose SIMs are numbered from one lot to the next, so that whoever knows how many there are knows all ICCIDs.</summary>
internal static class SoldLots
{
    private static readonly string[] Operators = ["CLARO", "MOVISTAR", "TIGO"];
    private static readonly string[] Plans = ["R5D", "R7D", "R15D", "R30D"];

    /// <summary>The ICCID of a SIM.</summary>
    public static string IccidOf(int sim) => $"8957000{sim.ToString("D12", CultureInfo.InvariantCulture)}";

    /// <summary>A lot with a plan, from which nothing has been sold yet.</summary>
    public static Lot Lot(int number, int firstSim, int sims, Workday day) => new()
    {
        Id = $"L{number.ToString("D6", CultureInfo.InvariantCulture)}",
        Operator = Operators[number % Operators.Length],
        Plan = Plans[number % Plans.Length],
        State = SimState.ToppedUp,
        RegisteredAt = day.Opens,
        Sims = [.. Enumerable.Range(firstSim, sims).Select(Sim)],
    };

    private static Sim Sim(int number)
    {
        var iccid = IccidOf(number);
        return new Sim
        {
            Id = Mostrador.LocalSim.Sims.Sim.IdOf(iccid),
            Number = $"3{number.ToString("D9", CultureInfo.InvariantCulture)}",
            Iccid = iccid,
            State = SimState.ToppedUp,
        };
    }
}
