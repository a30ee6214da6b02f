using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Invoices;

/// <summary>
/// Changes of drafts. An invoice with its lines is one document that every change relies upon, so of a change and the end of the
/// draft one sees what the other did: nothing is added to a finalized invoice.
/// </summary>
public sealed class DraftInvoices(Books books)
{
    /// <summary>Changes a draft, and the figures of its day with it.</summary>
    /// <param name="me">Who changes it.</param>
    /// <param name="id">The invoice.</param>
    /// <param name="finalized">What is said when it is no draft any more.</param>
    /// <param name="change">The draft as it shall be. Told first, for what does not exist comes before what is not allowed.</param>
    internal Task<Invoice> Change(
        Member me, string id, string finalized, Func<Transaction, Task<Func<Invoice, Invoice>>> change) =>
        books.Transact(me, async transaction =>
        {
            var draft = await transaction.Find<Invoice>(id) ?? throw Invoice.NotFound();
            var fill = await change(transaction);
            if (!draft.IsDraft)
                throw StocklyAnswer.BadRequest(finalized);
            var changed = fill(draft) with { Revision = draft.Revision + 1, UpdatedAt = books.Now };
            InvoiceDay.Change(transaction, draft, changed);
            transaction.Replace(changed);
            return changed;
        });

    /// <inheritdoc cref="Change(Member, string, string, Func{Transaction, Task{Func{Invoice, Invoice}}})"/>
    internal Task<Invoice> Change(Member me, string id, string finalized, Func<Invoice, Invoice> fill) =>
        Change(me, id, finalized, _ => Task.FromResult(fill));
}
