using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Stock;

/// <summary>Stock levels within reach (contract 4.9).</summary>
public sealed class ReadStock(Shop shop, Lists lists)
{
    /// <summary>A page of them, without what is left of deleted products and branches.</summary>
    public async Task<Page<StockView>> Page(Caller me, HttpRequest request)
    {
        var left = await shop.Read.Query(DocumentQuery.Over<Clearance>());
        return await lists.Page(
            request,
            DocumentQuery.Over<StockLevel>().Within(me.Reach).Where(left.Select(clearance => clearance.Others)),
            Show);
    }

    /// <summary>One of them.</summary>
    public async Task<StockView> One(Caller me, long id) =>
        await shop.Read.PeekStock(me.Reach, id) is { } level && await shop.Read.Show(level) is { } view
            ? view
            : throw Refusal.NotFound(StockView.What);

    private Task<IReadOnlyList<StockView>> Show(IReadOnlyList<StockLevel> levels) => shop.Read.Show(levels);
}
