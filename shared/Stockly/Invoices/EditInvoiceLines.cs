using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Catalogue;

namespace Mostrador.Stockly.Invoices;

/// <summary>Adds lines to drafts and removes them; the totals follow (contract, endpoints 53 and 54).</summary>
public sealed class EditInvoiceLines(Books books, DraftInvoices drafts)
{
    /// <summary>Adds one, at the end.</summary>
    public async Task<InvoiceLineView> Add(Member me, string id, RequestBody body)
    {
        var item = InvoiceItemForm.Read(body);
        var changed = await drafts.Change(me, id, "Cannot add items to finalized invoices", async transaction =>
        {
            var products = await KnownProducts.Find(transaction, item.ProductId is { } product ? [product] : []);
            return draft =>
            {
                var order = draft.Lines.Select(line => line.Order).DefaultIfEmpty(0).Max() + 1;
                return draft.With([.. draft.Lines, item.ToLine(order, products, books.Now)]);
            };
        });
        return InvoiceLineView.Of(changed, changed.Lines[^1]);
    }

    /// <summary>Removes one.</summary>
    public Task Remove(Member me, string id, string lineId) =>
        drafts.Change(me, id, "Cannot modify finalized invoices", draft =>
        {
            var rest = draft.Lines.Where(line => line.Id != lineId).ToList();
            return rest.Count < draft.Lines.Count ? draft.With(rest) : throw Refusal.NotFound("Line item");
        });
}
