using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims;

/// <summary>Puts lots that nobody has into the stock.</summary>
public static class NewLots
{
    /// <summary>
    /// Stages lots, the cards that lead to their SIMs, and their count on the shelves: an operation for each lot, each SIM and each shelf.
    /// A lot or an ICCID that somebody else registers meanwhile makes the work run again.
    /// </summary>
    public static async Task Stage(Transaction transaction, IReadOnlyCollection<Lot> lots)
    {
        var differences = new Dictionary<(string Operator, string? Plan), Dictionary<string, long>>();
        foreach (var lot in lots)
        {
            transaction.Create(lot);
            foreach (var sim in lot.Sims)
                transaction.Create(new SimCard { Id = sim.Id, Number = sim.Number, LotId = lot.Id });
            StockChange.Count(differences, lot, 1);
        }

        await StockChange.CountOnShelves(transaction, differences);
    }
}
