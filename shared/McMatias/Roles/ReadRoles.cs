using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Roles;

/// <summary>Roles (contract 4.3), for every user: his forms need their names.</summary>
public sealed class ReadRoles(Shop shop, Lists lists)
{
    /// <summary>A page of them.</summary>
    public Task<Page<RoleView>> Page(HttpRequest request) => lists.Page(request, DocumentQuery.Over<Role>(), RoleView.Of);

    /// <summary>One of them.</summary>
    public async Task<RoleView> One(long id) => RoleView.Of(await shop.Read.Peek<Role>(id) ?? throw Refusal.NotFound(RoleView.What));
}
