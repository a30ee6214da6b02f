using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims;

namespace Mostrador.LocalSim.Sales;

/// <summary>Finds the SIMs that the items of a sale name: by id, ICCID or number.</summary>
internal static class NamedSims
{
    /// <summary>The id of the SIM of each item, null where an item names none.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">A SIM does not exist, or cannot be sold.</exception>
    public static async Task<IReadOnlyList<string?>> Find(Transaction transaction, StockChange stock, IReadOnlyList<AskedItem> items)
    {
        await Gather(transaction, items);
        var ids = new string?[items.Count];
        var isFree = true;
        for (var i = 0; i < ids.Length; i++)
        {
            if (!items[i].Sim.IsGiven)
                continue;
            var sim = await One(transaction, stock, items[i].Sim) ?? throw FastApiAnswer.NotFound("SIM no encontrada");
            isFree &= sim.IsFree;
            ids[i] = sim.Id;
        }

        return isFree ? ids : throw FastApiAnswer.BadRequest("SIM no disponible");
    }

    private static async Task<Sim?> One(Transaction transaction, StockChange stock, SimName name)
    {
        var id = name.Id ?? (name.Iccid is { } iccid ? Sim.IdOf(iccid) : (await transaction.SimByNumber(name.Number!))?.Sim.Id);
        if (id is null || await stock.Sim(id) is not { Sim: var sim })
            return null;
        var isSame = (name.Number ?? sim.Number) == sim.Number && (name.Iccid ?? sim.Iccid) == sim.Iccid;
        return isSame ? sim : null;
    }

    // Two journeys, however many SIMs: to their cards, and to their lots.
    private static async Task Gather(Transaction transaction, IReadOnlyList<AskedItem> items)
    {
        List<string> cards = [.. items.Select(item => IdOf(item.Sim)).OfType<string>().Distinct()];
        await transaction.Gather(cards.Select(SimCard.Type.IdOf));
        var lots = new HashSet<string>();
        foreach (var id in cards)
        {
            if (await transaction.Peek<SimCard>(id) is { LotId: var lot })
                lots.Add(Lot.Type.IdOf(lot));
        }

        await transaction.Gather(lots);
    }

    private static string? IdOf(SimName name) => name switch
    {
        { Id: { } id } => Guid.TryParse(id, out var uuid) ? uuid.ToString() : null,
        { Iccid: { } iccid } => Sim.IdOf(iccid),
        _ => null,
    };
}
