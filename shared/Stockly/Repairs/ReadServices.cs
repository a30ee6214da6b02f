using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Listing;

namespace Mostrador.Stockly.Repairs;

/// <summary>Repairs (contract, endpoints 64 and 65); every member of the company sees all.</summary>
public sealed class ReadServices(Books books, ServiceViews views)
{
    private const string ByEntry = "entryDate";

    private static readonly Dictionary<string, string> Orders = new()
    {
        ["entry_date"] = ByEntry,
        ["expected_delivery_date"] = "deliveryOrder",
        ["status"] = "status",
        ["priority"] = "priority",
        ["created_at"] = "createdAt",
    };

    /// <summary>One page of those that the query asks for.</summary>
    public async Task<Page<ServiceView>> Page(Member me, HttpRequest request)
    {
        var asked = new QueryReader(request.Query, books.Calendar);
        var page = await books.Of(me).PageNewestFirst<ServiceRecord>(asked, Filters(asked), Orders, ByEntry);
        return new Page<ServiceView>(await views.Of(books.Of(me), me, request, page.Items), page.Query, page.Total);
    }

    /// <summary>One.</summary>
    public async Task<ServiceView> One(Member me, HttpRequest request, string id)
    {
        var reader = books.Of(me);
        var record = await reader.Peek<ServiceRecord>(id) ?? throw NotFound();
        return (await views.Of(reader, me, request, [record]))[0];
    }

    /// <summary>A repair that does not exist in the company.</summary>
    internal static Refusal NotFound() => Refusal.NotFound("Service history");

    private static IEnumerable<DocumentFilter> Filters(QueryReader asked)
    {
        foreach (var filter in ServiceRecord.EntryDateField.Between(asked.Date("start_date"), asked.Date("end_date")))
            yield return filter;
        if (asked.Text("status") is { } status)
            yield return ServiceRecord.StatusField.Is(status);
        if (asked.Text("priority") is { } priority)
            yield return ServiceRecord.PriorityField.Is(priority);
        if (asked.Id("technician_id") is { } technician)
            yield return ServiceRecord.TechnicianField.Is(technician);
        if (asked.Text("serial_number") is { } serial)
            yield return ServiceRecord.SerialSearchField.Contains(SearchLine.Term(serial));
        if (asked.Text("customer_name") is { } name)
            yield return ServiceRecord.CustomerSearchField.Contains(SearchLine.Term(name));
        if (asked.Text("search") is { } term)
            yield return ServiceRecord.SearchField.Contains(SearchLine.Term(term));
    }
}
