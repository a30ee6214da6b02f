using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>
/// Registers more lots than one transaction holds: in steps that nobody sees, and the last one shows them all. Every upload takes what it
/// needs in the same order, so that of two that need the same things one gets them all.
/// </summary>
public sealed class UploadInSteps(Business business, UndoUpload undo, TimeProvider time)
{
    // A lot of twenty SIMs with the longest texts has some 60 KB.
    private const int LotsInStep = 25;
    private const int CardsInStep = CommitLimits.MostOperations - 1;

    /// <summary>Stores lots; false when somebody else got hold of something of them meanwhile, and nothing is stored.</summary>
    public async Task<bool> Store(IReadOnlyList<Lot> lots)
    {
        var number = await business.Transact(transaction => transaction.OpenUpload(time.GetUtcNow()));
        var stored = false;
        try
        {
            stored = await Take(number, lots) && await Show(number, lots);
        }
        finally
        {
            if (!stored)
                await undo.Run(number);
        }

        return stored;
    }

    private async Task<bool> Take(long number, IReadOnlyList<Lot> lots)
    {
        foreach (var some in lots.OrderBy(lot => lot.Id, StringComparer.Ordinal).Chunk(LotsInStep))
        {
            if (!await Step(number, [.. some.Select(lot => lot with { Upload = number })]))
                return false;
        }

        var cards = lots.SelectMany(lot => lot.Sims.Select(sim => NewLots.CardOf(lot, sim) with { Upload = number }));
        foreach (var some in cards.OrderBy(card => card.Id, StringComparer.Ordinal).Chunk(CardsInStep))
        {
            if (!await Step(number, some))
                return false;
        }

        return true;
    }

    // False: one of them is there already, or somebody has given this upload up.
    private Task<bool> Step<T>(long number, IReadOnlyList<T> documents)
        where T : class, IDocument<T> => business.Transact(async transaction =>
    {
        if (await transaction.Find<Upload>(DocumentKey.Of(number)) is not { GivenUp: false } upload)
            return false;
        await transaction.Gather(documents.Select(document => T.Type.IdOf(document.Key)));
        foreach (var document in documents)
        {
            if (await transaction.Peek<T>(document.Key) is not null)
                return false;
        }

        foreach (var document in documents)
            transaction.Create(document);
        transaction.Replace(upload with { Steps = upload.Steps + 1, MovedAt = time.GetUtcNow() });
        return true;
    });

    private Task<bool> Show(long number, IReadOnlyList<Lot> lots) => business.Transact(async transaction =>
    {
        if (await transaction.Find<Upload>(DocumentKey.Of(number)) is not { GivenUp: false })
            return false;
        await transaction.CloseUpload(number);
        await NewLots.Count(transaction, lots);
        return true;
    });
}
