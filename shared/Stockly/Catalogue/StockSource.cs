namespace Mostrador.Stockly.Catalogue;

/// <summary>What changed a stock (contract 4).</summary>
public static class StockSource
{
    /// <summary>Somebody entered it.</summary>
    public const string Manual = "manual";

    /// <summary>A purchase came in.</summary>
    public const string Purchase = "purchase";

    /// <summary>A sale went out.</summary>
    public const string Sale = "sale";

    /// <summary>A sale was undone.</summary>
    public const string SaleDeleted = "sale_deleted";
}
