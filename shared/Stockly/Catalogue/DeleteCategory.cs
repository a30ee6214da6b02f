using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Removes an empty category for good (contract, endpoint 25): its name is free, and nobody can put anything into it.</summary>
public sealed class DeleteCategory(Books books)
{
    /// <summary>Removes the category.</summary>
    public Task Run(Member me, string id) => books.Transact(me, async transaction =>
    {
        var category = await transaction.Find<Category>(id) ?? throw Refusal.NotFound("Category");
        if (category.ProductCount > 0)
            throw StocklyAnswer.BadRequest("Cannot delete category with existing products. Please move or delete products first.");
        if (category.ChildCount > 0)
            throw StocklyAnswer.BadRequest("Cannot delete category with subcategories. Please move or delete them first.");
        transaction.Delete(category);
        if (category.ParentId is { } parent)
            transaction.Increment<Category>(parent, Category.ChildCountField, -1, floor: 0);
        await transaction.Release(Category.NameScope, category.Name);
    });
}
