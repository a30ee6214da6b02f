using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Warranties;

/// <summary>Warranties (contract, endpoints 60 to 62); every member of the company sees all.</summary>
public sealed class ReadWarranties(Books books)
{
    // How many sales are looked up at the same time.
    private const int Portion = 50;
    private const string ByExpiry = "expiresAt";

    // Anything else counts as the default.
    private static readonly Dictionary<string, string> Orders = new()
    {
        ["expires_at"] = ByExpiry,
        ["start_date"] = "startDate",
        ["customer_name"] = "customerOrder",
        ["created_at"] = "createdAt",
    };

    /// <summary>One page of those that the query asks for.</summary>
    public async Task<Page<WarrantyView>> Page(Member me, IQueryCollection query)
    {
        var asked = new QueryReader(query, books.Calendar);
        var filters = Filters(asked).ToList();
        var order = asked.Choice("sort_by", Orders, ByExpiry);
        var descending = asked.IsDescending(whenAbsent: false);
        var page = await books.Of(me).Page(
            DocumentQuery.Over<Warranty>()
                .Where(filters)
                .OrderBy(new DocumentOrder(order, descending), new DocumentOrder("id", descending)),
            asked.Page);
        return new Page<WarrantyView>(await Show(me, page.Items), page.Query, page.Total);
    }

    /// <summary>One.</summary>
    public async Task<WarrantyView> One(Member me, string id) =>
        await books.Of(me).Peek<Warranty>(id) is { } warranty && await Show(me, [warranty]) is [var view]
            ? view
            : throw Refusal.NotFound("Warranty");

    /// <summary>Those that expire within days, soonest first.</summary>
    /// <param name="me">Who asks.</param>
    /// <param name="days">How many, as a client spells it; anything but a positive number counts as the default.</param>
    public async Task<WarrantyView[]> Expiring(Member me, string? days)
    {
        int? within = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
        return await Show(me, await books.Of(me).Query(DocumentQuery.Over<Warranty>()
            .Where(WarrantyStatus.Expiring(books.Today, within))
            .OrderBy(new DocumentOrder(ByExpiry, Descending: false), new DocumentOrder("id", Descending: false))));
    }

    private IEnumerable<DocumentFilter> Filters(QueryReader asked)
    {
        foreach (var filter in WarrantyStatus.Filters(asked.Text("status"), books.Today))
            yield return filter;
        if (asked.Text("serial_number") is { } serial)
            yield return Warranty.SerialSearchField.Contains(SearchLine.Term(serial));
        if (asked.Text("customer_name") is { } name)
            yield return Warranty.CustomerOrderField.Contains(name);
        if (asked.Text("search") is { } term)
            yield return Warranty.SearchField.Contains(SearchLine.Term(term));
    }

    // A sale of many lines has as many warranties: it is looked up, not copied into each. Where it was deleted meanwhile, its
    // warranties went with it.
    private async Task<WarrantyView[]> Show(Member me, IReadOnlyCollection<Warranty> warranties)
    {
        var reader = books.Of(me);
        var sales = new Dictionary<string, Sale>();
        foreach (var portion in warranties.Select(warranty => warranty.SaleId).Distinct().Chunk(Portion))
        {
            foreach (var sale in await Task.WhenAll(portion.Select(id => reader.Peek<Sale>(id).AsTask())))
            {
                if (sale is not null)
                    sales.Add(sale.Id, sale);
            }
        }

        return
        [
            .. warranties.Where(warranty => sales.ContainsKey(warranty.SaleId))
                .Select(warranty => WarrantyView.Of(me, warranty, sales[warranty.SaleId], books.Today)),
        ];
    }
}
