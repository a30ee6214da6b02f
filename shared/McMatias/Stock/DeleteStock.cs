using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;

namespace Mostrador.McMatias.Stock;

/// <summary>Takes a product out of the stock of a branch, whatever there is of it (contract 4.9).</summary>
public sealed class DeleteStock(Shop shop)
{
    /// <summary>Deletes the stock level.</summary>
    public Task Run(Caller me, long id) => shop.Transact(async transaction =>
    {
        var level = await transaction.FindStock(me.Reach, id);
        if (level is null || await transaction.Show(level) is null)
            throw Refusal.NotFound(StockView.What);
        transaction.Delete(level);
    });
}
