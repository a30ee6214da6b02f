using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Products;

/// <summary>The fields of a product (contract 9), in their order. Derived values are not among them.</summary>
public static class ProductForm
{
    internal static readonly ReferenceField SupplierReference = new("supplier");
    internal static readonly TextField Sku = new("sku", 30);
    private static readonly TextField Name = new("name", 200);
    private static readonly AmountField Price = new("price", required: false);
    private static readonly ChoiceField Rate = new("tax_rate", TaxRate.Codes, required: false);
    private static readonly IntegerField CurrentStock = new("current_stock", 0, int.MaxValue, required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, Sku, Price, Rate, CurrentStock, SupplierReference];

    /// <summary>A new product before anything was read.</summary>
    internal static Product Blank { get; } = new()
    {
        Id = 0,
        Name = "",
        Sku = "",
        Price = Amount.Zero,
        TaxRate = TaxRate.General,
        CurrentStock = 0,
        SupplierId = 0,
        UpdatedAt = default,
    };

    internal static Product Read(Input input, Product current) => current with
    {
        Name = input.Read(Name, current.Name),
        Sku = input.Read(Sku, current.Sku),
        Price = input.Read(Price, current.Price),
        TaxRate = input.Read(Rate, current.TaxRate),
        CurrentStock = input.Read(CurrentStock, current.CurrentStock),
        SupplierId = input.Read(SupplierReference, current.SupplierId) ?? current.SupplierId,
    };
}
