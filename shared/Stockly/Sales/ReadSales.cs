using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Listing;

namespace Mostrador.Stockly.Sales;

/// <summary>Sales (contract, endpoints 45 and 46); every member of the company sees all.</summary>
public sealed class ReadSales(Books books, SaleViews views)
{
    private const string ByDate = "saleDate";

    private static readonly Dictionary<string, string> Orders = new()
    {
        ["sale_date"] = ByDate,
        ["date"] = ByDate,
        ["total_amount"] = "totalAmount",
        ["total"] = "totalAmount",
        ["customer_name"] = "customerOrder",
        ["customer"] = "customerOrder",
        ["created_at"] = "createdAt",
    };

    /// <summary>One page of those that the query asks for.</summary>
    public async Task<Page<SaleView>> Page(Member me, HttpRequest request)
    {
        var asked = new QueryReader(request.Query, books.Calendar);
        var page = await books.Of(me).PageNewestFirst<Sale>(asked, Filters(asked), Orders, ByDate);
        return page.As(sale => views.Of(me, request, sale));
    }

    /// <summary>One.</summary>
    public async Task<SaleView> One(Member me, HttpRequest request, string id) =>
        views.Of(me, request, await books.Of(me).Peek<Sale>(id) ?? throw Refusal.NotFound("Sale"));

    private static IEnumerable<DocumentFilter> Filters(QueryReader asked)
    {
        var (start, end) = (asked.Date("date_from", "start_date"), asked.Date("date_to", "end_date"));
        foreach (var filter in Sale.SaleDateField.Between(start, end))
            yield return filter;
        if (asked.Text("customer_email") is { } email)
            yield return Sale.CustomerEmailField.Is(email.ToLowerInvariant());
        if (asked.Text("payment_method") is { } method)
            yield return Sale.PaymentMethodField.Is(method);
        if (asked.Text("customer_name") is { } name)
            yield return Sale.CustomerOrderField.Contains(name);
        if (asked.Text("serial_number") is { } serial)
            yield return Sale.SerialSearchField.Contains(SearchLine.Term(serial));
        if (asked.Text("search") is { } term)
            yield return Sale.SearchField.Contains(SearchLine.Term(term));
    }
}
