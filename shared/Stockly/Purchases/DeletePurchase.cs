using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Stockly.Purchases;

/// <summary>Removes a purchase from lists, statistics and reports (contract, endpoint 42). The stock stays as it is.</summary>
public sealed class DeletePurchase(Books books)
{
    /// <summary>Removes it.</summary>
    public Task Run(Member me, string id) => books.Transact(me, async transaction =>
    {
        var purchase = await transaction.Find<Purchase>(id) ?? throw Refusal.NotFound("Purchase");
        await TradeBook.Turn(transaction, purchase.PurchaseDate);
        transaction.Delete(purchase);
    });
}
