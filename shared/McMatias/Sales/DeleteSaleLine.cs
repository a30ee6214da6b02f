using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;

namespace Mostrador.McMatias.Sales;

/// <summary>Takes a line out of its sale (contract 4.11). Stock does not move.</summary>
public sealed class DeleteSaleLine(Shop shop)
{
    /// <summary>Deletes it.</summary>
    public Task Run(Caller me, long id) => shop.Transact(async transaction =>
    {
        var line = await transaction.Find<SaleLine>(me.Reach, id) ?? throw Refusal.NotFound(SaleLineView.What);
        var sale = await transaction.Find<Sale>(line.SaleId) ?? throw Refusal.NotFound(SaleLineView.What);
        transaction.Delete(line);
        transaction.Replace(sale with { Lines = sale.Lines - 1 });
    });
}
