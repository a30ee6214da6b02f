using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Repairs;

/// <summary>Repairs within reach (contract 4.12).</summary>
public sealed class ReadRepairs(Shop shop, Lists lists, RepairViews views)
{
    /// <summary>A page of them.</summary>
    public Task<Page<RepairView>> Page(Caller me, HttpRequest request) => lists.Page(
        request, DocumentQuery.Over<Repair>().Within(me.Reach), repairs => views.Of(request, shop.Read, repairs));

    /// <summary>One of them.</summary>
    public async Task<RepairView> One(Caller me, HttpRequest request, long id) => await views.One(
        request, shop.Read, await shop.Read.Peek<Repair>(me.Reach, id) ?? throw Refusal.NotFound(RepairView.What));
}
