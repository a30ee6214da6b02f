using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Listing;

namespace Mostrador.Stockly.Purchases;

/// <summary>Purchases (contract, endpoints 39 and 40); every member of the company sees all.</summary>
public sealed class ReadPurchases(Books books)
{
    private const string ByDate = "purchaseDate";

    private static readonly Dictionary<string, string> Orders = new()
    {
        ["date"] = ByDate,
        ["profit_amount"] = "profitAmount",
        ["profit"] = "profitAmount",
        ["total_amount"] = "totalAmount",
        ["total"] = "totalAmount",
        ["supplier_name"] = "supplierOrder",
        ["created_at"] = "createdAt",
    };

    /// <summary>One page of those that the query asks for.</summary>
    public async Task<Page<ListedPurchaseView>> Page(Member me, IQueryCollection query)
    {
        var asked = new QueryReader(query, books.Calendar);
        var page = await books.Of(me).PageNewestFirst<Purchase>(asked, Filters(asked), Orders, ByDate);
        return page.As(purchase => new ListedPurchaseView(PurchaseView.Of(me, purchase)));
    }

    /// <summary>One.</summary>
    public async Task<PurchaseView> One(Member me, string id) =>
        PurchaseView.Of(me, await books.Of(me).Peek<Purchase>(id) ?? throw Refusal.NotFound("Purchase"));

    private static IEnumerable<DocumentFilter> Filters(QueryReader asked)
    {
        foreach (var filter in Purchase.PurchaseDateField.Between(asked.Date("start_date"), asked.Date("end_date")))
            yield return filter;
        if (asked.Id("supplier_id") is { } supplier)
            yield return Purchase.SupplierIdField.Is(supplier);
        if (asked.Text("search", "supplier_name") is { } name)
            yield return Purchase.SupplierOrderField.Contains(name);
    }
}
