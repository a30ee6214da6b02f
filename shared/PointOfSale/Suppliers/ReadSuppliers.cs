using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Suppliers;

/// <summary>Suppliers (contract D11, D13).</summary>
public sealed class ReadSuppliers(Shop shop)
{
    /// <summary>All, ascending by id.</summary>
    public async Task<SupplierView[]> All()
    {
        var suppliers = await shop.Read.Query(DocumentQuery.Over<Supplier>().OrderBy(Supplier.IdField.Ascending));
        return [.. suppliers.Select(SupplierView.Of)];
    }

    /// <summary>One.</summary>
    public async Task<SupplierView> One(long id) =>
        SupplierView.Of(await shop.Read.Peek<Supplier>(id) ?? throw Refusal.NotFound());
}
