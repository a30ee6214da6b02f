using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.SmartSales.Orders;

/// <summary>What administrators write of an order (contract 4.8), in its order.</summary>
public static class OrderAdminForm
{
    private static readonly ChoiceField Status = new("status", OrderStatus.All, required: false);
    private static readonly AmountField TotalPrice = new("total_price", required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Status, TotalPrice];

    /// <summary>The order as the body has it, its status changed in name only.</summary>
    internal static Order Read(Input input, Order current)
    {
        var order = current with { Status = input.Read(Status, current.Status), Total = input.Read(TotalPrice, current.Total) };
        input.Check();
        return order;
    }
}
