using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Invoices;
using Mostrador.Stockly.Turnover;
using Mostrador.Stockly.Warranties;

namespace Mostrador.Stockly.Sales;

/// <summary>
/// Undoes a sale (contract, endpoint 48): it, its warranties and its draft invoices disappear, its units come back on the shelf. Of two
/// who do it at once, one finds it gone. Units of a deleted product come back too: it is out of sight, and its log stays whole.
/// </summary>
public sealed class DeleteSale(Books books, Leftovers leftovers)
{
    /// <summary>Undoes it.</summary>
    public async Task Run(Member me, string id)
    {
        var drafts = await books.Transact(me, transaction => Undo(transaction, me, id));
        await leftovers.Discard(drafts.Select(draft => draft.PdfFile));
    }

    private async Task<IReadOnlyList<Invoice>> Undo(Transaction transaction, Member me, string id)
    {
        var sale = await transaction.Find<Sale>(id) ?? throw Refusal.NotFound("Sale");
        var drafts = await InvoicesOfSale.Remove(transaction, sale);
        await RemoveWarranties(transaction, sale);
        Shelf.Move(transaction, me, books.Now, StockSource.SaleDeleted, SoldUnits.Of(sale.Lines, sign: 1));
        await TradeBook.Turn(transaction, sale.SaleDate);
        transaction.Delete(sale);
        return drafts;
    }

    private static async Task RemoveWarranties(Transaction transaction, Sale sale)
    {
        foreach (var id in sale.WarrantyIds)
        {
            if (await transaction.Find<Warranty>(id) is { } warranty)
                transaction.Delete(warranty);
        }
    }
}
