using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Invoices;

/// <summary>
/// The invoices of a sale, which is told of each: whoever makes one and whoever undoes the sale change the same document, so one of
/// them sees what the other did.
/// </summary>
internal static class InvoicesOfSale
{
    /// <summary>Stages that a sale has one invoice more.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">The sale could no longer be undone in one transaction.</exception>
    public static void Add(Transaction transaction, Sale sale, Invoice invoice)
    {
        var more = sale with { Invoices = [.. sale.Invoices, new SaleInvoice(invoice.Id, invoice.InvoiceDate)] };
        if (Removal(more) > CommitLimits.MostOperations)
            throw Invoice.InvalidData();
        transaction.Replace(more);
    }

    /// <summary>Stages that a sale's drafts go with it. Returns them.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">One of the invoices is no draft.</exception>
    public static async Task<IReadOnlyList<Invoice>> Remove(Transaction transaction, Sale sale)
    {
        var invoices = new List<Invoice>(sale.Invoices.Count);
        foreach (var made in sale.Invoices)
        {
            // Relied upon: one that is finalized at the same moment makes this run again.
            if (await transaction.Find<Invoice>(made.Id) is not { } invoice)
                continue;
            if (!invoice.IsDraft)
                throw StocklyAnswer.Conflict("Cannot delete a sale with a finalized invoice");
            InvoiceDay.Remove(transaction, invoice);
            transaction.Delete(invoice);
            invoices.Add(invoice);
        }

        return invoices;
    }

    // What undoing the sale takes: itself, the entry of its day and of the stock's log, warranties, stocks, drafts and their days.
    private static int Removal(Sale sale)
    {
        const int Always = 3;
        return Always
            + sale.WarrantyIds.Count
            + sale.Lines.Select(line => line.ProductId).Distinct().Count()
            + sale.Invoices.Count
            + sale.Invoices.Select(invoice => invoice.Date).Distinct().Count();
    }
}
