using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Stockly.Sales;

/// <summary>Corrects a sale's customer, payment or notes (contract, endpoint 47). Warranties and invoices keep their copies.</summary>
public sealed class ChangeSale(Books books, SaleViews views)
{
    /// <summary>Changes what was sent.</summary>
    public Task<SaleView> Run(Member me, HttpRequest request, string id, RequestBody body)
    {
        var fill = SaleChangeForm.Read(body);
        return books.Transact(me, async transaction =>
        {
            var sale = fill(await transaction.Find<Sale>(id) ?? throw Refusal.NotFound("Sale"));
            await TradeBook.Turn(transaction, sale.SaleDate);
            transaction.Replace(sale);
            return views.Of(me, request, sale);
        });
    }
}
