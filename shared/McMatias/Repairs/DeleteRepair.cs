using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Pictures;

namespace Mostrador.McMatias.Repairs;

/// <summary>Deletes a repair within reach (contract 4.12), and then its photos. Its number is free, but is not given out again.</summary>
public sealed class DeleteRepair(Shop shop, PictureStore pictures)
{
    /// <summary>Deletes it.</summary>
    public async Task Run(Caller me, long id)
    {
        var deleted = await shop.Transact(async transaction =>
        {
            var repair = await transaction.Find<Repair>(me.Reach, id) ?? throw Refusal.NotFound(RepairView.What);
            transaction.Delete(repair);
            await transaction.Release(Repair.NumberScope, RepairNumbers.ClaimOf(repair));
            RepairUses.Count(transaction, repair, null);
            return repair;
        });
        await pictures.Discard(RepairPhotos.Of(deleted));
    }
}
