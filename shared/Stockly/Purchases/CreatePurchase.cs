using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Stockly.Purchases;

/// <summary>Enters a purchase (contract, endpoint 38): it is stored and the stock of its products grows, or nothing happens.</summary>
public sealed class CreatePurchase(Books books)
{
    /// <summary>Enters the purchase.</summary>
    public Task<PurchaseView> Run(Member me, RequestBody body)
    {
        var request = PurchaseForm.Read(body);
        var items = request.Items!;
        var purchase = request.Fill(New(me));
        return books.Transact(me, async transaction =>
        {
            await KnownProducts.Find(transaction, items.Select(item => item.ProductId));
            Shelf.Move(transaction, me, books.Now, StockSource.Purchase, Arrivals(items));
            await TradeBook.Turn(transaction, purchase.PurchaseDate);
            transaction.Create(purchase);
            return PurchaseView.Of(me, purchase);
        });
    }

    private static StockLine[] Arrivals(IEnumerable<PurchaseItem> items) =>
        [.. items.GroupBy(item => item.ProductId).Select(same => new StockLine(same.Key, same.Sum(item => (long)item.Quantity)))];

    private Purchase New(Member me) => new()
    {
        Id = Registry.NewId(),
        UserId = me.User.Id,
        BuyerName = me.User.Name,
        Lines = [],
        TotalAmount = default,
        CostAmount = default,
        SellAmount = default,
        PurchaseDate = books.Today,
        CreatedAt = books.Now,
        UpdatedAt = books.Now,
    };
}
