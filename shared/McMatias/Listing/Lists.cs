using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;

namespace Mostrador.McMatias.Listing;

/// <summary>Lists as this API shows them: ten to a page, ascending by id (contract 1).</summary>
public sealed class Lists(Shop shop)
{
    private static readonly Pager Pages = new(10, DjangoMessages.Spanish);

    /// <summary>The page that a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="query">Everything that is on the list, without an order.</param>
    /// <param name="view">Views of the documents of a page, in their order.</param>
    /// <exception cref="Kernel.Refusals.Refusal">There is no such page.</exception>
    public async Task<Page<TView>> Page<T, TView>(
        HttpRequest request, DocumentQuery<T> query, Func<IReadOnlyList<T>, Task<IReadOnlyList<TView>>> view)
        where T : class, IListed<T>
    {
        query = query.OrderBy(T.IdField.Ascending);
        if (Pages.Uncounted(request) is var (skip, take))
        {
            var (found, count) = await shop.Read.QueryAndCount(query.Skip(skip).Take(take));
            return Pages.Slice(request, count).With(await view(found));
        }

        var slice = Pages.Slice(request, await shop.Read.Count(query));
        return slice.With(await view(await shop.Read.Query(query.Skip(slice.Skip).Take(slice.Take))));
    }

    /// <summary>The page that a request asks for, of documents that say everything that is shown of them.</summary>
    public Task<Page<TView>> Page<T, TView>(HttpRequest request, DocumentQuery<T> query, Func<T, TView> view)
        where T : class, IListed<T> =>
        Page<T, TView>(request, query, documents => Task.FromResult<IReadOnlyList<TView>>([.. documents.Select(view)]));
}
