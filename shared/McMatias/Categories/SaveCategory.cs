using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.McMatias.Categories;

/// <summary>Makes categories and changes them (contract 4.5). Name and kind together are unique, without case and accents.</summary>
public sealed class SaveCategory(Shop shop)
{
    /// <summary>Makes a category.</summary>
    public async Task<CategoryView> Create(RequestBody body)
    {
        var blank = new Category { Id = await shop.NextId<Category>(), Name = "", Kind = "" };
        return await shop.Transact(async transaction =>
        {
            var category = await Read(transaction, Input.Whole(body, DjangoMessages.Spanish), blank);
            transaction.Create(category);
            transaction.Claim(Category.PairScope, PairOf(category), category.Key);
            return CategoryView.Of(category);
        });
    }

    /// <summary>Changes a category.</summary>
    public Task<CategoryView> Update(long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Category>(id) ?? throw Refusal.NotFound(CategoryView.What);
        var category = await Read(transaction, Input.Of(body, DjangoMessages.Spanish, partial), current);
        if (category == current)
            return CategoryView.Of(category);
        transaction.Replace(category);
        await transaction.Reclaim(Category.PairScope, PairOf(current), PairOf(category), category.Key);
        return CategoryView.Of(category);
    });

    /// <summary>What the pair of a category is claimed as.</summary>
    internal static string PairOf(Category category) => $"{category.Kind}\n{SearchText.Fold(category.Name)}";

    private static async Task<Category> Read(Transaction transaction, Input input, Category current)
    {
        var category = CategoryForm.Read(input, current);
        input.Check();
        return await transaction.IsTaken(Category.PairScope, PairOf(category), category.Key)
            ? throw DjangoAnswer.NonField(input.Messages.AlreadyTakenTogether("nombre_categoria", "tipo"))
            : category;
    }
}
