using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims.Uploads;

namespace Mostrador.LocalSim.Sims;

/// <summary>Finds SIMs and lots outside of changes.</summary>
internal static class FindSim
{
    /// <summary>The lot with this id; null when there is none.</summary>
    public static async Task<Lot?> LotBy(this PartitionReader reader, string id)
    {
        if (!Lot.CanBeId(id) || await reader.Peek<Lot>(id) is not { } lot || await reader.Hides(lot.Upload))
            return null;
        // Its upload may have been undone between the two.
        return lot.Upload is null ? lot : await reader.Peek<Lot>(id);
    }

    /// <summary>The SIM with this id and its lot; null when there is none.</summary>
    public static async Task<(Lot Lot, Sim Sim)?> SimBy(this PartitionReader reader, string id) =>
        Guid.TryParse(id, out var uuid) && await reader.Peek<SimCard>(uuid.ToString()) is { } card && !await reader.Hides(card.Upload)
            ? await reader.SimOf(card)
            : null;

    /// <summary>The SIM with this ICCID and its lot; null when there is none.</summary>
    public static Task<(Lot Lot, Sim Sim)?> SimByIccid(this PartitionReader reader, string iccid) => reader.SimBy(Sim.IdOf(iccid));

    /// <summary>The SIM with this number: one that can be sold before others, then the newest (contract 7.5).</summary>
    public static Task<(Lot Lot, Sim Sim)?> SimByNumber(this PartitionReader reader, string number) => reader.SimByAny(iccid: null, number);

    /// <summary>The SIM with this ICCID or this number: one that can be sold before others, then the newest (contract 7.5, 7.6).</summary>
    public static async Task<(Lot Lot, Sim Sim)?> SimByAny(this PartitionReader reader, string? iccid, string? number)
    {
        var found = new List<(Lot Lot, Sim Sim)>();
        if (number is not null)
            found.AddRange(await reader.SimsByNumber(number));
        if (iccid is not null && await reader.SimByIccid(iccid) is { } one)
            found.Add(one);
        return found.Count == 0
            ? null
            : found
                .OrderByDescending(sim => SimState.IsSellable(sim.Sim.State))
                .ThenByDescending(sim => sim.Sim.IsFree)
                .ThenByDescending(sim => sim.Lot.RegisteredAt)
                .First();
    }

    private static async Task<IReadOnlyList<(Lot Lot, Sim Sim)>> SimsByNumber(this PartitionReader reader, string number)
    {
        var cards = await reader.Query(DocumentQuery.Over<SimCard>().Where(SimCard.NumberField.Is(number)));
        if (cards.Any(card => card.Upload is not null))
        {
            var book = await reader.UploadBook();
            cards = [.. cards.Where(card => !book.Hides(card.Upload))];
        }

        await reader.Gather(cards.Select(card => Lot.Type.IdOf(card.LotId)));
        var found = new List<(Lot Lot, Sim Sim)>();
        foreach (var card in cards)
        {
            if (await reader.SimOf(card) is { } sim)
                found.Add(sim);
        }

        return found;
    }

    // Null: its upload was undone since the card was read.
    private static async Task<(Lot Lot, Sim Sim)?> SimOf(this PartitionReader reader, SimCard card) =>
        await reader.Peek<Lot>(card.LotId) is { } lot ? (lot, lot.Sims.Single(sim => sim.Id == card.Id)) : null;
}
