using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>Makes categories and changes them (contract 4.30, 4.32, 4.33). Names are unique.</summary>
public sealed class SaveCategory(Shop shop)
{
    /// <summary>Makes a category.</summary>
    public async Task<CategoryView> Create(RequestBody body)
    {
        var id = await shop.NextId<Category>();
        return await shop.Transact(async transaction =>
        {
            var input = Input.Whole(body, DjangoMessages.English);
            var category = CategoryForm.Read(input, new Category { Id = id, Name = "" });
            await Check(transaction, input, category);
            transaction.Create(category);
            transaction.Claim(Category.NameScope, category.Name, category.Key);
            return CategoryView.Of(category);
        });
    }

    /// <summary>Changes a category.</summary>
    public Task<CategoryView> Update(long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Category>(id) ?? throw Refusal.NotFound(CategoryView.What);
        var input = Input.Of(body, DjangoMessages.English, partial);
        var category = CategoryForm.Read(input, current);
        await Check(transaction, input, category);
        transaction.Replace(category);
        await transaction.Reclaim(Category.NameScope, current.Name, category.Name, category.Key);
        return CategoryView.Of(category);
    });

    private static async Task Check(Transaction transaction, Input input, Category category)
    {
        var taken = input.Messages.AlreadyTaken("Categoría", "Nombre de Categoría");
        await input.MustBeFree(CategoryForm.Name, transaction, Category.NameScope, category.Name, category.Key, taken);
        input.Check();
    }
}
