using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.PointOfSale.Suppliers;

/// <summary>The fields of a supplier (contract 7), in their order.</summary>
public static class SupplierForm
{
    private static readonly TextField Name = new("name", 100);
    private static readonly TextField PhoneNumber = new("phone_number", 20);
    private static readonly TextField ContactPerson = new("contact_person", 40);
    private static readonly TextField Rfc = new("rfc", 40);
    private static readonly TextField TaxAddress = new("tax_address", 250);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, PhoneNumber, ContactPerson, Rfc, TaxAddress];

    /// <summary>A new supplier before anything was read.</summary>
    internal static Supplier Blank { get; } = new() { Id = 0, Name = "", PhoneNumber = "", ContactPerson = "", Rfc = "", TaxAddress = "" };

    internal static Supplier Read(Input input, Supplier current)
    {
        var supplier = current with
        {
            Name = input.Read(Name, current.Name),
            PhoneNumber = input.Read(PhoneNumber, current.PhoneNumber),
            ContactPerson = input.Read(ContactPerson, current.ContactPerson),
            Rfc = input.Read(Rfc, current.Rfc),
            TaxAddress = input.Read(TaxAddress, current.TaxAddress),
        };
        input.Check();
        return supplier;
    }
}
