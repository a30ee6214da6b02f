using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Suppliers;

/// <summary>
/// Removes a supplier that no product refers to (contract D16). A product that is saved at the same moment relies on its
/// supplier, so one of the two runs again and sees the other.
/// </summary>
public sealed class DeleteSupplier(Shop shop)
{
    /// <summary>Removes the supplier.</summary>
    public Task Run(long id) => shop.Transact(async transaction =>
    {
        var supplier = await transaction.Find<Supplier>(id) ?? throw Refusal.NotFound();
        if (await transaction.Any(DocumentQuery.Over<Product>().Where(Product.SupplierField.Is(id))))
            throw DjangoAnswer.Detail("No se puede eliminar el proveedor porque tiene productos asociados.");
        transaction.Delete(supplier);
    });
}
