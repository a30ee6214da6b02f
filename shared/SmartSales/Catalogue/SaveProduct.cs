using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>
/// Brings products into the shop and changes them (contract 4.21, 4.23, 4.24). A change is written by the version it was read with, so
/// it never undoes a sale that happens at the same time.
/// </summary>
public sealed class SaveProduct(Shop shop)
{
    /// <summary>Brings a product into the shop.</summary>
    public async Task<ProductView> Create(RequestBody body)
    {
        var blank = new Product
        {
            Id = await shop.NextId<Product>(),
            Name = "",
            Description = "",
            Price = Amount.Zero,
            Stock = 0,
            CreatedAt = shop.Now,
            UpdatedAt = shop.Now,
        };
        return await shop.Transact(async transaction =>
        {
            var product = await Read(transaction, Input.Whole(body, DjangoMessages.English), blank);
            transaction.Create(product);
            return await ReadProducts.View(transaction, product);
        });
    }

    /// <summary>Changes a product.</summary>
    public Task<ProductView> Update(long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Product>(id) ?? throw Refusal.NotFound(ProductView.What);
        var input = Input.Of(body, DjangoMessages.English, partial);
        var product = await Read(transaction, input, current with { UpdatedAt = shop.Now });
        transaction.Replace(product);
        return await ReadProducts.View(transaction, product);
    });

    private static async Task<Product> Read(Transaction transaction, Input input, Product current)
    {
        var product = ProductForm.Read(input, current);
        await input.CheckReferred(ProductForm.CategoryReference, product.CategoryId, transaction.Peek<Category>);
        input.Check();
        return product;
    }
}
