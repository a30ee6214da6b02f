using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>
/// Takes away what an upload in steps has stored that will never be whole: because others got hold of something of it, or because the
/// process that stored it has ended. Several may do it at once.
/// </summary>
public sealed class UndoUpload(Business business, TimeProvider time)
{
    // Four lots of twenty SIMs with their cards are 84 operations.
    private const int LotsInStep = 4;

    /// <summary>An upload that has not moved for so long is nobody's any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Undoes what is left of uploads that are nobody's any more.</summary>
    public async Task Forgotten()
    {
        foreach (var number in (await business.Read.UploadBook()).Open)
        {
            if (await business.Read.Peek<Upload>(number) is { } upload && (upload.GivenUp || upload.MovedAt < time.GetUtcNow() - Patience))
                await Run(number);
        }
    }

    /// <summary>Undoes an upload, unless it is whole or undone.</summary>
    public async Task Run(long number)
    {
        if (!await business.Transact(transaction => GiveUp(transaction, number)))
            return;
        while (await SomeOf(number) is { Count: > 0 } lots)
            await business.Transact(transaction => Remove(transaction, number, lots));
        await business.Transact(transaction => transaction.CloseUpload(number));
    }

    // From then on no step of it is stored.
    private static async Task<bool> GiveUp(Transaction transaction, long number)
    {
        if (await transaction.Find<Upload>(DocumentKey.Of(number)) is not { } upload)
            return false;
        if (!upload.GivenUp)
            transaction.Replace(upload with { GivenUp = true });
        return true;
    }

    private Task<IReadOnlyList<Lot>> SomeOf(long number) =>
        business.Read.Query(DocumentQuery.Over<Lot>().Where(Lot.UploadField.Is(number)).Take(LotsInStep));

    // Cards are stored when all lots are, so the lots lead to every card. A card may be somebody else's.
    private static async Task Remove(Transaction transaction, long number, IReadOnlyList<Lot> lots)
    {
        await transaction.Gather(lots.SelectMany(NewLots.IdsOf));
        foreach (var known in lots)
        {
            foreach (var sim in known.Sims)
            {
                if (await transaction.Find<SimCard>(sim.Id) is { } card && card.Upload == number)
                    transaction.Delete(card);
            }

            if (await transaction.Find<Lot>(known.Id) is { } lot && lot.Upload == number)
                transaction.Delete(lot);
        }
    }
}
