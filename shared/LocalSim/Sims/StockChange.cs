using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims.Uploads;

namespace Mostrador.LocalSim.Sims;

/// <summary>
/// The only way in which SIMs change: what a transaction changes of lots, and of the shelves that count them. It costs an operation for
/// each lot and each shelf that it touches.
/// </summary>
public sealed class StockChange(Transaction transaction)
{
    private readonly Dictionary<string, Lot> _found = [];
    private readonly Dictionary<string, Lot> _changed = [];

    /// <summary>How many operations <see cref="Save"/> will stage.</summary>
    public int Operations => _changed.Count + Differences().Count;

    /// <summary>A lot, with what was changed so far; null when there is none.</summary>
    public async Task<Lot?> Lot(string id)
    {
        if (_changed.TryGetValue(id, out var changed))
            return changed;
        if (_found.TryGetValue(id, out var known))
            return known;
        if (!LocalSim.Sims.Lot.CanBeId(id) || await transaction.Find<Lot>(id) is not { } lot || await transaction.Hides(lot.Upload))
            return null;
        return _found[id] = lot;
    }

    /// <summary>A SIM by its id and its lot, with what was changed so far; null when there is none.</summary>
    public async Task<(Lot Lot, Sim Sim)?> Sim(string id)
    {
        if (!Guid.TryParse(id, out var uuid) || await transaction.Peek<SimCard>(uuid.ToString()) is not { } card)
            return null;
        return await Lot(card.LotId) is { } lot ? (lot, lot.Sims.Single(sim => sim.Id == card.Id)) : null;
    }

    /// <summary>Another version of a lot that was found here.</summary>
    public void Change(Lot lot) => _changed[lot.Id] = lot;

    /// <summary>Another version of a SIM of a lot that was found here.</summary>
    public void Change(string lotId, Sim sim) => Change((_changed.GetValueOrDefault(lotId) ?? _found[lotId]).With(sim));

    /// <summary>Stages the changed lots and shelves.</summary>
    public async Task Save()
    {
        foreach (var lot in _changed.Values)
            transaction.Replace(lot);
        await CountOnShelves(transaction, Differences());
    }

    /// <summary>Stages that SIMs have come or gone on shelves.</summary>
    internal static async Task CountOnShelves(Transaction transaction, IReadOnlyDictionary<(string Operator, string? Plan), Dictionary<string, long>> differences)
    {
        foreach (var ((@operator, plan), counts) in differences)
        {
            var key = Shelf.KeyOf(@operator, plan);
            if (await transaction.Peek<Shelf>(key) is null)
            {
                transaction.Create(Shelf.Of(@operator, plan, counts));
                continue;
            }

            foreach (var (state, by) in counts)
                transaction.Increment<Shelf>(key, Shelf.CountOf(state), by);
        }
    }

    /// <summary>Adds the SIMs of a lot to the differences of its shelves.</summary>
    internal static void Count(Dictionary<(string Operator, string? Plan), Dictionary<string, long>> differences, Lot lot, long sign)
    {
        foreach (var sim in lot.Sims)
            Count(differences, (lot.Operator, lot.PlanOf(sim)), sim.State, sign);
    }

    /// <summary>Adds to one count of a shelf.</summary>
    internal static void Count(
        Dictionary<(string Operator, string? Plan), Dictionary<string, long>> differences, (string Operator, string? Plan) shelf, string count, long by)
    {
        var counts = differences.TryGetValue(shelf, out var known) ? known : differences[shelf] = [];
        counts[count] = counts.GetValueOrDefault(count) + by;
    }

    private Dictionary<(string Operator, string? Plan), Dictionary<string, long>> Differences()
    {
        var differences = new Dictionary<(string Operator, string? Plan), Dictionary<string, long>>();
        foreach (var lot in _changed.Values)
        {
            Count(differences, lot, 1);
            Count(differences, _found[lot.Id], -1);
        }

        foreach (var (shelf, counts) in differences.ToList())
        {
            foreach (var state in counts.Where(count => count.Value == 0).Select(count => count.Key).ToList())
                counts.Remove(state);
            if (counts.Count == 0)
                differences.Remove(shelf);
        }

        return differences;
    }
}
