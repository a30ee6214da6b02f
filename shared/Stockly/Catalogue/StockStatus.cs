namespace Mostrador.Stockly.Catalogue;

/// <summary>How a product's stock stands (contract 3.6).</summary>
public static class StockStatus
{
    /// <summary>Nothing is left.</summary>
    public const string Out = "out";

    /// <summary>No more than the minimum is left.</summary>
    public const string Low = "low";

    /// <summary>There is enough.</summary>
    public const string Available = "available";

    /// <summary>How a product stands.</summary>
    public static string Of(Product product) => product switch
    {
        { Stock: 0 } => Out,
        { Spare: <= 0 } => Low,
        _ => Available,
    };
}
