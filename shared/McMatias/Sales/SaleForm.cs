using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.McMatias.Access;

namespace Mostrador.McMatias.Sales;

/// <summary>The fields of a sale (contract 4.10), in their order. Its branch is read when it is made, of a super administrator only.</summary>
public static class SaleForm
{
    internal static readonly ReferenceField CustomerReference = new("id_cliente", required: false, nullable: true);
    internal static readonly ReferenceField BranchReference = new("id_sucursal", required: false);
    private static readonly AmountField Total = new("total_venta", roundsNoise: true);
    private static readonly ChoiceField Payment = new("tipo_pago", PaymentKind.All, required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [CustomerReference, BranchReference, Total, Payment];

    internal static Sale ReadNew(Input input, Caller me, Sale blank)
    {
        var sale = ReadChange(input, blank);
        return me.IsSuperAdmin ? sale with { BranchId = input.Read(BranchReference, blank.BranchId) ?? 0 } : sale;
    }

    internal static Sale ReadChange(Input input, Sale current) => current with
    {
        CustomerId = input.Read(CustomerReference, current.CustomerId),
        Total = input.Read(Total, current.Total),
        Payment = input.Read(Payment, current.Payment),
    };
}
