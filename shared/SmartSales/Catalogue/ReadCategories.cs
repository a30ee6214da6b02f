using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>Categories (contract 4.29, 4.31).</summary>
public sealed class ReadCategories(Shop shop)
{
    /// <summary>All of them, ascending by id.</summary>
    public async Task<CategoryView[]> All() => [.. (await Stored(shop.Read)).Select(CategoryView.Of)];

    /// <summary>One of them.</summary>
    public async Task<CategoryView> One(long id) =>
        CategoryView.Of(await shop.Read.Peek<Category>(id) ?? throw Refusal.NotFound(CategoryView.What));

    internal static Task<IReadOnlyList<Category>> Stored(PartitionReader reader) =>
        reader.Query(DocumentQuery.Over<Category>().OrderBy(Category.IdField.Ascending));
}
