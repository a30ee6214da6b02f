using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims;

/// <summary>Finds SIMs outside of changes.</summary>
internal static class FindSim
{
    /// <summary>The SIM with this id and its lot; null when there is none.</summary>
    public static async Task<(Lot Lot, Sim Sim)?> SimBy(this PartitionReader reader, string id) =>
        Guid.TryParse(id, out var uuid) && await reader.Peek<SimCard>(uuid.ToString()) is { } card ? await reader.SimOf(card) : null;

    /// <summary>The SIM with this ICCID and its lot; null when there is none.</summary>
    public static Task<(Lot Lot, Sim Sim)?> SimByIccid(this PartitionReader reader, string iccid) => reader.SimBy(Sim.IdOf(iccid));

    /// <summary>The SIM with this number: one that can be sold before others, then the newest (contract 7.5).</summary>
    public static async Task<(Lot Lot, Sim Sim)?> SimByNumber(this PartitionReader reader, string number)
    {
        var cards = await reader.Query(DocumentQuery.Over<SimCard>().Where(SimCard.NumberField.Is(number)));
        await reader.Gather(cards.Select(card => Lot.Type.IdOf(card.LotId)));
        var found = new List<(Lot Lot, Sim Sim)>();
        foreach (var card in cards)
            found.Add(await reader.SimOf(card));
        return found.Count == 0 ? null : found
            .OrderByDescending(one => SimState.IsSellable(one.Sim.State))
            .ThenByDescending(one => one.Sim.IsFree)
            .ThenByDescending(one => one.Lot.RegisteredAt)
            .First();
    }

    private static async Task<(Lot Lot, Sim Sim)> SimOf(this PartitionReader reader, SimCard card)
    {
        var lot = await reader.Peek<Lot>(card.LotId) ?? throw new InvalidDataException($"The SIM {card.Id} is of a lot that does not exist.");
        return (lot, lot.Sims.Single(sim => sim.Id == card.Id));
    }
}
