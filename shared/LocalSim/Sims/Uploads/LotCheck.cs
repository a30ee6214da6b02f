using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>Whether lots can be registered (contract 7.1): lot after lot, and within each in the contract's order.</summary>
internal sealed class LotCheck(PartitionReader reader)
{
    private const int LotsAtOnce = 40;
    private readonly HashSet<string> _sims = [];

    /// <summary>
    /// Looks at lots. The number of an upload that has something of theirs and is still open: they can be registered or not when it has
    /// ended. Null: nobody has anything of them.
    /// </summary>
    /// <exception cref="Refusal">They cannot be registered.</exception>
    public async Task<long?> Rival(IReadOnlyList<Lot> lots)
    {
        var book = await reader.UploadBook();
        foreach (var some in lots.Chunk(LotsAtOnce))
        {
            await reader.Gather(some.SelectMany(NewLots.IdsOf));
            foreach (var lot in some)
            {
                if (await Rival(book, lot) is { } rival)
                    return rival;
            }
        }

        return null;
    }

    private async Task<long?> Rival(UploadBook book, Lot lot)
    {
        if (await reader.Peek<Lot>(lot.Id) is { } known)
            return book.Hides(known.Upload) ? known.Upload : throw FastApiAnswer.BadRequest($"El lote {lot.Id} ya existe.");
        if (lot.Sims.Count > Lot.MostSims)
            throw FastApiAnswer.BadRequest($"El lote {lot.Id} tiene más de {Lot.MostSims} SIMs ({lot.Sims.Count}).");
        if (lot.Sims.DistinctBy(sim => sim.Id).Count() < lot.Sims.Count)
            throw FastApiAnswer.BadRequest($"El lote {lot.Id} contiene ICCID duplicados.");
        foreach (var sim in lot.Sims)
        {
            var card = await reader.Peek<SimCard>(sim.Id);
            if (card is not null && book.Hides(card.Upload))
                return card.Upload;
            if (card is not null || !_sims.Add(sim.Id))
                throw FastApiAnswer.BadRequest($"Algunas SIMs del lote {lot.Id} ya existen en BD.");
        }

        return null;
    }
}
