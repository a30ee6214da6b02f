using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Suppliers;

/// <summary>Opens a supplier and changes its data (contract D12, D14, D15).</summary>
public sealed class SaveSupplier(Shop shop)
{
    /// <summary>Opens a supplier.</summary>
    public async Task<SupplierView> Create(RequestBody body)
    {
        var id = await shop.NextId<Supplier>();
        return await shop.Transact(transaction =>
        {
            var supplier = SupplierForm.Read(Input.Whole(body, DjangoMessages.English), SupplierForm.Blank) with { Id = id };
            transaction.Create(supplier);
            return Task.FromResult(SupplierView.Of(supplier));
        });
    }

    /// <summary>Changes what was sent: PUT is partial here too (contract 3).</summary>
    public Task<SupplierView> Update(long id, RequestBody body) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Supplier>(id) ?? throw Refusal.NotFound();
        var supplier = SupplierForm.Read(Input.Partial(body, DjangoMessages.English), current);
        transaction.Replace(supplier);
        return SupplierView.Of(supplier);
    });
}
