using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.McMatias.Sales;

/// <summary>The fields of a line (contract 4.11), in their order. Sale and product are read when it is made, and never again.</summary>
public static class SaleLineForm
{
    internal static readonly ReferenceField SaleReference = new("id_venta");
    internal static readonly ReferenceField ProductReference = new("id_producto");
    private static readonly IntegerField Quantity = new("cantidad", 1, int.MaxValue);
    private static readonly AmountField Price = new("precio_venta", roundsNoise: true);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [SaleReference, ProductReference, Quantity, Price];

    internal static SaleLine ReadNew(Input input, SaleLine blank) => ReadChange(input, blank with
    {
        SaleId = input.Read(SaleReference, null) ?? 0,
        ProductId = input.Read(ProductReference, null) ?? 0,
    });

    internal static SaleLine ReadChange(Input input, SaleLine current) => current with
    {
        Quantity = input.Read(Quantity, current.Quantity),
        Price = input.Read(Price, current.Price),
    };
}
