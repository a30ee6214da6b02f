using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Invoices;

/// <summary>Changes a draft, or ends that it can be changed (contract, endpoints 57 and 58).</summary>
public sealed class ChangeInvoice(Books books, DraftInvoices drafts, InvoiceFiles files)
{
    /// <summary>Changes what was sent.</summary>
    public async Task<InvoiceView> Update(Member me, HttpRequest request, string id, RequestBody body)
    {
        var fill = InvoiceChangeForm.Read(body);
        return files.Show(me, request, await drafts.Change(me, id, "Cannot update finalized invoices", fill));
    }

    /// <summary>From now on it stays as it is.</summary>
    public async Task<FinalizedInvoiceView> Finish(Member me, string id) => FinalizedInvoiceView.Of(await drafts.Change(
        me, id, "Invoice is already finalized", draft => draft with { IsDraft = false, FinalizedAt = books.Now }));
}

/// <summary>An invoice that has just become final.</summary>
public sealed record FinalizedInvoiceView(bool IsDraft, string PaymentStatus, DateTimeOffset FinalizedAt, string Id, string InvoiceNumber)
{
    internal static FinalizedInvoiceView Of(Invoice invoice) =>
        new(invoice.IsDraft, invoice.PaymentStatus, invoice.FinalizedAt!.Value, invoice.Id, invoice.Number);
}
