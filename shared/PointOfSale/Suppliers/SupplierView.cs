namespace Mostrador.PointOfSale.Suppliers;

/// <summary>A supplier as the API shows it (contract 7).</summary>
public sealed record SupplierView(long Id, string Name, string PhoneNumber, string ContactPerson, string Rfc, string TaxAddress)
{
    /// <summary>The view of a supplier.</summary>
    public static SupplierView Of(Supplier supplier) =>
        new(supplier.Id, supplier.Name, supplier.PhoneNumber, supplier.ContactPerson, supplier.Rfc, supplier.TaxAddress);
}
