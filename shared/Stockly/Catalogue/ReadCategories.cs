using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Categories, page by page or as a tree (contract, endpoints 21 and 22).</summary>
public sealed class ReadCategories(Books books)
{
    private const string Roots = "null";

    private static readonly DocumentQuery<Category> ByName =
        DocumentQuery.Over<Category>().OrderBy(Category.NameOrderField.Ascending, Category.IdField.Ascending);

    /// <summary>A page of those that a query asks for, by name.</summary>
    public async Task<Page<CategoryView>> List(Member me, IQueryCollection query)
    {
        var asked = new QueryReader(query, books.Calendar);
        var categories = ByName;
        if (asked.Text("search") is { } term)
            categories = categories.Where(Category.NameOrderField.Contains(term));
        if (ParentOf(asked) is { } parent)
            categories = categories.Where(Category.ParentKeyField.Is(parent));
        return (await books.Of(me).Page(categories, asked.Page)).As(CategoryView.Of);
    }

    /// <summary>All, as a tree.</summary>
    public async Task<CategoryTree> Tree(Member me) => CategoryTree.Of(await books.Of(me).Query(ByName));

    private static string? ParentOf(QueryReader asked) =>
        asked.Text("parent_id") == Roots ? Category.NoParent : asked.Id("parent_id");
}
