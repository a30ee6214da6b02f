namespace Mostrador.PointOfSale.Products;

/// <summary>The tax rates of the contract (section 9): each code as clients send it, stored and returned as sent.</summary>
public static class TaxRate
{
    /// <summary>The general rate.</summary>
    public const string General = "16.00";

    private static readonly Dictionary<string, (decimal Rate, string Display)> Known = new()
    {
        [General] = (0.16m, "Tasa General (16%)"),
        ["8.00"] = (0.08m, "Tasa Fronteriza (8%)"),
        ["0.00"] = (0m, "Tasa del 0%"),
        ["EXENT"] = (0m, "Exento"),
        ["0.16"] = (0.16m, "Tasa General (16%)"),
        ["0.08"] = (0.08m, "Tasa Fronteriza (8%)"),
    };

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Known.Keys];

    /// <summary>The rate that a code means, e.g. 0.16.</summary>
    public static decimal Of(string code) => Known[code].Rate;

    /// <summary>What a code is called.</summary>
    public static string Display(string code) => Known[code].Display;
}
