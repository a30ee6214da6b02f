using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Branches;

/// <summary>Branches (contract 4.4): every user sees all, also inactive ones.</summary>
public sealed class ReadBranches(Shop shop, Lists lists)
{
    /// <summary>A page of them.</summary>
    public Task<Page<BranchView>> Page(HttpRequest request) => lists.Page(request, DocumentQuery.Over<Branch>(), BranchView.Of);

    /// <summary>One of them.</summary>
    public async Task<BranchView> One(long id) =>
        BranchView.Of(await shop.Read.Peek<Branch>(id) ?? throw Refusal.NotFound(BranchView.What));
}
