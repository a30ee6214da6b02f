using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Categories;
using Mostrador.McMatias.Pictures;

namespace Mostrador.McMatias.Products;

/// <summary>Adds products and changes them (contract 4.8). A barcode is unique, without case and accents.</summary>
public sealed class SaveProduct(Shop shop, PictureStore pictures, ProductViews views)
{
    /// <summary>Adds a product.</summary>
    public async Task<ProductView> Create(HttpRequest request, RequestBody body)
    {
        var blank = new Product { Id = await shop.NextId<Product>(), Name = "", Price = Amount.Zero };
        return await pictures.Change(PictureStore.Products, request, changes => shop.Transact(async transaction =>
        {
            var (product, category) = await Read(transaction, body, partial: false, changes, blank);
            transaction.Create(product);
            if (BarcodeOf(product) is { } barcode)
                transaction.Claim(Product.BarcodeScope, barcode, product.Key);
            return views.Of(request, product, category);
        }));
    }

    /// <summary>Changes a product. Its stock and its sales do not matter here: they are documents of their own.</summary>
    public Task<ProductView> Update(HttpRequest request, long id, RequestBody body, bool partial) =>
        pictures.Change(PictureStore.Products, request, changes => shop.Transact(async transaction =>
        {
            var current = await transaction.Find<Product>(id) ?? throw Refusal.NotFound(ProductView.What);
            var (product, category) = await Read(transaction, body, partial, changes, current);
            if (product == current)
                return views.Of(request, product, category);
            transaction.Replace(product);
            await transaction.Reclaim(Product.BarcodeScope, BarcodeOf(current), BarcodeOf(product), product.Key);
            return views.Of(request, product, category);
        }));

    /// <summary>What a product's barcode is claimed as; null = it has none.</summary>
    internal static string? BarcodeOf(Product product) => product.Barcode is { } barcode ? SearchText.Fold(barcode) : null;

    private static async Task<(Product Product, Category? Category)> Read(
        Transaction transaction, RequestBody body, bool partial, PictureChanges changes, Product current)
    {
        var input = Input.Of(body, DjangoMessages.Spanish, partial);
        var product = ProductForm.Read(input, current, partial);
        var photo = await changes.Read(input, ProductForm.Photo);
        var taken = input.Messages.AlreadyTaken("producto", "codigo barras");
        await input.MustBeFree(ProductForm.Barcode, transaction, Product.BarcodeScope, BarcodeOf(product), product.Key, taken);
        await input.CheckReferred(ProductForm.Category, product.CategoryId, transaction.Peek<Category>);
        input.Check();
        var category = product.CategoryId is { } id ? await transaction.Peek<Category>(id) : null;
        return (product with { Photo = await changes.Apply(photo, current.Photo) }, category);
    }
}
