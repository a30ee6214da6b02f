using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>
/// Sets a stock by hand, or adds to it or takes from it (contract, endpoint 32). The product is relied upon, other than by purchases
/// and sales: whoever counts a shelf is told what is on it now.
/// </summary>
public sealed class ChangeStock(Books books, ProductViews views)
{
    /// <summary>Changes the stock.</summary>
    public async Task<ChangedStockView> Run(Member me, string id, HttpRequest request, RequestBody body)
    {
        var (change, reason) = StockForm.Read(body);
        var product = await books.Transact(me, async transaction =>
        {
            var current = await Product.Find(transaction, id);
            var stock = change(current.Stock);
            if (stock < 0)
                throw StocklyAnswer.BadRequest("Insufficient stock");
            var changed = current with { Stock = stock, UpdatedAt = books.Now };
            transaction.Replace(changed);
            StockLog.Write(
                transaction, me, books.Now, StockSource.Manual, [new StockLine(id, stock - current.Stock, stock)], reason);
            return changed;
        });
        return ChangedStockView.Of(await views.Of(me, request, product));
    }
}
