using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Sales;

/// <summary>Sales within reach, annulled ones included (contract 4.10).</summary>
public sealed class ReadSales(Shop shop, Lists lists)
{
    /// <summary>A page of them.</summary>
    public Task<Page<SaleView>> Page(Caller me, HttpRequest request) =>
        lists.Page(request, DocumentQuery.Over<Sale>().Within(me.Reach), Show);

    /// <summary>One of them.</summary>
    public async Task<SaleView> One(Caller me, long id) =>
        await shop.Read.Show(await shop.Read.Peek<Sale>(me.Reach, id) ?? throw Refusal.NotFound(SaleView.What));

    private Task<IReadOnlyList<SaleView>> Show(IReadOnlyList<Sale> sales) => shop.Read.Show(sales);
}
