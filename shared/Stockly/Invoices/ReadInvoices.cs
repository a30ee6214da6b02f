using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Listing;

namespace Mostrador.Stockly.Invoices;

/// <summary>Invoices (contract, endpoints 51 and 52); every member of the company sees all.</summary>
public sealed class ReadInvoices(Books books, InvoiceFiles files)
{
    private const string ByDate = "invoiceDate";

    private static readonly Dictionary<string, string> Orders = new()
    {
        ["invoice_date"] = ByDate,
        ["date"] = ByDate,
        ["total_amount"] = "totalAmount",
        ["total"] = "totalAmount",
        ["created_at"] = "createdAt",
        ["customer_name"] = "customerOrder",
        ["customer"] = "customerOrder",
    };

    /// <summary>One page of those that the query asks for, without their lines.</summary>
    public async Task<Page<InvoiceView>> Page(Member me, HttpRequest request)
    {
        var asked = new QueryReader(request.Query, books.Calendar);
        var page = await books.Of(me).PageNewestFirst<Invoice>(asked, Filters(asked), Orders, ByDate);
        return page.As(invoice => files.Show(me, request, invoice));
    }

    /// <summary>One, with its lines.</summary>
    public async Task<InvoiceDetailView> One(Member me, HttpRequest request, string id)
    {
        var invoice = await books.Of(me).Peek<Invoice>(id) ?? throw Invoice.NotFound();
        return InvoiceDetailView.Of(files.Show(me, request, invoice), invoice);
    }

    private static IEnumerable<DocumentFilter> Filters(QueryReader asked)
    {
        var (start, end) = (asked.Date("date_from", "start_date"), asked.Date("date_to", "end_date"));
        foreach (var filter in Invoice.InvoiceDateField.Between(start, end))
            yield return filter;
        if (asked.Text("payment_status") is { } status)
            yield return Invoice.PaymentStatusField.Is(status);
        if (asked.Flag("is_draft") is { } isDraft)
            yield return Invoice.IsDraftField.Is(isDraft);
        if (asked.Text("search", "invoice_number") is { } term)
            yield return Invoice.SearchField.Contains(SearchLine.Term(term));
    }
}
