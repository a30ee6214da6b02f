using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;
using Mostrador.McMatias.Products;

namespace Mostrador.McMatias.Sales;

/// <summary>Lines of sales within reach (contract 4.11).</summary>
public sealed class ReadSaleLines(Shop shop, Lists lists)
{
    private const long NoSale = 0; // Ids start at one.

    /// <summary>A page of them: of one sale (<c>?id_venta</c>), which has none where it is none within reach, or of all.</summary>
    public async Task<Page<SaleLineView>> Page(Caller me, HttpRequest request) => await lists.Page(
        request,
        request.Query["id_venta"].LastOrDefault() is { Length: > 0 } sale
            ? SaleLine.OfSale(await Visible(me, sale))
            : DocumentQuery.Over<SaleLine>().Within(me.Reach),
        Show);

    /// <summary>One of them.</summary>
    public async Task<SaleLineView> One(Caller me, long id) =>
        (await Show([await shop.Read.Peek<SaleLine>(me.Reach, id) ?? throw Refusal.NotFound(SaleLineView.What)]))[0];

    private async Task<long> Visible(Caller me, string id) =>
        PathId.Parse(id) is { } sale && await shop.Read.Peek<Sale>(me.Reach, sale) is not null ? sale : NoSale;

    private async Task<IReadOnlyList<SaleLineView>> Show(IReadOnlyList<SaleLine> lines)
    {
        var products = await shop.Read.PeekAll<Product>(lines.Select(line => line.ProductId));
        return [.. lines.Select(line => SaleLineView.Of(line, products.GetValueOrDefault(line.ProductId)))];
    }
}
