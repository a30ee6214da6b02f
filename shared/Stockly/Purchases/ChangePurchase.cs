using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Stockly.Purchases;

/// <summary>Corrects a purchase (contract, endpoint 41). The stock is not touched.</summary>
public sealed class ChangePurchase(Books books)
{
    /// <summary>Changes what was sent.</summary>
    public Task<PurchaseView> Run(Member me, string id, RequestBody body)
    {
        var request = PurchaseForm.ReadChange(body);
        return books.Transact(me, async transaction =>
        {
            var purchase = await transaction.Find<Purchase>(id) ?? throw Refusal.NotFound("Purchase");
            if (request.Items is { } items)
                await KnownProducts.Find(transaction, items.Select(item => item.ProductId));
            var changed = request.Fill(purchase) with { UpdatedAt = books.Now };
            await TradeBook.Turn(transaction, purchase.PurchaseDate, changed.PurchaseDate);
            transaction.Replace(changed);
            return PurchaseView.Of(me, changed);
        });
    }
}
