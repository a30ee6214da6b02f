namespace Mostrador.LocalSim.Shifts;

/// <summary>How money moves (contract 6.1): also the buckets of a shift.</summary>
public static class PaymentMethod
{
    /// <summary>Pesos in the box.</summary>
    public const string Cash = "cash";

    /// <summary>Transfer, invoiced in Siigo.</summary>
    public const string Electronic = "electronic";

    /// <summary>Card terminal.</summary>
    public const string Card = "card";

    /// <summary>US dollars in the box.</summary>
    public const string Dollars = "dollars";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Cash, Electronic, Card, Dollars];

    /// <summary>The method that a client means, by its name or what front ends call it; null = none.</summary>
    public static string? Of(string text) => text.Trim().ToLowerInvariant() switch
    {
        Cash or "efectivo" => Cash,
        Electronic or "electronico" or "transferencia" => Electronic,
        Card or "datafono" or "tarjeta" or "pos" => Card,
        Dollars or "dolares" or "usd" => Dollars,
        _ => null,
    };

    /// <summary>Whether it is counted in pesos.</summary>
    public static bool IsPesos(string method) => method != Dollars;
}
