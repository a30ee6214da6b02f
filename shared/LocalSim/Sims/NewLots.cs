using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims;

/// <summary>Puts lots that nobody has into the stock.</summary>
public static class NewLots
{
    /// <summary>Shelves that are counted at once, at most: all that an upload in steps stores is shown by one transaction.</summary>
    public const int MostShelves = 90;

    /// <summary>Whether <see cref="Stage"/> stages no more operations than a transaction has.</summary>
    public static bool FitOneTransaction(IReadOnlyCollection<Lot> lots) =>
        lots.Sum(lot => 1 + lot.Sims.Count) + ShelvesOf(lots) <= CommitLimits.MostOperations;

    /// <summary>How many shelves new lots stand on.</summary>
    public static int ShelvesOf(IReadOnlyCollection<Lot> lots) => lots.Select(lot => (lot.Operator, lot.Plan)).Distinct().Count();

    /// <summary>
    /// Stages lots, the cards that lead to their SIMs, and their count on the shelves: an operation for each lot, each SIM and each shelf.
    /// A lot or an ICCID that somebody else registers meanwhile makes the work run again.
    /// </summary>
    public static async Task Stage(Transaction transaction, IReadOnlyCollection<Lot> lots)
    {
        foreach (var lot in lots)
        {
            transaction.Create(lot);
            foreach (var sim in lot.Sims)
                transaction.Create(CardOf(lot, sim));
        }

        await Count(transaction, lots);
    }

    /// <summary>Stages the count of new lots on the shelves.</summary>
    internal static Task Count(Transaction transaction, IEnumerable<Lot> lots)
    {
        var differences = new Dictionary<(string Operator, string? Plan), Dictionary<string, long>>();
        foreach (var lot in lots)
        {
            StockChange.Count(differences, lot, 1);
            StockChange.Count(differences, (lot.Operator, lot.Plan), Shelf.LotCount, 1);
        }

        return StockChange.CountOnShelves(transaction, differences);
    }

    /// <summary>The card that leads to a SIM.</summary>
    internal static SimCard CardOf(Lot lot, Sim sim) => new() { Id = sim.Id, Number = sim.Number, LotId = lot.Id };

    /// <summary>The stored ids of a lot and of the cards of its SIMs.</summary>
    internal static IEnumerable<string> IdsOf(Lot lot) => lot.Sims.Take(Lot.MostSims).Select(sim => SimCard.Type.IdOf(sim.Id)).Prepend(Lot.Type.IdOf(lot.Id));
}
