using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>
/// Takes a product out of everybody's sight (contract, endpoint 31). It stays, inactive, because a sale of it may still be undone;
/// its SKU is free.
/// </summary>
public sealed class DeleteProduct(Books books)
{
    /// <summary>Deletes the product.</summary>
    public Task Run(Member me, string id) => books.Transact(me, async transaction =>
    {
        var product = await Product.Find(transaction, id);
        transaction.Replace(product with { IsActive = false, UpdatedAt = books.Now });
        await transaction.Release(Product.SkuScope, product.Sku);
        transaction.Increment<Category>(product.CategoryId, Category.ProductCountField, -1, floor: 0);
    });
}
