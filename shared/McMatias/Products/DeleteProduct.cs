using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Pictures;
using Mostrador.McMatias.Sales;
using Mostrador.McMatias.Stock;

namespace Mostrador.McMatias.Products;

/// <summary>
/// Deletes a product that no line of a sale names (contract 4.8, 5.2). A line that is written meanwhile counts itself in the product, so one
/// of the two runs again. Its stock in the branches is out of sight at once and erased in steps.
/// </summary>
public sealed class DeleteProduct(Shop shop, PictureStore pictures)
{
    /// <summary>Deletes it.</summary>
    public async Task Run(long id)
    {
        var photo = await shop.Transact(async transaction =>
        {
            var product = await transaction.Find<Product>(id) ?? throw Refusal.NotFound(ProductView.What);
            if (await transaction.Any(DocumentQuery.Over<SaleLine>().Where(SaleLine.ProductField.Is(id))))
                throw InUse.Refusal();
            transaction.Delete(product);
            if (SaveProduct.BarcodeOf(product) is { } barcode)
                await transaction.Release(Product.BarcodeScope, barcode);
            Clearance.Stage(transaction, product, shop.Now);
            return product.Photo;
        });
        await pictures.Discard(photo);
    }
}
