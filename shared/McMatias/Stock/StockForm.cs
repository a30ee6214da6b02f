using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.McMatias.Access;

namespace Mostrador.McMatias.Stock;

/// <summary>The fields of a stock level (contract 4.9), in their order. Product and branch are read when it is made, and never again.</summary>
public static class StockForm
{
    internal static readonly ReferenceField ProductReference = new("id_producto");
    internal static readonly ReferenceField BranchReference = new("id_sucursal");
    private static readonly IntegerField Quantity = new("cantidad", 0, int.MaxValue, required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [ProductReference, BranchReference, Quantity];

    internal static StockLevel ReadNew(Input input, Caller me, StockLevel blank) => blank with
    {
        ProductId = input.Read(ProductReference, null) ?? 0,
        BranchId = me.IsSuperAdmin ? input.Read(BranchReference, null) ?? 0 : me.BranchId,
        Quantity = input.Read(Quantity, blank.Quantity),
    };

    internal static StockLevel ReadChange(Input input, StockLevel current) =>
        current with { Quantity = input.Read(Quantity, current.Quantity) };
}
