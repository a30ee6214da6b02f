using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Users;

/// <summary>Users within reach, inactive ones included (contract 4.6).</summary>
public sealed class ReadUsers(Shop shop, Lists lists)
{
    /// <summary>A page of them.</summary>
    public Task<Page<UserView>> Page(Caller me, HttpRequest request) =>
        lists.Page(request, DocumentQuery.Over<User>().Within(me.Reach), UserView.Of);

    /// <summary>One of them.</summary>
    public async Task<UserView> One(Caller me, long id) =>
        UserView.Of(await shop.Read.Peek<User>(me.Reach, id) ?? throw Refusal.NotFound(UserView.What));
}
