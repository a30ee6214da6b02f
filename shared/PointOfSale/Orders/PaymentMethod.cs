using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.PointOfSale.Orders;

/// <summary>How an order is paid (contract D40).</summary>
public static class PaymentMethod
{
    /// <summary>Cash.</summary>
    public const string Cash = "CASH";

    /// <summary>Card.</summary>
    public const string Card = "CARD";

    /// <summary>Loyalty points.</summary>
    public const string Points = "POINTS";

    /// <summary>Store credit.</summary>
    public const string Credit = "CREDIT";

    internal static readonly ChoiceField Field = new("payment_method", [Cash, Card, Points, Credit])
    {
        // The original's codes, still sent by older clients (contract 16.9).
        Aliases = new Dictionary<string, string> { ["LOYALTY_POINTS"] = Points, ["STORE_CREDIT"] = Credit },
    };

    /// <summary>All fields of a payment, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Field];
}
