using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Suppliers;

namespace Mostrador.PointOfSale.Products;

/// <summary>
/// Puts a product on the shelf and changes its data (contract D28, D30, D31). A change is written by the version it was read
/// with, so it never undoes a sale that happens at the same time.
/// </summary>
public sealed class SaveProduct(Shop shop, ProductViews views)
{
    /// <summary>Puts a product on the shelf.</summary>
    public async Task<ProductView> Create(RequestBody body)
    {
        var id = await shop.NextId<Product>();
        var saved = await shop.Transact(async transaction =>
        {
            var input = Input.Whole(body, DjangoMessages.English);
            var product = ProductForm.Read(input, ProductForm.Blank with { Id = id, UpdatedAt = shop.Now });
            await CheckReferences(transaction, input, product);
            transaction.Create(product);
            transaction.Claim(Product.SkuScope, product.Sku, product.Key);
            return product;
        });
        return await views.Of(saved);
    }

    /// <summary>Changes a product.</summary>
    public async Task<ProductView> Update(long id, RequestBody body, bool partial)
    {
        var saved = await shop.Transact(async transaction =>
        {
            var current = await transaction.Find<Product>(id) ?? throw Refusal.NotFound();
            var input = Input.Of(body, DjangoMessages.English, partial);
            var product = ProductForm.Read(input, current with { UpdatedAt = shop.Now });
            await CheckReferences(transaction, input, product);
            transaction.Replace(product);
            await transaction.Reclaim(Product.SkuScope, current.Sku, product.Sku, product.Key);
            return product;
        });
        return await views.Of(saved);
    }

    private static async Task CheckReferences(Transaction transaction, Input input, Product product)
    {
        var skuTaken = input.Messages.AlreadyTaken("product", "sku");
        await input.MustBeFree(ProductForm.Sku, transaction, Product.SkuScope, product.Sku, product.Key, skuTaken);
        // Found, not peeked at: the supplier must still be there when the product is stored.
        await input.CheckReferred(ProductForm.SupplierReference, product.SupplierId, transaction.Find<Supplier>);
        input.Check();
    }
}
