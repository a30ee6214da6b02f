namespace Mostrador.Stockly.Sales;

/// <summary>The words of a sale (contract, endpoint 44); the first of each list is the default.</summary>
public static class SaleChoices
{
    /// <summary>Ways to pay.</summary>
    public static IReadOnlyList<string> PaymentMethods { get; } = ["cash", "card", "check", "transfer"];

    /// <summary>Where a sale was made.</summary>
    public static IReadOnlyList<string> Platforms { get; } =
        ["direct", "amazon", "ebay", "shopify", "facebook", "instagram", "tiktok", "whatsapp", "marketplace", "otros"];
}
