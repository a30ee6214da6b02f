using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Adds categories, renames and moves them (contract, endpoints 23 and 24).</summary>
public sealed class SaveCategory(Books books)
{
    // Numbers the moves: see Move.
    private const string Moves = "stockly-category-moves";

    /// <summary>Adds a category.</summary>
    public Task<CategoryView> Create(Member me, RequestBody body)
    {
        var read = CategoryForm.Read(body);
        return books.Transact(me, async transaction =>
        {
            var category = read(new Category { Id = Registry.NewId(), Name = "", CreatedAt = books.Now, UpdatedAt = books.Now });
            if (category.ParentId is { } parent)
            {
                _ = await transaction.Peek<Category>(parent) ?? throw StocklyAnswer.NoSuchReference();
                transaction.Increment<Category>(parent, Category.ChildCountField, 1);
            }

            await CheckName(transaction, category);
            transaction.Create(category);
            transaction.Claim(Category.NameScope, category.Name, category.Key);
            return CategoryView.Of(category);
        });
    }

    /// <summary>Changes a category.</summary>
    public Task<CategoryView> Update(Member me, string id, RequestBody body)
    {
        var read = CategoryForm.ReadChange(body);
        return books.Transact(me, async transaction =>
        {
            var current = await transaction.Find<Category>(id) ?? throw Refusal.NotFound("Category");
            var category = read(current) with { UpdatedAt = books.Now };
            if (category.ParentId != current.ParentId)
                await Move(transaction, id, current.ParentId, category.ParentId);
            await CheckName(transaction, category);
            transaction.Replace(category);
            await transaction.Reclaim(Category.NameScope, current.Name, category.Name, category.Key);
            return CategoryView.Of(category);
        });
    }

    // Two moves that are each right could make a circle together, so moves take turns, and what stands above the new parent is
    // read after that. Whoever was checked against a tree that has changed since runs again.
    private static async Task Move(Transaction transaction, string id, string? from, string? to)
    {
        await transaction.TakeTurn(Moves);
        for (var above = to; above is not null;)
        {
            if (above == id)
                throw StocklyAnswer.BadRequest("A category cannot be its own ancestor");
            var category = await transaction.Peek<Category>(above) ?? throw StocklyAnswer.NoSuchReference();
            above = category.ParentId;
        }

        if (from is not null)
            transaction.Increment<Category>(from, Category.ChildCountField, -1, floor: 0);
        if (to is not null)
            transaction.Increment<Category>(to, Category.ChildCountField, 1);
    }

    private static async Task CheckName(Transaction transaction, Category category)
    {
        if (await transaction.OwnerOf(Category.NameScope, category.Name) is { } owner && owner != category.Key)
            throw StocklyAnswer.Conflict("Category name already exists in this company");
    }
}
