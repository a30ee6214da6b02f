using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Pictures;

namespace Mostrador.Stockly.Catalogue;

/// <summary>
/// Adds products and changes their data (contract, endpoints 28 and 30). A change is written by the version it was read with, so it
/// never undoes a sale that happens at the same time.
/// </summary>
public sealed class SaveProduct(Books books, ProductViews views, PictureStore pictures, Leftovers leftovers)
{
    private const string SkuCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const int SkuLength = 8;

    /// <summary>Adds a product.</summary>
    public Task<ProductView> Create(Member me, HttpRequest request, RequestBody body)
    {
        var file = PictureStore.Sent(body, ProductForm.Image);
        var read = ProductForm.Read(body);
        return WithPicture(me, request, file, async (transaction, picture) =>
        {
            var product = read(Product.Blank with { Id = Registry.NewId(), CreatedAt = books.Now, UpdatedAt = books.Now });
            product = product with
            {
                Sku = product.Sku.Length > 0 ? product.Sku : await FreeSku(transaction),
                Picture = picture ?? pictures.Kept(request, product.Picture),
            };
            await Enter(transaction, product.CategoryId);
            await CheckSku(transaction, product);
            transaction.Create(product);
            transaction.Claim(Product.SkuScope, product.Sku, product.Key);
            Log(transaction, me, product, product.Stock);
            return product;
        });
    }

    /// <summary>Changes a product.</summary>
    public Task<ProductView> Update(Member me, string id, HttpRequest request, RequestBody body)
    {
        var file = PictureStore.Sent(body, ProductForm.Image);
        var read = ProductForm.ReadChange(body, bringsPicture: file is not null);
        return WithPicture(me, request, file, async (transaction, picture) =>
        {
            var current = await Product.Find(transaction, id);
            var product = read(current) with { UpdatedAt = books.Now };
            product = product with { Picture = picture ?? pictures.Kept(request, product.Picture) };
            if (product.CategoryId != current.CategoryId)
            {
                await Enter(transaction, product.CategoryId);
                transaction.Increment<Category>(current.CategoryId, Category.ProductCountField, -1, floor: 0);
            }

            await CheckSku(transaction, product);
            transaction.Replace(product);
            await transaction.Reclaim(Product.SkuScope, current.Sku, product.Sku, product.Key);
            Log(transaction, me, product, product.Stock - current.Stock);
            return product;
        });
    }

    // The picture is stored before the product that names it, outside of the transaction, which may run again.
    private async Task<ProductView> WithPicture(
        Member me, HttpRequest request, IFormFile? file, Func<Transaction, string?, Task<Product>> work)
    {
        var picture = file is null ? null : await pictures.Save(PictureStore.Products, file, request.HttpContext.RequestAborted);
        var product = await leftovers.Guard([picture], () => books.Transact(me, transaction => work(transaction, picture)));
        return await views.Of(me, request, product);
    }

    // The count is all that ties them: if the category is deleted before this commits, there is nothing to count in, and the work
    // runs again without it. Products that enter one category at once do not disturb each other.
    private static async Task Enter(Transaction transaction, string categoryId)
    {
        _ = await transaction.Peek<Category>(categoryId) ?? throw StocklyAnswer.NoSuchReference();
        transaction.Increment<Category>(categoryId, Category.ProductCountField, 1);
    }

    private static async Task CheckSku(Transaction transaction, Product product)
    {
        if (await transaction.OwnerOf(Product.SkuScope, product.Sku) is { } owner && owner != product.Key)
            throw StocklyAnswer.Conflict("SKU already exists in this company");
    }

    private static async Task<string> FreeSku(Transaction transaction)
    {
        while (true)
        {
            var sku = "SKU-" + RandomNumberGenerator.GetString(SkuCharacters, SkuLength);
            if (await transaction.OwnerOf(Product.SkuScope, sku) is null)
                return sku;
        }
    }

    private void Log(Transaction transaction, Member me, Product product, long delta) =>
        StockLog.Write(transaction, me, books.Now, StockSource.Manual, [new StockLine(product.Id, delta, product.Stock)]);
}
