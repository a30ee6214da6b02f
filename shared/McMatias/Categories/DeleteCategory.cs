using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.McMatias.Categories;

/// <summary>
/// Deletes a category (contract 4.5). Its products and repairs have none from then on: a category that is not there shows as none, and ids
/// are never used again.
/// </summary>
public sealed class DeleteCategory(Shop shop)
{
    /// <summary>Deletes it.</summary>
    public Task Run(long id) => shop.Transact(async transaction =>
    {
        var category = await transaction.Find<Category>(id) ?? throw Refusal.NotFound(CategoryView.What);
        transaction.Delete(category);
        await transaction.Release(Category.PairScope, SaveCategory.PairOf(category));
    });
}
