using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Categories;

/// <summary>Categories (contract 4.5), for every user.</summary>
public sealed class ReadCategories(Shop shop, Lists lists)
{
    /// <summary>A page of those of a kind (<c>?tipo</c>) that a search finds.</summary>
    public Task<Page<CategoryView>> Page(HttpRequest request)
    {
        var query = DocumentQuery.Over<Category>().Where(SearchTerms.Filters(request, Category.SearchField, DjangoMessages.Spanish));
        if (request.Query["tipo"].LastOrDefault() is { Length: > 0 } kind)
            query = query.Where(Category.KindField.Is(kind));
        return lists.Page(request, query, CategoryView.Of);
    }

    /// <summary>One of them.</summary>
    public async Task<CategoryView> One(long id) =>
        CategoryView.Of(await shop.Read.Peek<Category>(id) ?? throw Refusal.NotFound(CategoryView.What));
}
