namespace Mostrador.Stockly.Invoices;

/// <summary>What a line of an invoice can stand for (contract, endpoint 53).</summary>
public static class ItemType
{
    /// <summary>Something sold.</summary>
    public const string Product = "product";

    /// <summary>Takes off instead of adding.</summary>
    public const string Discount = "discount";

    /// <summary>Anything else.</summary>
    public const string Other = "other";

    /// <summary>All.</summary>
    public static IReadOnlyList<string> All { get; } = [Product, "shipping", "commission", Discount, Other];
}
